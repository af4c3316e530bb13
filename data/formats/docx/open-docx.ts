// The parts of a Word file that hold copy, taken out of its ZIP within bounds.
import { strFromU8, unzipSync } from 'fflate/browser'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'

const PARTS = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  comments: 'word/comments.xml',
  links: 'word/_rels/document.xml.rels',
} as const
export type DocxPart = keyof typeof PARTS

/** Bytes of one part, inflated. A novel has two million; what says it has more is not inflated at all. */
const LARGEST_PART = 48 * 1024 * 1024

/** The parts as trees; those the file does not have are absent. Problems: unreadable, too-large. */
export function openDocx(bytes: Uint8Array, path: string): Result<Partial<Readonly<Record<DocxPart, XmlElement>>>> {
  const known = new Map<string, DocxPart>(Object.entries(PARTS).map(([part, name]) => [name, part as DocxPart]))
  let tooLarge = 0
  const found = inflate(bytes, (name, size) => {
    if (known.has(name) && size > LARGEST_PART) tooLarge = size
    return known.has(name) && size <= LARGEST_PART
  })
  if (tooLarge > 0) return fail('too-large', { path, bytes: tooLarge, limit: LARGEST_PART })
  if (found === null) return fail('unreadable', { path, detail: 'its ZIP is damaged' })
  const parts: Partial<Record<DocxPart, XmlElement>> = {}
  for (const [name, part] of Object.entries(found)) {
    const tree = parseXml(strFromU8(part), path)
    if (!tree.ok) return tree
    parts[known.get(name) as DocxPart] = tree.value
  }
  return parts.document ? ok(parts) : fail('unreadable', { path, detail: 'it has no document' })
}

/** null: no ZIP. An entry is inflated into the size it says it has and no further. */
function inflate(
  bytes: Uint8Array,
  isWanted: (name: string, size: number) => boolean,
): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name, originalSize) })
  } catch {
    return null
  }
}
