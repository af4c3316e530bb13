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
    const { root } = parse(readableXml(text), { resolveUndefinedEntity: namedCharacter })
    return root ? ok(root) : fail('unreadable', { path, detail: 'it has no element' })
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return fail('unreadable', { path, detail: `it is not well-formed XML, line ${error.line}` })
  }
}

/** What is none of the characters of XML (its production 2, Char). */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** References outside of CDATA, where there are none. */
const REFERENCE = /<!\[CDATA\[[\s\S]*?\]\]>|&#(x[\da-f]+|\d+);/gi

/**
 * XML without the control characters that it cannot hold and that exports have all the same, WordPress' among them; of the same
 * length, so that every other character stays where it is. A vertical tab and a form feed become a blank, others U+FFFD, and a
 * reference to one a reference to a blank.
 */
export function readableXml(source: string): string {
  return source
    .replace(NO_CHARACTER, (character) =>
      character === '\v' || character === '\f' ? ' ' : '\ufffd'.repeat(character.length),
    )
    .replace(REFERENCE, (reference, digits?: string) => {
      if (digits === undefined) return reference
      const isHex = /^x/i.test(digits)
      const code = isHex ? Number.parseInt(digits.slice(1), 16) : Number(digits)
      const isOne = code <= 0x10ffff && String.fromCodePoint(code).search(NO_CHARACTER) < 0
      if (isOne) return reference
      const length = digits.length - (isHex ? 1 : 0)
      const blank = length === 1 ? '9' : isHex ? '20' : '32'
      return `&#${isHex ? 'x' : ''}${blank.padStart(length, '0')};`
    })
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
