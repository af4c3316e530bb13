// Reads HTML as copy: paragraphs, headings, lists, quotations, preformatted lines, bold, emphasis and links become blocks and
// marks. The tree is only looked at: nothing of it runs, nothing is fetched, and what is no text is left out.
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { MarkType } from '../../schema/original.ts'
import type { ReadingGiven } from '../../schema/reading-given.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { parseHtml } from './parse-html.ts'
import { provisionalHeadline } from './provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadMark } from './read-article.ts'

/** As WIRE_READER. */
export const HTML_READER = 2

/** What holds no copy: it runs, is drawn, is typed into, or says something about the page. */
const LEFT_OUT = new Set(
  'script style noscript template head title meta link base iframe object embed applet svg math canvas audio video picture img map form input button select textarea option datalist progress meter dialog frame frameset noframes'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption legend h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const DEEPEST_LIST = 8
/** UTF-16 units of text: a form that asks for something has less. */
const LONGEST_ASKING = 1500
/** A shorter first line can be the headline. */
const LONGEST_HEADLINE = 200

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode

type Kind = Pick<ReadBlock, 'type' | 'level' | 'ordered' | 'depth'>

export interface Inside {
  readonly kind: Kind
  /** Marks that are on here, with the address of a link. */
  readonly on: Readonly<Partial<Record<MarkType, string>>>
  readonly isPre: boolean
  readonly lists: number
  readonly ordered: boolean
}

/**
 * Reads HTML, a page or a part of one, as an article: its first heading is the headline, else its title, else its first line
 * when that can be one, unless it is given. `language`: as the page says. No problems; a page without any text has one empty block.
 */
export function readHtml(source: string, { headline, standfirst }: ReadingGiven = {}): ReadArticle {
  const root = parseHtml(source)
  const blocks = blocksOf(root)
  const [first] = blocks
  const title = titleOf(root)
  const about = { byline: null, dateline: null, source: null, language: languageOf(root) }
  if (headline !== undefined) {
    const given = { headline: { text: headline, from: 'footer' as const }, ...(standfirst ? { standfirst } : {}) }
    return { ...given, blocks: blocks.length > 0 ? blocks : [{ text: '' }], ...about }
  }
  if (first && blocks.length > 1 && isHeadlineBlock(first)) {
    return { headline: { text: first.text, from: 'line' }, blocks: blocks.slice(1), ...about }
  }
  const text = title ?? provisionalHeadline(first?.text ?? '')
  const from = title === null ? 'provisional' : 'footer'
  return { headline: { text, from }, blocks: blocks.length > 0 ? blocks : [{ text: '' }], ...about }
}

/** Whether an element makes what is in it a line of its own. */
export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name)
}

/** Whether an element has no content and no end tag. */
export function isVoidElement(name: string): boolean {
  return VOID.has(name)
}

/** The text of HTML as blocks, for formats that have the headline elsewhere. */
export function readHtmlBlocks(source: string): readonly ReadBlock[] {
  return blocksOf(parseHtml(source))
}

/** The text of a page as blocks: all that is shown, or of that the texts that are taken. */
export function blocksOf(root: Node, isTaken: (node: TextNode) => boolean = () => true): readonly ReadBlock[] {
  const writer = new Blocks()
  readShown(root, {
    add: (value, inside, node) => {
      if (isTaken(node)) writer.add(value, inside)
    },
    breakLine: () => writer.breakLine(),
    end: () => writer.end(),
  })
  return writer.done()
}

/** Takes what a page shows, in the order it is read. */
export interface ShownText {
  add(value: string, inside: Inside, node: TextNode): void
  breakLine(): void
  end(): void
}

/** Goes through the text that is read as copy: nothing hidden, nothing that runs. */
export function readShown(root: Node, taker: ShownText): void {
  walk(root, NOWHERE, taker)
}

