// Where the text of an HTML page is written: every character of its text nodes, references and line ends as one each, and the
// places outside the copy that say its headline again.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Format } from '../../corrections/index.ts'
import { boundedHtml } from '../reading/parse-html.ts'
import { type Inside, readShown } from '../reading/read-html.ts'
import type { LineKind, Markup, MarkupElement } from './markup.ts'
import { type Encode, isRefusal, PieceBuilder, type PlacedText, plainAt, type Refusal, refuse } from './pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Place } from './places.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode

const TITLES = /^(?:og:title|twitter:title|title|headline|dc\.title|sailthru\.title|parsely-title)$/i

const DESCRIPTIONS = /^(?:og:description|twitter:description|description|dc\.description|sailthru\.description)$/i

/** The places of a page or a piece of HTML. `holds`: whether the file's encoding has a character; one it lacks is written as a reference. */
export function placeHtml(source: string, holds: (character: string) => boolean): HtmlPlaces {
  return new HtmlPlaces(source, holds)
}

/** The file of a page that is read whole. */
export const placeHtmlFile: Place = (text, holds) => {
  const html = placeHtml(text, holds)
  return {
    get said() {
      return html.said()
    },
    article: (record) => ({
      texts: [{ fields: fieldsInOrder(record), layers: [html.shown()], lineFeeds: 'structure' }],
      copies: html.titles(),
      hasFormats: true,
    }),
  }
}

/** Where the texts of a page are written. One that is too deep, as what says an article again can be, says nothing. */
export class HtmlPlaces {
  readonly root: Node
  private readonly style: Style

  constructor(
    private readonly source: string,
    private readonly holds: (character: string) => boolean,
    private readonly hasBlankLines = false,
    private readonly leftOut?: readonly number[],
  ) {
    this.root = boundedHtml(source, true) ?? parseFragment('')
    this.style = styleOf(source)
  }

  /** What is read as copy, in its order; of the texts that are taken. */
  shown(isTaken: (node: TextNode) => boolean = () => true): PlacedText {
    const encode = encoder(this.style, this.holds, '')
    const builder = new PieceBuilder()
    const runs: { readonly node: TextNode; readonly kind: LineKind }[] = []
    const add = (value: string, { on, kind }: Inside, node: TextNode): void => {
      if (!isTaken(node)) return
      const run = runs.push({ node, kind }) - 1
      const { sourceCodeLocation: place } = node
      const format = formatOf(on)
      placeText(builder, value, this.source, place ? [place.startOffset, place.endOffset] : null, {
        encode,
        run,
        format,
      })
    }
    readShown(this.root, { add, breakLine: () => {}, end: () => {} })
    return { ...builder.placed(), markup: this.markup(runs) }
  }

  private markup(runs: readonly { readonly node: TextNode; readonly kind: LineKind }[]): Markup {
    const known = new Map<Element, MarkupElement>()
    const elementOf = (node: Node | null): MarkupElement | null => {
      if (!node || !('tagName' in node)) return null
      const element = known.get(node) ?? markupElement(node, elementOf(node.parentNode))
      known.set(node, element)
      return element
    }
    return {
      source: this.source,
      language: 'html',
      elementOf: (run) => elementOf(runs[run]?.node.parentNode ?? null),
      kindOf: (run) => runs[run]?.kind ?? { type: 'p' },
      asHtml: (name) => name,
      nameOf: (html) => html,
      lineBreak: lineBreakIn(this.source),
      hasBlankLines: this.hasBlankLines,
      encodeAttribute: encoder(this.style, this.holds, '"'),
      leftOut: this.leftOut,
    }
  }

  /** Texts and attributes elsewhere that may say the headline or the standfirst: its title, and what is said where it is shared. */
  titles(): ArticlePlaces['copies'] {
    const found: ArticlePlaces['copies'][number][] = []
    for (const node of everyNode(this.root)) {
      if (!('tagName' in node)) continue
      const text = node.tagName === 'title' ? node.childNodes.find(isText) : undefined
      const where = node.tagName === 'title' ? 'title' : nameOf(node).toLowerCase()
      const placed = text ? this.text(text) : node.tagName === 'meta' ? this.shared(node) : null
      if (placed) found.push({ field: DESCRIPTIONS.test(where) ? 'standfirst' : 'headline', where, layers: [placed] })
    }
    return found
  }

  private shared(element: Element): PlacedText | null {
    const name = nameOf(element)
    return TITLES.test(name) || DESCRIPTIONS.test(name) ? this.attribute(element, 'content') : null
  }

  /** A text as it is written. */
  text(node: TextNode, isRaw = false): PlacedText | null {
    const { sourceCodeLocation: place } = node
    if (!place) return null
    const encode = isRaw ? (text: string) => text : encoder(this.style, this.holds, '')
    const builder = new PieceBuilder()
    placeText(builder, node.value, this.source, [place.startOffset, place.endOffset], { encode, run: 0, isRaw })
    return builder.placed()
  }

