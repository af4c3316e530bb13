// Where front matter writes the title, the description and the authors: the values of YAML, each as it is quoted.
import { isScalar, isSeq, parse, parseDocument, type Scalar, visit } from 'yaml'
import { type Encode, PieceBuilder, type PlacedText, piecesIn, refuse } from '../places/pieces.ts'

/** Members of front matter that may say the title again, for search engines and for where a page is shared. */
const TITLES = /^(?:(?:seo|meta|og|twitter|link|short|page)[_-]?title|headline)$/i

/** Values of front matter by the names of its members. */
export interface FrontMatter {
  /** A text, or the texts of a list one after the other; undefined: it has no such member, or one that is no text. */
  readonly member: (name: string) => PlacedText | undefined
  /** Members that may say the title again. */
  readonly titles: readonly { readonly where: string; readonly placed: PlacedText }[]
  /** Every name and value, of any member. */
  readonly said: readonly string[]
}

/** `yaml` begins at `base` of `source`. `holds`: whether the encoding of the file has a character. */
export function placeFrontMatter(
  source: string,
  base: number,
  yaml: string,
  holds: (character: string) => boolean,
): FrontMatter {
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'error' })
  const placed = (node: unknown, isInList: boolean): PlacedText | undefined =>
    isScalar(node) ? placeScalar(source, base, node, { holds, isInList }) : undefined
  const member = (name: string): PlacedText | undefined => {
    const node = isKeyed(document.contents) ? document.get(name, true) : undefined
    return isSeq(node) ? joined(node.items.map((item) => placed(item, node.flow === true))) : placed(node, false)
  }
  const names = isKeyed(document.contents) ? document.contents.items.map(({ key }) => String(key)) : []
  const titles = names
    .filter((name) => TITLES.test(name))
    .flatMap((where) => {
      const text = member(where)
      return text ? [{ where, placed: text }] : []
    })
  const said: string[] = []
  visit(document, {
    Scalar: (_, { value }) => {
      said.push(String(value))
    },
  })
  return { member, titles, said }
}

function isKeyed(node: unknown): node is { readonly items: readonly { readonly key: unknown }[] } {
  return typeof node === 'object' && node !== null && 'items' in node && !isSeq(node)
}

/** Texts of a list as the reader puts them together; no correction can touch what is between them. */
function joined(texts: readonly (PlacedText | undefined)[]): PlacedText {
  const builder = new PieceBuilder()
  for (const [n, placed] of texts.entries()) {
    if (n > 0) builder.add(', ', { at: 0, end: 0, kind: 'none', run: -1, encode: (text) => text })
    for (const { from, to, ...piece } of placed ? piecesIn(placed, 0, placed.text.length) : [])
      builder.add(placed?.text.slice(from, to) ?? '', { ...piece, run: n })
  }
  return builder.placed()
}

interface How {
  readonly holds: (character: string) => boolean
  /** Whether it is in [brackets], where a comma ends it. */
  readonly isInList: boolean
}

function placeScalar(source: string, base: number, { range, type, value }: Scalar, how: How): PlacedText | undefined {
  const [from, to] = [base + (range?.[0] ?? 0), base + (range?.[1] ?? 0)]
  const raw = source.slice(from, to)
  if (raw === '') return undefined
  if (type === 'QUOTE_DOUBLE') return walked(source, from + 1, to - 1, ESCAPE, doubleQuoted(how.holds))
  if (type === 'QUOTE_SINGLE')
    return walked(source, from + 1, to - 1, /''/y, (text) => withoutLineFeed(text, text.replaceAll("'", "''")))
  const asItIs: Encode = (text) => withoutLineFeed(text, text)
  const header = /^[|>][^\n]*\n/.exec(raw)?.[0]
  if (header) return walked(source, from + header.length, to, null, asItIs)
  // On several lines: what would not be read as it is, the proof sees.
  if (/[\r\n]/.test(raw)) return walked(source, from, to, null, asItIs)
  const builder = new PieceBuilder()
  builder.add(value === null ? '' : raw, { at: from, end: to, kind: 'unit', run: 0, encode: plain(how) })
  return builder.placed()
}

function withoutLineFeed(text: string, written: string): ReturnType<Encode> {
  return text.includes('\n') ? refuse('structure', 'a line break in front matter') : written
}

/** A double quote’s escapes; a line end with a backslash in front of it says nothing. */
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^\r\n])/y
const LINE_END = /[ \t]*\r?\n[ \t]*/y

/** Character by character; an escape and a line end with its indentation are one each. */
function walked(source: string, from: number, to: number, escapes: RegExp | null, encode: Encode): PlacedText {
  const builder = new PieceBuilder()
  for (let at = from; at < to; ) {
    const escaped = matchAt(escapes, source, at)
    const unit = escaped ?? matchAt(LINE_END, source, at)
    const text = escaped ? unescaped(escaped) : unit ? '\n' : (source[at] as string)
    const end = at + (unit?.length ?? 1)
    builder.add(text, { at, end, kind: unit ? 'unit' : 'copy', run: 0, encode })
    at = end
  }
  return builder.placed()
}

function matchAt(pattern: RegExp | null, source: string, at: number): string | undefined {
  if (!pattern) return undefined
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

function unescaped(written: string): string {
  return written === "''" ? "'" : String(parse(`"${written}"`))
}

function doubleQuoted(holds: (character: string) => boolean): Encode {
  return (text) =>
    Array.from(text, (character) => {
      if (character === '"' || character === '\\') return `\\${character}`
      if (character === '\n') return '\\n'
      const code = character.codePointAt(0) as number
      if (code >= 0x20 && code !== 0x7f && (code < 0x80 || holds(character))) return character
      return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
    }).join('')
}

/** Without quotes as long as it is read as the same words that way. */
function plain({ holds, isInList }: How): Encode {
  return (text) => {
    const isSame = Array.from(text).every(holds) && !/[\r\n]/.test(text) && readsAs(text, isInList)
    if (isSame) return text
    const double = doubleQuoted(holds)(text)
    return typeof double === 'string' ? `"${double}"` : double
  }
}

function readsAs(text: string, isInList: boolean): boolean {
  try {
    const read: unknown = parse(isInList ? `[${text}]` : `a: ${text}`, { schema: 'core', logLevel: 'silent' })
    const [value] = isInList && Array.isArray(read) && read.length === 1 ? read : [(read as { a?: unknown } | null)?.a]
    return typeof value === 'number' ? String(value) === text : value === text
  } catch {
    return false
  }
}
