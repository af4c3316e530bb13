// The parts of a Word file that hold copy, taken out of its ZIP within bounds.
import { strFromU8 } from 'fflate/browser'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { zipEntries } from '../zip/zip-entries.ts'

const PARTS = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  comments: 'word/comments.xml',
  links: 'word/_rels/document.xml.rels',
  core: 'docProps/core.xml',
} as const
export type DocxPart = keyof typeof PARTS

/** Bytes of one part, inflated. A novel has two million; what says it has more is not inflated at all. */
const LARGEST_PART = 48 * 1024 * 1024
/** Properties are a few hundred bytes; larger ones say nothing. */
const LARGEST_CORE = 256 * 1024

/** The parts as trees; those the file does not have are absent. Problems: unreadable, too-large. */
export function openDocx(bytes: Uint8Array, path: string): Result<Partial<Readonly<Record<DocxPart, XmlElement>>>> {
  const known = new Map<string, DocxPart>(Object.entries(PARTS).map(([part, name]) => [name, part as DocxPart]))
  const found = zipEntries(
    bytes,
    (name, size) => known.has(name) && (name !== PARTS.core || size <= LARGEST_CORE),
    LARGEST_PART,
    path,
  )
  if (!found.ok) return found
  const parts: Partial<Record<DocxPart, XmlElement>> = {}
  for (const [name, part] of found.value) {
    const tree = parseXml(strFromU8(part), path)
    // A text is not lost because what is said about it is broken.
    if (!tree.ok && name === PARTS.core) continue
    if (!tree.ok) return tree
    parts[known.get(name) as DocxPart] = tree.value
  }
  return parts.document ? ok(parts) : fail('unreadable', { path, detail: 'it has no document' })
}
