// A field as blocks of attributed runs: the one form the reader, the editor and every export are rendered from.
import type { Block, Field, Span } from '../schema/index.ts'
import type { Article } from './article.ts'
import { bearingOn, type CharacterRef, cutsOf, type Formats, isSameFormat, lastUpTo } from './formats.ts'
import { groupsOf, headOf, type Line } from './lines.ts'
import { isSameBlock } from './place-structure.ts'
import { type IsActive, ORIGINAL, type Run, type Segment, type Weave } from './weave.ts'

/** original: as published; marked: published with its changes shown; working: marked, including open proposals. */
export type Projection = 'original' | 'marked' | 'working' | 'corrected'

/** One line of the field. `end` says how its closing line break came about (the last line: 'same'). */
export interface ProjectedBlock {
  readonly block: Block
  readonly runs: readonly Run[]
  readonly end: Pick<Run, 'kind' | 'correction'>
  /** In marked copy: the line's kind as published, and the block correction that changed it, if any. */
  readonly changed?: { readonly before: Block; readonly correction: string | null }
}

const KEPT = { kind: 'same', correction: null } as const

/** Blocks of a field in one projection; [] when the article has no such field. */
export function projectField(article: Article, field: Field, projection: Projection): readonly ProjectedBlock[] {
  const weave = article.fields.get(field)
  return weave ? projectWeave(weave, projection) : []
}

/** Blocks of a weave in one projection. */
export function projectWeave(weave: Weave, projection: Projection): readonly ProjectedBlock[] {
  const showsDeleted = projection === 'marked' || projection === 'working'
  return new Projector(weave, activeIn(weave, projection), showsDeleted).project()
}

/** A field as published, without the words some corrections have removed; `left` replaces what they removed. */
export function projectOriginalWithout(
  article: Article,
  field: Field,
  ids: ReadonlySet<string>,
  left: string,
): readonly ProjectedBlock[] {
  const weave = article.fields.get(field)
  if (!weave) return []
  const isTaken = (number: number): boolean => ids.has(weave.idOf(number)) && weave.isPublished(number)
  const lines: ProjectedBlock[] = []
  let isJoined = false
  for (const { block, changed, runs, end } of new Projector(weave, isTaken, true).project()) {
    const kept = runs
      .filter(({ kind }) => kind !== 'ins')
      .map(({ kind, text, format }): Run => {
        return { ...(kind === 'del' ? { text: left } : { text, ...(format ? { format } : {}) }), ...KEPT }
      })
    const last = lines.at(-1)
    if (isJoined && last) lines[lines.length - 1] = { ...last, runs: [...last.runs, ...kept] }
    else lines.push({ block: changed?.before ?? block, runs: kept, end: KEPT })
    isJoined = end.kind === 'ins'
  }
  return lines.map((line) => ({ ...line, runs: withoutRepeats(line.runs, left) }))
}

function withoutRepeats(runs: readonly Run[], left: string): readonly Run[] {
  return runs.filter(({ text }, n) => text !== left || runs[n - 1]?.text !== left)
}

/** The text of a projected block without deletions. */
export function blockText(block: ProjectedBlock): string {
  return block.runs.map((run) => (run.kind === 'del' ? '' : run.text)).join('')
}

function activeIn(weave: Weave, projection: Projection): IsActive {
  if (projection === 'original') return () => false
  return projection === 'working' ? weave.isWorking : weave.isPublished
}

type WovenLine = Line<Segment>

/**
 * Renders lines as blocks: in marked copy every line feed that was or is there separates lines, otherwise only visible
 * ones.
 */
class Projector {
  private readonly formats: Formats
  private readonly published: Formats
  private readonly cuts: ReadonlyMap<number, readonly number[]>

  constructor(
    private readonly weave: Weave,
    private readonly isActive: IsActive,
    private readonly showsDeleted: boolean,
  ) {
    this.formats = weave.formats(isActive)
    this.published = weave.formats(() => false)
    this.cuts = cutsOf(weave)
  }

  project(): readonly ProjectedBlock[] {
    return groupsOf(this.weave.lines(this.isActive)).flatMap((group) =>
      this.showsDeleted ? this.tracked(group) : [this.clean(group)],
    )
  }

  private clean(group: readonly WovenLine[]): ProjectedBlock {
    return { block: headOf(group).block, runs: this.runsOf(group), end: this.endOf(group.at(-1)) }
  }