  /** The value of an attribute that has quotes. */
  attribute({ attrs, sourceCodeLocation }: Element, name: string): PlacedText | null {
    const place = sourceCodeLocation?.attrs?.[name]
    const value = attrs.find((each) => each.name === name)?.value
    if (!place || value === undefined) return null
    const opening = /^[^=]*=[ \t\r\n\f]*(["'])/.exec(this.source.slice(place.startOffset, place.endOffset))
    if (!opening) return null
    const encode = encoder(this.style, this.holds, opening[1] as '"' | "'")
    const builder = new PieceBuilder()
    const range = [place.startOffset + opening[0].length, place.endOffset - 1] as const
    placeText(builder, value, this.source, range, { encode, run: 0 })
    return builder.placed()
  }

  /** Every text and attribute, shown or not, and every line that is shown: its words may be in several texts. */
  said(): readonly string[] {
    const each = [...everyNode(this.root)].flatMap((node) => [
      ...(isText(node) ? [node.value] : []),
      ...('tagName' in node ? node.attrs.map(({ value }) => value) : []),
    ])
    const glued = [...everyNode(this.root)].map((node) => (isText(node) ? node.value : '')).join('')
    return [...each, glued, ...linesIn(this.root)]
  }
}

function markupElement({ tagName, sourceCodeLocation: place }: Element, parent: MarkupElement | null): MarkupElement {
  const stretch = (of: { readonly startOffset: number; readonly endOffset: number } | null | undefined) =>
    of ? { at: of.startOffset, end: of.endOffset } : null
  const tags = { open: stretch(place?.startTag), close: stretch(place?.endTag), whole: stretch(place) }
  return { name: tagName, as: tagName, parent, ...tags }
}

/** A line break as a page writes it: XHTML closes its elements. */
function lineBreakIn(source: string): string {
  const own = /<br(\s*\/?)>/i.exec(source)
  return own ? `<br${own[1]}>` : /^\s*<\?xml\s|<html[^>]*\sxmlns=/i.test(source) ? '<br/>' : '<br>'
}

/** What is shown, line by line. */
function linesIn(root: Node): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  const add = (value: string): void => {
    line += value
  }
  const breakLine = (): void => {
    line += '\n'
  }
  readShown(root, { add, breakLine, end })
  end()
  return lines
}

function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

/** What a <meta> is about. */
function nameOf({ attrs }: Element): string {
  const of = (name: string): string => attrs.find((each) => each.name === name)?.value ?? ''
  return of('property') || of('name') || of('itemprop')
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

interface How {
  readonly encode: Encode
  readonly run: number
  readonly format?: Format
  /** Whether the text is that of a script, which has no references. */
  readonly isRaw?: boolean
}

const PLAIN = /[^&\r]+/y
const PLAIN_RAW = /[^\r]+/y

const REFERENCE = /&(?:#[xX]?[\da-fA-F]+;?|[A-Za-z][A-Za-z\d]*;?)/y

/** Adds a text as the parser has it, each character with its place in the source; text that cannot be found there has none. */
function placeText(
  builder: PieceBuilder,
  value: string,
  source: string,
  range: readonly [number, number] | null,
  { isRaw = false, ...how }: How,
): void {
  let at = range?.[0] ?? 0
  const end = range?.[1] ?? 0
  // The parser leaves out the line feed a <pre> begins with.
  if (range && value[0] !== '\n' && /^\r?\n/.test(source.slice(at, at + 2))) at += source[at] === '\r' ? 2 : 1
  const begin = at
  const raw = source.slice(begin, end)
  if (raw === value) {
    builder.add(value, { ...how, at: begin, end, kind: 'copy' })
    return
  }
  for (let from = 0; from < value.length; ) {
    // What stands for itself is one piece, for speed.
    const plain = plainAt(raw, at - begin, isRaw ? PLAIN_RAW : PLAIN, value, from)
    if (plain.length > 1) {
      builder.add(plain, { ...how, at, end: at + plain.length, kind: 'copy' })
      from += plain.length
      at += plain.length
      continue
    }
    const unit = at < end ? unitAt(source, at, isRaw) : null
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
function unitAt(source: string, at: number, isRaw = false): { readonly text: string; readonly length: number } {
  const first = source[at] as string
  if (first === '\r') return { text: '\n', length: source[at + 1] === '\n' ? 2 : 1 }
  if (first !== '&' || isRaw) return { text: first, length: 1 }
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
    if ((code < 0x20 && character !== '\t') || (code >= 0x7f && code < 0xa0) || !character.isWellFormed())
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
