// Where the text of an HTML page is written: every character of its text nodes, references and line ends as one each, and the
// places outside the copy that say its headline again.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Format } from '../../corrections/index.ts'
import { type Inside, parseHtml, readShown } from '../reading/read-html.ts'
import { type Encode, isRefusal, PieceBuilder, type PlacedText, type Refusal, refuse } from './pieces.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode

export interface HtmlPlaces {
  /** What is read as copy, in its order. */
  readonly shown: PlacedText
  /** Texts and attributes elsewhere that may say the headline: its title, and what it is called where it is shared. */
  readonly titles: readonly { readonly where: string; readonly placed: PlacedText }[]
  /** Everything else the file says in words, shown or not. */
  readonly said: readonly string[]
}

const TITLES = /^(?:og:title|twitter:title|title|headline|dc\.title|sailthru\.title|parsely-title)$/i

/** The places of a page. `holds`: whether the file's encoding has a character; one it lacks is written as a reference. */
export function placeHtml(source: string, holds: (character: string) => boolean): HtmlPlaces {
  const root = parseHtml(source, true)
  const style = styleOf(source)
  const encode = encoder(style, holds, '')
  const builder = new PieceBuilder()
  let run = 0
  const taker = {
    add: (value: string, { on }: Inside, { sourceCodeLocation: place }: TextNode): void => {
      run += 1
      const format = formatOf(on)
      placeText(builder, value, source, place ? [place.startOffset, place.endOffset] : null, { encode, run, format })
    },
    breakLine: () => {},
    end: () => {},
  }
  readShown(root, taker)
  const titles: { where: string; placed: PlacedText }[] = []
  const said: string[] = []
  for (const node of everyNode(root)) {
    if (node.nodeName === '#text') said.push((node as TextNode).value)
    if (!('tagName' in node)) continue
    said.push(...node.attrs.map(({ value }) => value))
    if (node.tagName === 'title') titles.push(...titleOf(node, source, encode))
    if (node.tagName === 'meta') titles.push(...sharedTitle(node, source, style, holds))
  }
  return { shown: builder.placed(), titles, said }
}

function formatOf(on: Inside['on']): Format {
  return {
    ...(on.strong === undefined ? {} : { strong: true as const }),
    ...(on.em === undefined ? {} : { em: true as const }),
    ...(on.link === undefined ? {} : { href: on.link }),
  }
}

/** Every node of a tree, without recursion: pages can be deep. */
function* everyNode(root: Node): Generator<Node> {
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if ('content' in node) waiting.push(node.content)
    if ('childNodes' in node)
      for (let n = node.childNodes.length - 1; n >= 0; n -= 1) waiting.push(node.childNodes[n] as Node)
  }
}

function titleOf(element: Element, source: string, encode: Encode): HtmlPlaces['titles'] {
  const [node] = element.childNodes
  if (!node || !('value' in node) || !node.sourceCodeLocation) return []
  const builder = new PieceBuilder()
  const { startOffset, endOffset } = node.sourceCodeLocation
  placeText(builder, node.value, source, [startOffset, endOffset], { encode, run: 0 })
  return [{ where: 'title', placed: builder.placed() }]
}

