// Which texts of a page are its article. Readability judges a copy of the page whose elements carry numbers; what it keeps is
// looked up in our own tree, so that what is read is the page's own text, and every character has its place in the file.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isVoidElement } from '../reading/read-html.ts'
import { ancestors, type Element, everyNode, type Node, type TextNode } from './page-lines.ts'

/** A name of its own for each element: Readability merges elements, and then only names of attributes survive. */
const MARK = 'data-cg'
/** Pages of news have some thousands. Larger ones are read whole. */
const MOST_ELEMENTS = 100_000
const RUNS = /^(?:script|style|template|svg|math|noscript|iframe|object|embed)$/

/** What Readability hands out, as far as it is used here. */
interface Judged {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<Judged>
  readonly attributes?: Iterable<{ readonly name: string }>
}

/** The texts that are the article, none of them in `apart`; none when nothing on the page looks like one. */
export function chooseCopy(root: Node, apart: ReadonlySet<Element>): ReadonlySet<TextNode> {
  const numbered: Element[] = []
  const markup = numberedHtml(root, numbered, apart)
  const chosen = new Set<TextNode>()
  if (numbered.length > MOST_ELEMENTS) return chosen
  const { document } = parseHTML(`<!doctype html>${markup}`)
  const judge = new Readability(document as never, {
    serializer: (element) => element as unknown as Judged,
    disableJSONLD: true,
    keepClasses: true,
  })
  const content = judge.parse()?.content
  if (!content) return chosen
  for (const [owner, text] of keptTexts(content, numbered)) {
    for (const child of owner.childNodes) {
      if (child.nodeName !== '#text') continue
      const bare = withoutBlanks((child as TextNode).value)
      if (bare !== '' && text.includes(bare)) chosen.add(child as TextNode)
    }
  }
  return chosen
}

/** What was kept of each element's own text, without blanks: parsers part texts differently. */
function keptTexts(content: Judged, numbered: readonly Element[]): ReadonlyMap<Element, string> {
  const kept = new Map<Element, string>()
  const waiting: { readonly node: Judged; readonly owner: Element | null }[] = [{ node: content, owner: null }]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { node, owner } = each
    if (node.nodeType === 3) {
      if (owner) kept.set(owner, (kept.get(owner) ?? '') + withoutBlanks(node.nodeValue ?? ''))
      continue
    }
    const marks = [...(node.attributes ?? [])].flatMap(({ name }) =>
      name.startsWith(MARK) ? [Number(name.slice(MARK.length))] : [],
    )
    const own = marks.length > 0 ? (numbered[Math.max(...marks)] ?? owner) : owner
    for (const child of [...node.childNodes].reverse()) waiting.push({ node: child, owner: own })
  }
  return kept
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** The page as HTML whose elements are numbered by an attribute; `numbered` gets them in order. What runs and what is `apart` is left out. */
function numberedHtml(root: Node, numbered: Element[], apart: ReadonlySet<Element>): string {
  const out: string[] = []
  const write = (node: Node): void => {
    if (node.nodeName === '#text') out.push(escaped((node as TextNode).value))
    if (!('childNodes' in node)) return
    if (!('tagName' in node)) {
      for (const child of node.childNodes) write(child)
      return
    }
    const { tagName, attrs, childNodes } = node
    if (RUNS.test(tagName) || apart.has(node)) return
    const written = attrs.flatMap(({ name, value }) =>
      /^[\w:-]+$/.test(name) && !name.startsWith(MARK) ? [` ${name}="${escaped(value)}"`] : [],
    )
    out.push(`<${tagName}${written.join('')} ${MARK}${numbered.push(node) - 1}="">`)
    if (isVoidElement(tagName)) return
    for (const child of childNodes) write(child)
    out.push(`</${tagName}>`)
  }
  write(root)
  return out.join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Texts that share a character with one of the ranges, which are UTF-16 offsets in the page's source, in order. */
export function textsWithin(
  root: Node,
  ranges: readonly { readonly at: number; readonly end: number }[],
): ReadonlySet<TextNode> {
  const chosen = new Set<TextNode>()
  for (const node of everyNode(root)) {
    if (node.nodeName !== '#text') continue
    const place = node.sourceCodeLocation
    if (!place) continue
    if (isWithin(place.startOffset, place.endOffset, ranges)) chosen.add(node as TextNode)
  }
  return chosen
}

function isWithin(at: number, end: number, ranges: readonly { readonly at: number; readonly end: number }[]): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return (ranges[low]?.at ?? Number.POSITIVE_INFINITY) < end
}

/** Whether a text is in an element. */
export function isInside(node: TextNode, element: Element): boolean {
  for (const each of ancestors(node)) if (each === element) return true
  return false
}
