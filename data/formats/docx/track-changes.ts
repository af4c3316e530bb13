// Corrections as tracked changes inside the very document they were read from: the runs a correction touches are written again,
// split where it begins and ends, and nothing else is. After ECMA-376 part 1, 17.13.5.
import { PieceBuilder, type PlacedText, piecesIn, type Refusal, refuse } from '../places/pieces.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import { textNodes, type XmlPlaces } from '../xml/xml-places.ts'

/** What a correction does to the text of a field: takes from..to out, or puts text in at `from`. */
export interface TrackedEdit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly author: string
  /** ISO 8601. */
  readonly at: string
}

interface Run {
  readonly element: XmlElement
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
  const read = (element: XmlElement, isFrozen: boolean): void => {
    if (childOf(childOf(element, 'w:rPr'), 'w:vanish')) return
    const run = runs.push({ element, isFrozen: isFrozen || results > 0 }) - 1
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
  const walk = (element: XmlElement, isFrozen: boolean): void => {
    for (const child of childrenOf(element)) {
      if (/^(?:w:del|w:moveFrom|mc:AlternateContent|w:pPr|w:rPr)$/.test(child.name)) continue
      if (child.name === 'w:r') read(child, isFrozen)
      else walk(child, isFrozen || /^w:(?:sdt|fldSimple)$/.test(child.name))
    }
  }
  walk(xml.root, false)
  return { source, runs, shown: builder.placed() }
}

/** A change of one run, at places of the source. */
interface RunChange extends TrackedEdit {
  readonly start: number
  readonly end: number
}

/**
 * The source with the edits of fields as tracked changes. `fields`: the text of each, placed on `shown`, with its edits in order. Refused:
 * structure (a paragraph would be joined or split, or a field or control holds the words), no-place, control.
 */
export function trackChanges(
  word: WordRuns,
  fields: readonly { readonly placed: PlacedText; readonly edits: readonly TrackedEdit[] }[],
): string | Refusal {
  const byRun = new Map<number, RunChange[]>()
  const add = (run: number, change: RunChange): void => {
    byRun.set(run, [...(byRun.get(run) ?? []), change])
  }
  for (const { placed, edits } of fields) {
    for (const edit of edits) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters XML cannot hold
      if (/[\u0000-\u0008\n\u000b-\u001f\ufffe\uffff]/.test(edit.text))
        return edit.text.includes('\n') ? refuse('structure', 'a paragraph is split') : refuse('control', '')
      if (edit.from < edit.to) {
        for (const piece of piecesIn(placed, edit.from, edit.to)) {
          if (piece.kind === 'none' || piece.more || piece.run < 0)
            return refuse('structure', 'a paragraph is joined, or a symbol goes')
          add(piece.run, { ...edit, start: piece.at, end: piece.end })
        }
        continue
      }
      const left = edit.from > 0 ? [...piecesIn(placed, edit.from - 1, edit.from)][0] : undefined
      const [right] = piecesIn(placed, edit.from, edit.from + 1)
      if (left && left.kind !== 'none' && left.run >= 0) add(left.run, { ...edit, start: left.end, end: left.end })
      else if (right && right.kind !== 'none' && right.run >= 0)
        add(right.run, { ...edit, start: right.at, end: right.at })
      else return refuse('no-place', 'there is no run to put words into')
    }
  }
  return written(word, byRun)
}

function written({ source, runs }: WordRuns, byRun: ReadonlyMap<number, readonly RunChange[]>): string | Refusal {
  let [out, at] = ['', 0]
  const ids = [...source.matchAll(/\sw:id="(\d{1,9})"/g)].map(([, id]) => Number(id))
  let id = ids.reduce((most, each) => Math.max(most, each), 0)
  const track = (name: 'ins' | 'del', { author, at: date }: TrackedEdit, inner: string): string => {
    id += 1
    const when = `${new Date(date).toISOString().slice(0, 19)}Z`
    return `<w:${name} w:id="${id}" w:author="${escaped(author)}" w:date="${when}">${inner}</w:${name}>`
  }
  for (const [n, { element, isFrozen }] of runs.entries()) {
    const changes = byRun.get(n)
    if (!changes) continue
    if (isFrozen) return refuse('structure', 'a field or a content control holds these words')
    if (element.start < at) return refuse('structure', 'runs are inside of each other')
    out += source.slice(at, element.start) + runWith(source, element, changes, track)
    at = element.end
  }
  return out + source.slice(at)
}

type Track = (name: 'ins' | 'del', by: TrackedEdit, inner: string) => string

/** A run split where changes begin and end; each part has its properties. */
function runWith(source: string, run: XmlElement, changes: readonly RunChange[], track: Track): string {
  const open = /^<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/.exec(source.slice(run.start, run.end))?.[0] ?? '<w:r>'
  const properties = childOf(run, 'w:rPr')
  const rPr = properties ? source.slice(properties.start, properties.end) : ''
  let [out, kept] = ['', '']
  const asRun = (inner: string): string => `${open}${rPr}${inner}</w:r>`
  const flush = (): void => {
    if (kept !== '') out += asRun(kept)
    kept = ''
  }
  const put = (change: RunChange): void => {
    flush()
    const inner = change.text
      .split(/(\t|\u00ad|\u2011)/)
      .filter((part) => part !== '')
      .map((part) => SPECIAL[part] ?? `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    out += track('ins', change, asRun(inner.join('')))
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