function sharedTitle(
  { attrs, sourceCodeLocation }: Element,
  source: string,
  style: Style,
  holds: (character: string) => boolean,
): HtmlPlaces['titles'] {
  const of = (name: string): string => attrs.find((each) => each.name === name)?.value ?? ''
  const where = of('property') || of('name') || of('itemprop')
  const place = sourceCodeLocation?.attrs?.content
  if (!TITLES.test(where) || !place) return []
  const written = source.slice(place.startOffset, place.endOffset)
  const opening = /^[^=]*=[ \t\r\n\f]*(["'])/.exec(written)
  if (!opening) return []
  const quote = opening[1] as '"' | "'"
  const builder = new PieceBuilder()
  const range = [place.startOffset + opening[0].length, place.endOffset - 1] as const
  placeText(builder, of('content'), source, range, { encode: encoder(style, holds, quote), run: 0 })
  return [{ where: where.toLowerCase(), placed: builder.placed() }]
}

interface How {
  readonly encode: Encode
  readonly run: number
  readonly format?: Format
}

const REFERENCE = /&(?:#[xX]?[\da-fA-F]+;?|[A-Za-z][A-Za-z\d]*;?)/y

/** Adds a text as the parser has it, each character with its place in the source; text that cannot be found there has none. */
function placeText(
  builder: PieceBuilder,
  value: string,
  source: string,
  range: readonly [number, number] | null,
  how: How,
): void {
  let at = range?.[0] ?? 0
  const end = range?.[1] ?? 0
  // The parser leaves out the line feed a <pre> begins with.
  if (range && value[0] !== '\n' && /^\r?\n/.test(source.slice(at, at + 2))) at += source[at] === '\r' ? 2 : 1
  for (let from = 0; from < value.length; ) {
    const unit = at < end ? unitAt(source, at) : null
    if (unit === null || !value.startsWith(unit.text, from)) {
      builder.add(value.slice(from), { ...how, at, end: at, kind: 'none' })
      return
    }
    const kind = unit.length === unit.text.length && unit.text === source.slice(at, at + unit.length) ? 'copy' : 'unit'
    builder.add(unit.text, { ...how, at, end: at + unit.length, kind })
    from += unit.text.length
    at += unit.length
  }
}

/** What the source says at an offset: one character, a reference, or a line end, which the parser makes a line feed. */
function unitAt(source: string, at: number): { readonly text: string; readonly length: number } {
  const first = source[at] as string
  if (first === '\r') return { text: '\n', length: source[at + 1] === '\n' ? 2 : 1 }
  if (first !== '&') return { text: first, length: 1 }
  REFERENCE.lastIndex = at
  const reference = REFERENCE.exec(source)?.[0]
  return reference === undefined ? { text: '&', length: 1 } : { text: decoded(reference), length: reference.length }
}

const DECODED = new Map<string, string>()
const MOST_DECODED = 10_000

/** What a reference stands for, by the parser itself; a name without its semicolon keeps the letters behind it. */
function decoded(reference: string): string {
  const known = DECODED.get(reference)
  if (known !== undefined) return known
  const [node] = parseFragment(reference).childNodes
  const text = node && 'value' in node ? node.value : reference
  if (DECODED.size > MOST_DECODED) DECODED.clear()
  DECODED.set(reference, text)
  return text
}

/** How a page writes what it could write in several ways. */
interface Style {
  /** The reference it uses for a character, where the character itself does not occur. */
  readonly used: ReadonlyMap<string, string>
  /** No character beyond ASCII occurs, though references to some do. */
  readonly isAscii: boolean
}

function styleOf(source: string): Style {
  const used = new Map<string, string>()
  for (const [reference] of source.matchAll(/&(?:#[xX]?[\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{1,31});/g)) {
    const text = decoded(reference)
    if ([...text].length === 1 && (text.codePointAt(0) ?? 0) >= 0x80 && !used.has(text)) used.set(text, reference)
  }
  const isAscii = used.size > 0 && !/[\u0080-\u{10ffff}]/u.test(source)
  for (const text of [...used.keys()]) if (text !== '\u00a0' && source.includes(text)) used.delete(text)
  return { used, isAscii }
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }
const QUOTES: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&#39;' }

function encoder({ used, isAscii }: Style, holds: (character: string) => boolean, quote: '' | '"' | "'"): Encode {
  const write = (character: string): string | Refusal => {
    const code = character.codePointAt(0) as number
    if (character === '\n') return refuse('structure', 'a line break between elements')
    if ((code < 0x20 && character !== '\t') || (code >= 0x7f && code < 0xa0))
      return refuse('control', `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
    if (character === quote) return QUOTES[character] ?? character
    const written = used.get(character) ?? ESCAPED[character]
    if (written !== undefined) return written
    return code < 0x80 || (holds(character) && !isAscii) ? character : `&#${code};`
  }
  return (text) => {
    let out = ''
    for (const character of text) {
      const written = write(character)
      if (isRefusal(written)) return written
      out += written
    }
    return out
  }
}
