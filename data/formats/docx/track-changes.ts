// Corrections as tracked changes inside the very document they were read from: the runs a correction touches are written again,
// split where it begins and ends, and nothing else is. After ECMA-376 part 1, 17.13.5.
import {
  applyEdits,
  type Edit,
  isRefusal,
  PieceBuilder,
  type PlacedText,
  piecesIn,
  type Refusal,
  refuse,
} from '../places/pieces.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import { textNodes, type XmlPlaces } from '../xml/xml-places.ts'
import {
  deletedMarks,
  hasSection,
  hasStyle,
  joinedInsertions,
  markEdit,
  nextOf,
  paragraphLines,
  propertiesOf,
  type Track,
  type TrackedEdit,
  withMark,
} from './paragraph-marks.ts'

export type { TrackedEdit } from './paragraph-marks.ts'

interface Run {
  readonly element: XmlElement
  readonly paragraph: XmlElement
  /** Made by a field or held by a content control: its text is rewritten whenever the field or control is updated. */
  readonly isFrozen: boolean
}

/** A document with its source and its runs of text, in the order they are read. */
export interface WordRuns {
  readonly source: string
  readonly runs: readonly Run[]
  /** The text of the runs, each character with its place in the source; `run` of a piece is its place in `runs`. */
  readonly shown: PlacedText
}

/** The runs of a document that hold shown text. */
export function wordRuns(source: string, xml: XmlPlaces): WordRuns {
  const runs: Run[] = []
  const builder = new PieceBuilder()
  let [codes, results] = [0, 0]
  const read = (element: XmlElement, paragraph: XmlElement, isFrozen: boolean): void => {
    if (childOf(childOf(element, 'w:rPr'), 'w:vanish')) return
    const run = runs.push({ element, paragraph, isFrozen: isFrozen || results > 0 }) - 1
    for (const child of childrenOf(element)) {
      const type = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined
      if (type === 'begin') codes += 1
      else if (type === 'separate' && codes > 0) [codes, results] = [codes - 1, results + 1]
      else if (type === 'end') [codes, results] = codes > 0 && results === 0 ? [codes - 1, 0] : [codes, results - 1]
      if (codes > 0) continue
      if (child.name === 'w:t') for (const node of textNodes(child)) xml.addNode(builder, node, run)
      const sign = SIGNS[child.name]
      if (sign !== undefined)
        builder.add(sign, { at: child.start, end: child.end, kind: 'unit', run, encode: (text) => text })
    }
  }
  const walk = (element: XmlElement, paragraph: XmlElement, isFrozen: boolean): void => {
    for (const child of childrenOf(element)) {
      if (/^(?:w:del|w:moveFrom|mc:AlternateContent|w:pPr|w:rPr)$/.test(child.name)) continue
      if (child.name === 'w:r') read(child, paragraph, isFrozen)
      else walk(child, child.name === 'w:p' ? child : paragraph, isFrozen || /^w:(?:sdt|fldSimple)$/.test(child.name))
    }
  }
  walk(xml.root, xml.root, false)
  return { source, runs, shown: builder.placed() }
}

/** A change of one run, at places of the source. */
interface RunChange extends TrackedEdit {
  readonly start: number
  readonly end: number
  /** Its paragraphs are new ones, whose words are not set as those before them. */
  readonly isNew?: boolean
}

/**
 * The source with the edits of fields as tracked changes. `fields`: the text of each, placed on `shown`, with its edits in order. Refused:
 * structure (paragraphs of two kinds are joined, or a field or control holds the words), no-place, control.
 */
export function trackChanges(
  word: WordRuns,
  fields: readonly { readonly placed: PlacedText; readonly edits: readonly TrackedEdit[] }[],
): string | Refusal {
  const byRun = new Map<number, RunChange[]>()
  const track = trackIn(word.source)
  const paragraphs: Edit[] = []
  const marks = new Map<XmlElement, string>()
  for (const { placed, edits } of fields) {
    const refusal = addField(word, placed, joinedInsertions(edits), { byRun, marks, paragraphs, track })
    if (refusal) return refusal
  }
  for (const [paragraph, mark] of marks) paragraphs.push(markEdit(word.source, paragraph, mark))
  const runs = rewrittenRuns(word, byRun, track)
  if (isRefusal(runs)) return runs
  const all = [...paragraphs, ...runs].sort((a, b) => a.from - b.from || a.to - b.to)
  const isApart = all.every(({ from }, n) => from >= (all[n - 1]?.to ?? 0))
  return isApart ? applyEdits(word.source, all) : refuse('structure', 'runs are inside of each other')
}