/** In no element. */
export const NOWHERE: Inside = { kind: { type: 'p' }, on: {}, isPre: false, lists: 0, ordered: false }

/** Whether a first line can be the headline: a heading, or a short one that is no sentence. */
export function isHeadlineBlock({ type = 'p', text }: ReadBlock): boolean {
  return type === 'h' || (type === 'p' && text.length <= LONGEST_HEADLINE && !/[.:;,…]["'”’»)\]]*$/u.test(text))
}

function walk(node: Node, inside: Inside, writer: ShownText): void {
  if ('value' in node && node.nodeName === '#text') writer.add(node.value, inside, node)
  else if ('tagName' in node) walkElement(node, inside, writer)
  else if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside, writer)
}

function walkElement(element: Element, inside: Inside, writer: ShownText): void {
  const { tagName: name } = element
  const isHidden = attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true'
  if ((LEFT_OUT.has(name) && !isFormAroundPage(element)) || isHidden || isUnseen(attribute(element, 'style'))) return
  if (name === 'br') {
    writer.breakLine()
    return
  }
  const next = within(element, inside)
  const isBlock = BLOCKS.has(name)
  if (isBlock) writer.end()
  for (const child of element.childNodes) walk(child, next, writer)
  if (isBlock) writer.end()
}

/** ASP.NET has all of a page in one form. */
function isFormAroundPage(element: Element): boolean {
  if (element.tagName !== 'form') return false
  let top: Node = element
  while ('parentNode' in top && top.parentNode) top = top.parentNode
  return top.nodeName === '#document' && isLonger(element, LONGEST_ASKING)
}

/** Whether what is shown in an element has more UTF-16 units than that. */
function isLonger(element: Element, most: number): boolean {
  let length = 0
  const waiting: Node[] = [...element.childNodes]
  for (let node = waiting.pop(); node && length <= most; node = waiting.pop()) {
    if ('value' in node && node.nodeName === '#text') length += node.value.trim().length
    if ('tagName' in node && LEFT_OUT.has(node.tagName)) continue
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child)
  }
  return length > most
}

function attribute({ attrs }: Pick<Element, 'attrs'>, name: string): string | null {
  return attrs.find((each) => each.name === name)?.value ?? null
}

function isUnseen(style: string | null): boolean {
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** What text in an element is, by what it would be around it. */
export function within(element: Pick<Element, 'tagName' | 'attrs'>, inside: Inside): Inside {
  const { tagName: name } = element
  const style = attribute(element, 'style')
  const heading = /^h([1-6])$/.exec(name)?.[1]
  if (heading !== undefined) return { ...inside, kind: { type: 'h', level: Number(heading) } }
  switch (name) {
    case 'ul':
    case 'menu':
    case 'ol':
      return { ...inside, lists: inside.lists + 1, ordered: name === 'ol' }
    case 'li': {
      const depth = Math.min(Math.max(inside.lists - 1, 0), DEEPEST_LIST)
      return {
        ...inside,
        kind: { type: 'li', ...(inside.ordered ? { ordered: true } : {}), ...(depth > 0 ? { depth } : {}) },
      }
    }
    case 'blockquote':
      return { ...inside, kind: { type: 'quote' } }
    case 'pre':
      return { ...inside, kind: { type: 'pre' }, isPre: true }
    case 'b':
    case 'strong':
      return { ...inside, on: isPlain(style) ? inside.on : { ...inside.on, strong: '' } }
    case 'i':
    case 'em':
    case 'cite':
      return { ...inside, on: { ...inside.on, em: '' } }
    case 'a': {
      const href = attribute(element, 'href')?.trim() ?? ''
      return isSafeAddress(href) ? { ...inside, on: { ...inside.on, link: href } } : inside
    }
    default:
      return { ...inside, on: { ...inside.on, ...styled(style) } }
  }
}

/** Editors that put the clipboard into one bold element say in its style that it is not bold. */
function isPlain(style: string | null): boolean {
  return style !== null && /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)
}

