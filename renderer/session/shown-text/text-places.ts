// Maps between the page and the text of a field: where a selection is in the displayed text, and where displayed text
// is on the page. A line of a field is an element with data-field; lines follow each other as in the text.
import type { Field, Span } from '../../../electron/contract/index.ts'

export interface ShownPlace extends Span {
  readonly field: Field
}

/**
 * Content of the page that is not text of the article: numbers of corrections, pilcrows and words for screen readers.
 */
const NOT_TEXT = 'button, [aria-hidden], .visually-hidden'

/** The place a range covers, or null when it is not within one field. */
export function placeOfRange(article: Element, range: Range): ShownPlace | null {
  const touched = [...article.querySelectorAll<HTMLElement>('[data-field]')].filter((line) =>
    range.intersectsNode(line),
  )
  const fields = new Set(touched.filter((line) => lengthIn(line, range) > 0).map((line) => line.dataset.field))
  const [field] = fields
  if (fields.size !== 1 || field === undefined) return null
  let start = 0
  let from: number | null = null
  let to = 0
  for (const line of linesOf(article, field)) {
    for (const node of textNodes(line)) {
      const [left, right] = coveredPart(node, range)
      if (left < right) {
        from ??= start + left
        to = start + right
      }
      start += node.data.length
    }
    start += 1
  }
  return from === null ? null : { field, from, to }
}

/** The range on the page of a place, or null when it is not shown. */
export function rangeOfPlace(article: Element, place: ShownPlace): Range | null {
  return rangesOfPlaces(article, [place])[0] ?? null
}

/** The ranges of many places, in order; the page is walked once per field. */
export function rangesOfPlaces(article: Element, places: readonly ShownPlace[]): readonly (Range | null)[] {
  const fields = new Map<Field, readonly PlacedNode[]>()
  return places.map(({ field, from, to }) => {
    const nodes = fields.get(field) ?? placedNodes(article, field)
    fields.set(field, nodes)
    const first = nodeAt(nodes, from)
    const last = nodeAt(nodes, to - 1)
    if (!first || !last) return null
    const range = document.createRange()
    range.setStart(first.node, from - first.start)
    range.setEnd(last.node, to - last.start)
    return range
  })
}

interface PlacedNode {
  readonly node: Text
  readonly start: number
}

/** The displayed text of a field, node by node, with the offset at which each begins. */
function placedNodes(article: Element, field: Field): readonly PlacedNode[] {
  let start = 0
  return linesOf(article, field).flatMap((line) => {
    const nodes = textNodes(line).map((node) => {
      const placed = { node, start }
      start += node.data.length
      return placed
    })
    start += 1
    return nodes
  })
}

/** The node that contains the character at an offset; the line feed between lines is in none. */
function nodeAt(nodes: readonly PlacedNode[], offset: number): PlacedNode | null {
  let [low, high] = [0, nodes.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const placed = nodes[middle] as PlacedNode
    if (offset < placed.start) high = middle - 1
    else if (offset >= placed.start + placed.node.data.length) low = middle + 1
    else return placed
  }
  return null
}

/** The fields on the page, in order. */
export function fieldsShown(article: Element): readonly Field[] {
  const lines = [...article.querySelectorAll<HTMLElement>('[data-field]')]
  return [...new Set(lines.flatMap(({ dataset }) => dataset.field ?? []))]
}

/** The displayed lines of a field, struck words masked by as many NULs. */
export function maskedLines(article: Element, field: Field): readonly string[] {
  return linesOf(article, field).map((line) =>
    textNodes(line)
      .map((node) => (node.parentElement?.closest('del') ? '\0'.repeat(node.data.length) : node.data))
      .join(''),
  )
}

/** The text nodes a range covers, line by line, with the covered part of each; struck words are left out. */
export function coveredTexts(article: Element, range: Range): readonly (readonly CoveredText[])[] {
  return [...article.querySelectorAll<HTMLElement>('[data-field]')]
    .filter((line) => range.intersectsNode(line))
    .map((line) =>
      textNodes(line).flatMap((node): readonly CoveredText[] => {
        const [left, right] = coveredPart(node, range)
        const isStruck = node.parentElement?.closest('del') != null
        return left < right && !isStruck ? [{ node, text: node.data.slice(left, right) }] : []
      }),
    )
}

export interface CoveredText {
  readonly node: Text
  readonly text: string
}

function linesOf(article: Element, field: Field): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('[data-field]')].filter((line) => line.dataset.field === field)
}

/** The displayed text of a line, node by node. */
export function nodesOfLine(line: Element): readonly Text[] {
  return textNodes(line)
}

/** UTF-16 code units of a displayed line. */
export function lengthOfLine(line: Element): number {
  return textNodes(line).reduce((sum, { data }) => sum + data.length, 0)
}

function textNodes(line: Element): readonly Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(NOT_TEXT)) nodes.push(node)
  }
  return nodes
}

function lengthIn(line: Element, range: Range): number {
  return textNodes(line).reduce((sum, node) => {
    const [left, right] = coveredPart(node, range)
    return sum + Math.max(0, right - left)
  }, 0)
}

/** The part of a text node a range covers; empty when it covers none. */
function coveredPart(node: Text, range: Range): readonly [number, number] {
  if (!range.intersectsNode(node)) return [0, 0]
  const left = range.startContainer === node ? range.startOffset : 0
  const right = range.endContainer === node ? range.endOffset : node.data.length
  return [left, right]
}
