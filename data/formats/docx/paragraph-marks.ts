// Paragraphs that come, go, are split and joined as tracked changes: a paragraph's mark is put in or deleted by its own properties, and
// the mark that stays keeps the paragraph's properties. After ECMA-376 part 1, 17.13.5.15 and 17.13.5.20.
import { type Edit, type PlacedText, piecesIn, type Refusal, refuse } from '../places/pieces.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'

/** What a correction does to the text of a field: takes from..to out, or puts text in at `from`. */
export interface TrackedEdit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly author: string
  /** ISO 8601. */
  readonly at: string
}

export type Track = (name: 'ins' | 'del', by: TrackedEdit, inner: string) => string

/** A line of a field: the paragraph of its words, null where it has none. */
export interface ParagraphLine {
  readonly from: number
  readonly to: number
  readonly paragraph: XmlElement | null
}

/** The lines of a field. `paragraphOf`: by the run of a piece. */
export function paragraphLines(
  placed: PlacedText,
  paragraphOf: (run: number) => XmlElement | null,
): readonly ParagraphLine[] {
  let from = 0
  return placed.text.split('\n').map((text) => {
    const to = from + text.length
    const piece = [...piecesIn(placed, from, to)].find(({ kind, run }) => kind !== 'none' && run >= 0)
    const line = { from, to, paragraph: piece ? paragraphOf(piece.run) : null }
    from = to + 1
    return line
  })
}

/** Insertions of one person at one place as one, where they bring paragraphs. */
export function joinedInsertions(edits: readonly TrackedEdit[]): readonly TrackedEdit[] {
  const out: TrackedEdit[] = []
  for (const edit of edits) {
    const last = out.at(-1)
    const isOne = last && last.text !== '' && edit.text !== '' && last.from === edit.from && last.author === edit.author
    const hasFeed = `${last?.text}${edit.text}`.includes('\n')
    if (isOne && hasFeed && last.at === edit.at) out[out.length - 1] = { ...last, text: last.text + edit.text }
    else out.push(edit)
  }
  return out
}

/**
 * Whose marks are deleted where line feeds are: those of paragraphs that go as a whole, which leaves the style of the others, else that of
 * the paragraph another is joined to. Refused: structure.
 */
export function deletedMarks(
  source: string,
  lines: readonly ParagraphLine[],
  edits: readonly TrackedEdit[],
): ReadonlyMap<XmlElement, TrackedEdit> | Refusal {
  const marks = new Map<XmlElement, TrackedEdit>()
  const gone = edits.filter(({ text }) => text === '')
  const isGone = (from: number, to: number): boolean => {
    let at = from
    for (const edit of gone) if (edit.from <= at && edit.to > at) at = edit.to
    return at >= to
  }
  const feedAfter = (n: number): TrackedEdit | undefined => {
    const at = (lines[n] as ParagraphLine).to
    return n < lines.length - 1 ? gone.find(({ from, to }) => from <= at && at < to) : undefined
  }
  for (let n = 0; n < lines.length; n += 1) {
    if (!feedAfter(n)) continue
    let last = n
    while (feedAfter(last)) last += 1
    const group = lines.slice(n, last + 1)
    const feeds = group.slice(0, -1).map((_, m) => feedAfter(n + m) as TrackedEdit)
    const whole = group.filter(({ from, to, paragraph }) => isGone(from, to) && paragraph && nextOf(paragraph))
    const chosen = whole.slice(-feeds.length).map(({ paragraph }) => paragraph)
    if (chosen.length < feeds.length) {
      const [left, right] = [group[0]?.paragraph, group.at(-1)?.paragraph]
      const isAlike = left && right && left.parent === right.parent && styleOf(source, left) === styleOf(source, right)
      if (!isAlike || chosen.length < feeds.length - 1) return refuse('structure', 'paragraphs of two kinds are joined')
      chosen.unshift(left)
      const empty = between(left, right, new Set(chosen.flatMap((each) => each ?? [])))
      if (!empty) return refuse('structure', 'something is between the paragraphs')
      for (const paragraph of empty) if (!chosen.includes(paragraph)) marks.set(paragraph, feeds[0] as TrackedEdit)
    }
    if (chosen.some((paragraph) => !paragraph || marks.has(paragraph) || hasSection(paragraph)))
      return refuse('structure', 'a line is joined within its paragraph, or the end of a section goes')
    if (new Set(chosen).size < chosen.length) return refuse('structure', 'a line is joined within its paragraph')
    for (const [m, paragraph] of chosen.entries()) marks.set(paragraph as XmlElement, feeds[m] as TrackedEdit)
    n = last
  }
  return marks
}

