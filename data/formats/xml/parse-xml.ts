// XML from strangers as a tree, within bounds: no DTD is used, nothing outside the file is looked at, and an entity that only a
// DTD could explain is an error. Names HTML has for characters are known, since feeds use them undeclared.
import { parseXml as parse, type XmlElement, XmlError } from '@rgrove/parse-xml'
import { parseFragment } from 'parse5'
import { fail, ok, type Result } from '../../schema/problem.ts'

export type { XmlElement }

/** No format of newsrooms comes near this; the parser calls itself once a level. */
const DEEPEST = 256
/** Characters. A text of 10 MB is more than any file of copy; Word's own markup is a hundred times its words. */
const LONGEST = 64 * 1024 * 1024

/** The root element. `path` is what problems carry: unreadable, with what is wrong; too-large. */
export function parseXml(text: string, path: string): Result<XmlElement> {
  if (text.length > LONGEST) return fail('too-large', { path, bytes: text.length, limit: LONGEST })
  if (isTooDeep(text)) return fail('unreadable', { path, detail: 'its elements are nested too deep' })
  try {
    const { root } = parse(text, { resolveUndefinedEntity: namedCharacter })
    return root ? ok(root) : fail('unreadable', { path, detail: 'it has no element' })
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return fail('unreadable', { path, detail: `it is not well-formed XML, line ${error.line}` })
  }
}

/** Counts tags only; comments and CDATA may make it count too much, never too little. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end < 0) return false
      at = end
    } else if (next === 0x2f) depth -= 1
    else if (next !== 0x21 && next !== 0x3f) {
      const end = text.indexOf('>', at)
      if (end < 0) return false
      if (text[end - 1] !== '/') depth += 1
      if (depth > DEEPEST) return true
    }
  }
  return false
}

/** What a name HTML has for a character stands for, with its & and ;. */
export function namedCharacter(reference: string): string | undefined {
  const [node] = parseFragment(reference).childNodes
  const text = node && 'value' in node ? node.value : reference
  return text === reference ? undefined : text
}

/** Elements right inside another, of these names or of any. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => {
    return 'attributes' in node && (names.length === 0 || names.includes((node as XmlElement).name))
  })
}

/** The first element of a name right inside another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}