interface Made {
  readonly byRun: Map<number, RunChange[]>
  /** What is tracked of the mark of a paragraph. */
  readonly marks: Map<XmlElement, string>
  /** New paragraphs between others. */
  readonly paragraphs: Edit[]
  readonly track: Track
}

function addField(
  { source, runs }: WordRuns,
  placed: PlacedText,
  edits: readonly TrackedEdit[],
  { byRun, marks, paragraphs, track }: Made,
): Refusal | null {
  const add = (run: number, change: RunChange): void => {
    byRun.set(run, [...(byRun.get(run) ?? []), change])
  }
  const lines = paragraphLines(placed, (run) => runs[run]?.paragraph ?? null)
  const deleted = deletedMarks(source, lines, edits)
  if (isRefusal(deleted)) return deleted
  for (const [paragraph, by] of deleted) marks.set(paragraph, emptied(track('del', by, '')))
  for (const edit of edits) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: characters XML cannot hold
    if (/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(edit.text)) return refuse('control', '')
    if (edit.from < edit.to) {
      for (const piece of piecesIn(placed, edit.from, edit.to)) {
        if (placed.text.slice(piece.from, piece.to) === '\n' && piece.kind === 'none') continue
        if (piece.kind === 'none' || piece.more || piece.run < 0) return refuse('structure', 'a symbol goes')
        add(piece.run, { ...edit, start: piece.at, end: piece.end })
      }
      continue
    }
    const left = edit.from > 0 ? [...piecesIn(placed, edit.from - 1, edit.from)][0] : undefined
    const [right] = piecesIn(placed, edit.from, edit.from + 1)
    const isLeft = left && left.kind !== 'none' && left.run >= 0
    const isRight = right && right.kind !== 'none' && right.run >= 0
    const place = isLeft ? { ...left, at: left.end } : isRight ? right : null
    const run = place && runs[place.run]
    if (!place || !run) return refuse('no-place', 'there is no run to put words into')
    if (!edit.text.includes('\n')) {
      add(place.run, { ...edit, start: place.at, end: place.at })
      continue
    }
    const { paragraph, element } = run
    if (hasSection(paragraph) || marks.has(paragraph))
      return refuse('structure', 'the paragraph is split twice, or a section ends with it')
    const isAtEnd = lines.some(({ to }) => to === edit.from) && edit.text.startsWith('\n')
    const isAtStart = lines.some(({ from }) => from === edit.from) && edit.text.endsWith('\n')
    if ((isAtEnd && nextOf(paragraph)) || isAtStart) {
      const text = newParagraphs(source, run, { ...edit, text: edit.text.replace(/^\n|\n$/, '') }, track)
      const at = isAtEnd ? paragraph.end : paragraph.start
      paragraphs.push({ from: at, to: at, text })
    } else if (element.parent !== paragraph || (isAtEnd && hasStyle(paragraph)))
      return refuse('structure', 'a paragraph is split within a link or behind a heading')
    else {
      marks.set(paragraph, emptied(track('ins', edit, '')))
      add(place.run, { ...edit, start: place.at, end: place.at, isNew: isAtEnd })
    }
  }
  return null
}

/** What is tracked of a mark has nothing in it. */
function emptied(element: string): string {
  return element.replace(/><\/w:(?:ins|del)>$/, '/>')
}

/** Paragraphs of their own, with the properties of the one they are next to, unless that has a style, which is its own. */
function newParagraphs(source: string, { element, paragraph }: Run, edit: TrackedEdit, track: Track): string {
  const own = hasStyle(paragraph) ? '' : propertiesOf(source, paragraph)
  const properties = childOf(element, 'w:rPr')
  const rPr = properties && !hasStyle(paragraph) ? source.slice(properties.start, properties.end) : ''
  const plain = withoutFormats(rPr)
  return edit.text
    .split('\n')
    .map((text) => {
      const words = text === '' ? '' : track('ins', edit, `<w:r>${plain}${written(text)}</w:r>`)
      return `<w:p>${withMark(own, emptied(track('ins', edit, '')))}${words}</w:p>`
    })
    .join('')
}

/** Properties of a run without those that set its words apart. */
function withoutFormats(rPr: string): string {
  return rPr.replaceAll(/<w:(?:b|bCs|i|iCs|u|strike|dstrike|vertAlign|highlight|rStyle|vanish)(?:\s[^>]*)?\/>/g, '')
}