/** The paragraphs between two, when all that is there is those and what marks places; null: there is more, as a picture or a table. */
function between(left: XmlElement, right: XmlElement, gone: ReadonlySet<XmlElement>): readonly XmlElement[] | null {
  const all = childrenOf(left.parent as XmlElement | undefined)
  const inner = all.slice(all.indexOf(left) + 1, all.indexOf(right))
  const paragraphs = inner.filter(({ name }) => !MARKERS.test(name))
  const isNothing = (each: XmlElement): boolean => each.name === 'w:p' && (gone.has(each) || isEmpty(each))
  return paragraphs.every(isNothing) ? paragraphs : null
}

/** What has no place of its own in a document. */
const MARKERS = /^w:(?:pPr|bookmarkStart|bookmarkEnd|proofErr)$/

function isEmpty(paragraph: XmlElement): boolean {
  const isNothing = (child: XmlElement): boolean =>
    /^w:(?:rPr|lastRenderedPageBreak)$/.test(child.name) || (child.name === 'w:t' && child.text.trim() === '')
  const all = childrenOf(paragraph)
  return (
    !hasSection(paragraph) &&
    all.every((child) => MARKERS.test(child.name) || (child.name === 'w:r' && childrenOf(child).every(isNothing)))
  )
}

/** The paragraph behind one, in the same part of the document. */
export function nextOf(paragraph: XmlElement): XmlElement | undefined {
  const all = childrenOf(paragraph.parent as XmlElement | undefined, 'w:p')
  return all[all.indexOf(paragraph) + 1]
}

/** Whether a section ends with a paragraph. */
export function hasSection(paragraph: XmlElement): boolean {
  return childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined
}

/** What a paragraph is by its style and list. */
function styleOf(source: string, paragraph: XmlElement): string {
  const properties = childOf(paragraph, 'w:pPr')
  return ['w:pStyle', 'w:numPr', 'w:outlineLvl']
    .map((name) => childOf(properties, name))
    .map((element) => (element ? source.slice(element.start, element.end) : ''))
    .join()
}

/** Whether a paragraph is a heading or has a style of its own: new ones behind it are not. */
export function hasStyle(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr')
  return childOf(properties, 'w:pStyle') !== undefined || childOf(properties, 'w:outlineLvl') !== undefined
}

/** The properties of a paragraph, as the source has them. */
export function propertiesOf(source: string, paragraph: XmlElement): string {
  const properties = childOf(paragraph, 'w:pPr')
  return properties ? source.slice(properties.start, properties.end) : ''
}

/** Properties of a paragraph with what is tracked of its mark. */
export function withMark(properties: string, mark: string): string {
  const own = /^<w:pPr[^>]*\/>$/.test(properties) ? '' : properties
  if (own === '') return `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`
  if (/<w:rPr\s*\/>/.test(own)) return own.replace(/<w:rPr\s*\/>/, () => `<w:rPr>${mark}</w:rPr>`)
  if (/<w:rPr>/.test(own)) return own.replace('<w:rPr>', () => `<w:rPr>${mark}`)
  return own.replace(/(?=<w:sectPr|<w:pPrChange|<\/w:pPr>)/, () => `<w:rPr>${mark}</w:rPr>`)
}

/** A paragraph with its mark tracked. */
export function markEdit(source: string, paragraph: XmlElement, mark: string): Edit {
  const properties = childOf(paragraph, 'w:pPr')
  const text = withMark(propertiesOf(source, paragraph), mark)
  if (properties) return { from: properties.start, to: properties.end, text }
  TAG.lastIndex = paragraph.start
  const tag = TAG.exec(source)?.[0] ?? ''
  const at = paragraph.start + tag.length
  if (!tag.endsWith('/>')) return { from: at, to: at, text }
  return { from: at - '/>'.length, to: at, text: `>${text}</w:p>` }
}

const TAG = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y
