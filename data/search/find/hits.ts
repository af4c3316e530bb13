// Collects the results of a search: parts are added in the order of the articles, whichever threads they came from.
import type { FindSummary, FoundArticle, SkippedArticle } from '../../schema/index.ts'
import type { Chosen } from './deck.ts'
import { type FoundIn, MOST_SLOW, type Outcome, type Part, searchFields, textOf } from './search-stretch.ts'
import type { TextCache } from './text-cache.ts'
import type { Entry } from './text-catalogue.ts'

export interface HitsOptions {
  readonly pattern: RegExp
  /** Places beyond this are counted, not returned. */
  readonly limit: number
  readonly onFound: (articles: readonly FoundArticle[]) => void
  /** Counts articles; returns whether to continue. */
  readonly step: (done: number, of: number) => boolean
}

export class Hits {
  /** Places that may still be returned. */
  left: number
  private searched = 0
  private hasStopped = false
  private slow = 0
  private readonly of: number
  private readonly totals = { articles: 0, hits: 0 }
  private readonly skipped: SkippedArticle[] = []
  /** Articles with places, not returned yet. */
  private found: FoundArticle[] = []

  constructor(
    private readonly cache: TextCache,
    private readonly list: readonly Entry[],
    private readonly chosen: Chosen,
    private readonly options: HitsOptions,
  ) {
    this.left = options.limit
    this.of = chosen?.length ?? list.length
    this.goOn()
  }

  /** Whether nothing that follows can count. */
  get isOver(): boolean {
    return this.hasStopped || this.slow >= MOST_SLOW || this.searched === this.of
  }

  get summary(): FindSummary {
    const { searched, totals, skipped } = this
    const end = searched === this.of ? 'whole' : this.slow >= MOST_SLOW ? 'too-slow' : 'stopped'
    return { searched, ...totals, skipped, end }
  }

  /** Adds the next part. */
  take({ to, outcomes }: Part): void {
    for (const outcome of outcomes) {
      if (this.isOver) break
      this.note(outcome)
      this.searched = outcome.n + 1
      if (outcome.kind === 'lost') this.goOn()
    }
    if (!this.isOver) this.searched = to
    if (this.found.length > 0) this.options.onFound(this.found)
    this.found = []
    if (!this.isOver) this.goOn()
  }

  private goOn(): void {
    if (!this.options.step(this.searched, this.of)) this.hasStopped = true
  }

  private note(outcome: Outcome): void {
    const entry = this.list[this.chosen?.[outcome.n] ?? outcome.n] as Entry
    if (outcome.kind === 'found') this.count(entry, outcome)
    else if (outcome.kind === 'slow') this.noteSlow(entry, outcome.headline)
    else this.searchLost(entry)
  }

  private searchLost(entry: Entry): void {
    const fields = this.cache.lostFieldsOf(entry)
    if (fields === null) {
      this.skipped.push({ id: entry.id, headline: null, reason: 'unreadable' })
      return
    }
    const found = searchFields(fields, this.options.pattern, this.left)
    if (found === 'slow') this.noteSlow(entry, textOf(fields, 'headline'))
    else if (found.count > 0) this.count(entry, found)
  }

  private noteSlow({ id }: Entry, headline: string): void {
    this.slow += 1
    this.skipped.push({ id, headline, reason: 'time-limit' })
  }

  private count({ id, published }: Entry, { headline, count, places }: FoundIn): void {
    const returned = places.slice(0, this.left)
    this.totals.articles += 1
    this.totals.hits += count
    this.left -= returned.length
    if (returned.length > 0)
      this.found.push({ id, headline, published: published === '' ? null : published, count, places: returned })
  }
}