  /**
   * Joined lines are shown separately as long as the line feed between them is shown as deleted. Those with visible
   * text determine the whole; of empty lines the last one, which is what remains without the deleted line feeds.
   */
  private tracked(group: readonly WovenLine[]): readonly ProjectedBlock[] {
    const shown = headOf(group).block
    const isEmpty = !group.some(hasVisible)
    const parts = partedBy(group, ({ closer }) => closer === null || this.runOf(closer.segment) !== null)
    return parts.map((lines, n) => {
      const own = headOf(lines)
      const isWhole = lines.some(hasVisible) || (isEmpty && n === parts.length - 1)
      const block = isWhole ? shown : own.block
      const before = this.publishedBlock(lines)
      const last = own.blockings.findLast(({ number }) => this.isActive(number))
      const correction = last ? this.weave.idOf(last.number) : null
      const changed = before && !isSameBlock(before, block) ? { changed: { before, correction } } : {}
      return { block, runs: this.runsOf(lines), end: this.endOf(lines.at(-1)), ...changed }
    })
  }

  /**
   * The kind of the original line whose characters come first, or of the empty one that was there; null when there was
   * none.
   */
  private publishedBlock(lines: readonly WovenLine[]): Block | null {
    const part = lines.flatMap(({ parts }) => parts).find(({ segment }) => segment.by === ORIGINAL)
    if (part) return this.weave.originalBlock(part.segment.at + part.from)
    const [opener, closer] = [lines[0]?.opener ?? null, lines.at(-1)?.closer?.ref ?? null]
    const isBetweenOriginals = [opener, closer].every((ref) => ref === null || ref.by === ORIGINAL)
    return isBetweenOriginals ? this.weave.originalBlock(opener === null ? 0 : opener.at + 1) : null
  }

  private runsOf(lines: readonly WovenLine[]): readonly Run[] {
    const runs: Run[] = []
    for (const { segment, from, to } of lines.flatMap(({ parts }) => parts)) {
      const run = this.runOf(segment)
      if (run) for (const piece of this.pieces(segment, from, to)) push(runs, this.formatted(run, segment, piece))
    }
    return runs
  }

  private runOf(segment: Segment): Run | null {
    const run = this.weave.runOf(segment, this.isActive)
    return run?.kind === 'del' && !this.showsDeleted ? null : run
  }

  /** Offsets in a segment between which the format cannot change. */
  private pieces(segment: Segment, from: number, to: number): readonly Span[] {
    const cuts = this.cuts.get(segment.by) ?? []
    const pieces: Span[] = []
    let begin = from
    for (let n = lastUpTo(cuts, segment.at + from) + 1; n < cuts.length; n += 1) {
      const cut = (cuts[n] as number) - segment.at
      if (cut >= to) break
      pieces.push({ from: begin, to: cut })
      begin = cut
    }
    pieces.push({ from: begin, to })
    return pieces
  }

  private formatted(run: Run, { text, by, at }: Segment, { from, to }: Span): Run {
    const ref = { by, at: at + from }
    const plain = { ...run, text: text.slice(from, to) }
    const format = run.kind === 'del' ? this.published.formatOf(ref) : this.formats.formatOf(ref)
    const isPlain = format.strong === undefined && format.em === undefined && format.href === undefined
    const drawn = isPlain ? plain : { ...plain, format }
    if (run.kind !== 'same' || !this.showsDeleted) return drawn
    const before = this.published.formatOf(ref)
    if (isSameFormat(before, format)) return drawn
    return { ...drawn, reformatted: { before, correction: this.weave.idOf(this.lastMarking(ref)) } }
  }

  private lastMarking(ref: CharacterRef): number {
    const bearing = (['strong', 'em', 'link'] as const).flatMap((type) =>
      bearingOn(this.weave, type, ref, Number.POSITIVE_INFINITY),
    )
    return Math.max(...bearing.map(({ number }) => number).filter(this.isActive))
  }

  private endOf(line: WovenLine | undefined): ProjectedBlock['end'] {
    const run = line?.closer ? this.runOf(line.closer.segment) : null
    return run ? { kind: run.kind, correction: run.correction } : KEPT
  }
}

function hasVisible({ parts }: WovenLine): boolean {
  return parts.some(({ isVisible }) => isVisible)
}

/** Splits a list after each item that ends a part. */
function partedBy<T>(items: readonly T[], isEnd: (item: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = [[]]
  for (const item of items) {
    groups.at(-1)?.push(item)
    if (isEnd(item)) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

function push(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const isJoined = last && last.kind === run.kind && last.correction === run.correction
  const isAlike = isJoined && isSameFormat(last.format ?? {}, run.format ?? {})
  if (isAlike && isAlikeReformatted(last.reformatted, run.reformatted)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  } else runs.push(run)
}

/** One correction may change words that were published in different formats. */
function isAlikeReformatted(one: Run['reformatted'], other: Run['reformatted']): boolean {
  return one?.correction === other?.correction && isSameFormat(one?.before ?? {}, other?.before ?? {})
}