function trackIn(source: string): Track {
  const ids = [...source.matchAll(/\sw:id="(\d{1,9})"/g)].map(([, id]) => Number(id))
  let id = ids.reduce((most, each) => Math.max(most, each), 0)
  return (name, { author, at: date }, inner) => {
    id += 1
    const when = `${new Date(date).toISOString().slice(0, 19)}Z`
    return `<w:${name} w:id="${id}" w:author="${escaped(author)}" w:date="${when}">${inner}</w:${name}>`
  }
}

function rewrittenRuns(
  { source, runs }: WordRuns,
  byRun: ReadonlyMap<number, readonly RunChange[]>,
  track: Track,
): readonly Edit[] | Refusal {
  const edits: Edit[] = []
  for (const [n, run] of runs.entries()) {
    const changes = byRun.get(n)
    if (!changes) continue
    const { element, isFrozen } = run
    if (isFrozen) return refuse('structure', 'a field or a content control holds these words')
    edits.push({ from: element.start, to: element.end, text: runWith(source, run, changes, track) })
  }
  return edits
}

/** A run split where changes begin and end; each part has its properties. */
function runWith(
  source: string,
  { element: run, paragraph }: Run,
  changes: readonly RunChange[],
  track: Track,
): string {
  const open = /^<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/.exec(source.slice(run.start, run.end))?.[0] ?? '<w:r>'
  const properties = childOf(run, 'w:rPr')
  const rPr = properties ? source.slice(properties.start, properties.end) : ''
  let [out, kept] = ['', '']
  const asRun = (inner: string, own = rPr): string => `${open}${own}${inner}</w:r>`
  const flush = (): void => {
    if (kept !== '') out += asRun(kept)
    kept = ''
  }
  const put = (change: RunChange): void => {
    flush()
    const lines = change.text.split('\n')
    for (const [n, line] of lines.entries()) {
      const own = n > 0 && change.isNew ? withoutFormats(rPr) : rPr
      if (line !== '') out += track('ins', change, asRun(written(line), own))
      if (n === lines.length - 1) continue
      // The last of the paragraphs it becomes has the mark it had, the others new ones.
      const ofParagraph = propertiesOf(source, paragraph)
      const isLast = n === lines.length - 2
      out += `</w:p><w:p>${isLast ? ofParagraph : withMark(ofParagraph, emptied(track('ins', change, '')))}`
    }
  }
  const done = new Set<RunChange>()
  /** An element that is a sign itself, with what is put before or behind it. */
  const keepSign = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    const own = changes.filter((change) => !done.has(change) && start <= change.start && change.end <= end)
    for (const change of own) done.add(change)
    const gone = own.find((change) => change.start < change.end)
    for (const change of own) if (change.end === start) put(change)
    const raw = source.slice(start, end)
    if (gone) {
      flush()
      out += track('del', gone, asRun(raw))
    } else kept += raw
    for (const change of own) if (change.start === end) put(change)
  }
  for (const child of run.children) {
    if (child === properties) continue
    const [node, ...others] = 'attributes' in child ? textNodes(child as XmlElement) : []
    const isText = 'name' in child && child.name === 'w:t' && node !== undefined && others.length === 0
    const own = isText ? changes.filter(({ start, end }) => node.start <= start && end <= node.end) : []
    if (!isText) {
      keepSign(child)
      continue
    }
    if (own.length === 0) {
      kept += source.slice(child.start, child.end)
      continue
    }
    let at = node.start
    const keep = (to: number): void => {
      if (to > at) kept += `<w:t xml:space="preserve">${source.slice(at, to)}</w:t>`
      at = Math.max(at, to)
    }
    for (const change of own) {
      keep(change.start)
      if (change.start === change.end) put(change)
      else {
        flush()
        const gone = `<w:delText xml:space="preserve">${source.slice(change.start, change.end)}</w:delText>`
        out += track('del', change, asRun(gone))
        at = change.end
      }
    }
    keep(node.end)
  }
  flush()
  return out
}

/** Words as a run has them. */
function written(text: string): string {
  return text
    .split(/(\t|\u00ad|\u2011)/)
    .filter((part) => part !== '')
    .map((part) => SPECIAL[part] ?? `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join('')
}

/** What elements of a run are read as. */
const SIGNS: Readonly<Record<string, string | undefined>> = {
  ...{ 'w:tab': '\t', 'w:softHyphen': '\u00ad', 'w:noBreakHyphen': '\u2011' },
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\u00ad': '<w:softHyphen/>',
  '\u2011': '<w:noBreakHyphen/>',
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
