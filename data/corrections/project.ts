// A field drawn as blocks of attributed runs: the one shape the reader, the editor and every export draw from.
import type { Block, Field } from '../schema/index.ts'
import type { Article } from './article.ts'
import { type IsActive, ORIGINAL, type Run, type Segment, type Weave } from './weave.ts'

/** original: as published; marked: published with its changes shown; working: marked, open proposals included. */
export type Projection = 'original' | 'marked' | 'working' | 'corrected'

/** One line of the field. `end` says how the line break that closes it came about (the last line: 'same'). */
export interface ProjectedBlock {
  readonly block: Block
  readonly runs: readonly Run[]
  readonly end: Omit<Run, 'text'>
}

const PLAIN: Block = { type: 'p' }
const KEPT = { kind: 'same', correction: null } as const

/** Blocks of a field in one projection; [] when the article has no such field. */
export function projectField(article: Article, field: Field, projection: Projection): readonly ProjectedBlock[] {
  const weave = article.fields.get(field)
  const original = article.record.fields[field]
  if (!weave || !original) return []
  const isActive = activeIn(weave, projection)
  const showsDeleted = projection === 'marked' || projection === 'working'
  return new Projector(weave, original.blocks, isActive, showsDeleted).project()
}

/** The text of a projected block without what was deleted. */
export function blockText(block: ProjectedBlock): string {
  return block.runs.map((run) => (run.kind === 'del' ? '' : run.text)).join('')
}

function activeIn(weave: Weave, projection: Projection): IsActive {
  if (projection === 'original') return () => false
  return projection === 'working' ? weave.isWorking : weave.isPublished
}

/** Walks the segments once. A block keeps the structure of the original line its first original character stood in. */
class Projector {
  private readonly done: ProjectedBlock[] = []
  private readonly lineStarts: readonly number[]
  private runs: Run[] = []
  private line: number | null = null

  constructor(
    private readonly weave: Weave,
    private readonly blocks: readonly Block[],
    private readonly isActive: IsActive,
    private readonly showsDeleted: boolean,
  ) {
    this.lineStarts = startsOfLines(weave.original)
  }

  project(): readonly ProjectedBlock[] {
    for (const segment of this.weave.segments) this.take(segment)
    if (this.line === null && this.runs.length === 0 && this.weave.original.endsWith('\n'))
      this.line = this.blocks.length - 1
    this.close(KEPT)
    return this.done
  }

  private take(segment: Segment): void {
    const run = this.weave.runOf(segment, this.isActive)
    if (!run || (run.kind === 'del' && !this.showsDeleted)) return
    let from = 0
    while (from < segment.text.length) {
      const newline = segment.text.indexOf('\n', from)
      const to = newline < 0 ? segment.text.length : newline
      if (segment.by === ORIGINAL) this.line ??= lineAt(this.lineStarts, segment.at + from)
      this.push({ ...run, text: segment.text.slice(from, to) })
      if (newline < 0) return
      this.close({ kind: run.kind, correction: run.correction })
      from = newline + 1
    }
  }

  private push(run: Run): void {
    const last = this.runs.at(-1)
    if (run.text === '') return
    if (last && last.kind === run.kind && last.correction === run.correction) {
      this.runs[this.runs.length - 1] = { ...last, text: last.text + run.text }
    } else this.runs.push(run)
  }

  private close(end: ProjectedBlock['end']): void {
    const before = this.done.at(-1)?.block
    const inherited = before?.type === 'li' ? before : PLAIN
    const block = this.line === null ? inherited : (this.blocks[this.line] ?? PLAIN)
    this.done.push({ block, runs: this.runs, end })
    this.runs = []
    this.line = null
  }
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line an offset stands in, by binary search. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