function styled(style: string | null): Partial<Record<MarkType, string>> {
  if (style === null) return {}
  const isStrong = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(style)
  return { ...(isStrong ? { strong: '' } : {}), ...(/font-style\s*:\s*italic/i.test(style) ? { em: '' } : {}) }
}

/** Collects text into blocks, blanks as a page shows them. */
class Blocks implements ShownText {
  private readonly all: ReadBlock[] = []
  /** The line so far, in parts: to look into one text that grows would copy it each time. */
  private parts: string[] = []
  private length = 0
  private kind: Kind = { type: 'p' }
  private marks: ReadMark[] = []
  /** Index of the last mark of each type. */
  private last: Partial<Record<MarkType, number>> = {}
  private isContinued = false

  add(value: string, { kind, on, isPre }: Inside): void {
    const lines = isPre ? value.replaceAll(/\r\n?/g, '\n').split('\n') : [value.replaceAll(/[ \t\r\n\f]+/g, ' ')]
    for (const [n, line] of lines.entries()) {
      if (n > 0) this.endLine(true)
      const isAtStart = this.parts.at(-1)?.endsWith(' ') ?? true
      const shown = !isPre && isAtStart ? line.replace(/^ /, '') : line
      if (shown === '') continue
      if (this.length === 0) this.kind = kind
      const from = this.length
      this.parts.push(shown)
      this.length += shown.length
      for (const [type, href] of Object.entries(on) as [MarkType, string][]) this.mark(type, from, href)
    }
  }

  /** A line break inside of a block: what follows continues it. */
  breakLine(): void {
    if (this.parts.some((part) => part.trim() !== '')) this.endLine(true)
  }

  end(): void {
    this.endLine(false)
  }

  done(): readonly ReadBlock[] {
    this.end()
    return this.all
  }

  private mark(type: MarkType, from: number, href: string): void {
    const n = this.last[type]
    const last = n === undefined ? undefined : this.marks[n]
    const to = this.length
    if (n !== undefined && last?.to === from && (last.href ?? '') === href) this.marks[n] = { ...last, to }
    else this.last[type] = this.marks.push({ type, from, to, ...(type === 'link' ? { href } : {}) }) - 1
  }

  private endLine(isContinued: boolean): void {
    const whole = this.parts.join('')
    const text = this.kind.type === 'pre' ? whole.trimEnd() : withoutLastSpaces(whole)
    if (text.trim() !== '') {
      const marks = this.marks.flatMap((mark) =>
        mark.from < text.length ? [{ ...mark, to: Math.min(mark.to, text.length) }] : [],
      )
      const cont = this.isContinued && this.all.length > 0 ? { cont: true as const } : {}
      this.all.push({ text, ...this.kind, ...cont, ...(marks.length > 0 ? { marks } : {}) })
    }
    this.isContinued = isContinued && (this.isContinued || text.trim() !== '')
    this.parts = []
    this.length = 0
    this.marks = []
    this.last = {}
  }
}

/** Not by a pattern, which would try every run of spaces to its end. */
function withoutLastSpaces(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

function titleOf(root: Node): string | null {
  const [text] = find(root, 'title')?.childNodes ?? []
  const value = text && 'value' in text ? text.value.replaceAll(/\s+/g, ' ').trim() : ''
  return value === '' ? null : value
}

function languageOf(root: Node): string | null {
  const html = find(root, 'html')
  try {
    const lang = html && attribute(html, 'lang')
    return lang ? (Intl.getCanonicalLocales(lang)[0] ?? null) : null
  } catch {
    return null
  }
}

function find(node: Node, name: string, depth = 0): Element | null {
  if ('tagName' in node && node.tagName === name) return node
  if (!('childNodes' in node) || depth > 3) return null
  for (const child of node.childNodes) {
    const found = find(child, name, depth + 1)
    if (found) return found
  }
  return null
}
