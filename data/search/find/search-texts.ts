// One search over the text cache: newest articles first, each with a time limit, in slices short enough to be stopped.
import type { FindSummary, FoundArticle, SkippedArticle } from '../../schema/index.ts'
import { runBounded } from '../../threads/bounded-run.ts'
import type { ArticleTexts } from './article-texts.ts'
import { findInText } from './find-in-text.ts'
import type { MayHold } from './needed-words.ts'
import { isNext, type TextCache } from './text-cache.ts'
import type { Entry } from './text-catalogue.ts'

/** No article may take longer, in ms. */
const ARTICLE_LIMIT_MS = 250
const SECOND_LIMIT_MS = 500
/** What is found is told, and whether to go on is asked, about this often. */
const SLICE_MS = 50
/** A pattern that took too long on so many articles is given up. */
const MOST_SLOW = 10
/** Texts decoded at a time. */
const BATCH = 256

export interface SearchOptions {
  readonly pattern: RegExp
  /** Holds wherever the pattern is found, and is quicker to deny. */
  readonly mayHold?: MayHold | null
  /** Only these articles; null for all. */
  readonly ids: ReadonlySet<string> | null
  /** Places beyond these are counted, not told. */
  readonly limit: number
  readonly onFound: (articles: readonly FoundArticle[]) => void
  /** Counts articles; answers whether to go on. */
  readonly step: (done: number, of: number) => boolean
}

/** Searches to the end, or until `step` says no. */
export function searchTexts(cache: TextCache, options: SearchOptions): FindSummary {
  const { ids, mayHold, onFound, step } = options
  const entries = cache.list().filter(({ id }) => ids === null || ids.has(id))
  const runs = runLengths(entries)
  const search = new Search(options.pattern, options.limit)
  let at = 0
  while (at < entries.length) {
    const batch = entries
      .slice(at, at + BATCH)
      .map((entry, n) => ({ entry, fields: cache.fieldsOf(entry, runs[at + n] ?? 0, mayHold) }))
    for (let done = 0; done < batch.length && !search.isTooSlow && step(at, entries.length); ) {
      const taken = search.slice(batch, done)
      if (search.found.length > 0) onFound(search.found.splice(0))
      done += taken
      at += taken
    }
    if (search.isTooSlow || !step(at, entries.length)) break
  }
  const end = at === entries.length ? 'whole' : search.isTooSlow ? 'too-slow' : 'stopped'
  return { searched: at, ...search.totals, skipped: search.skipped, end }
}

interface Loaded {
  readonly entry: Entry
  /** null when the article cannot be read. */
  readonly fields: ArticleTexts['fields'] | null
}

class Search {
  /** Articles with places, not told yet. */
  readonly found: FoundArticle[] = []
  readonly skipped: SkippedArticle[] = []
  readonly totals = { articles: 0, hits: 0 }
  /** An article that was broken off just after it was counted is not counted again. */
  private readonly counted = new Set<string>()

  constructor(
    private readonly pattern: RegExp,
    private left: number,
  ) {}

  get isTooSlow(): boolean {
    return this.skipped.filter(({ reason }) => reason === 'time-limit').length >= MOST_SLOW
  }

  /** Searches from the nth of a batch on, as long as a slice lasts; answers how many articles are done with. */
  slice(batch: readonly Loaded[], from: number): number {
    let at = from
    const work = (): void => {
      const until = performance.now() + SLICE_MS
      for (; at < batch.length && performance.now() < until; at += 1) this.take(batch[at] as Loaded)
    }
    // A slice ends by itself, unless one article takes too long or a busy computer has left the thread waiting: so that
    // article gets a second chance, alone and for longer.
    if (runBounded(work, SLICE_MS + ARTICLE_LIMIT_MS) || at >= batch.length) return at - from
    const late = batch[at] as Loaded
    if (!runBounded(() => this.take(late), SECOND_LIMIT_MS)) {
      const headline = textOf(late.fields ?? [], 'headline')
      this.skipped.push({ id: late.entry.id, headline, reason: 'time-limit' })
    }
    return at - from + 1
  }

  private take({ entry, fields }: Loaded): void {
    if (fields === null) {
      this.skipped.push({ id: entry.id, headline: null, reason: 'unreadable' })
      return
    }
    const article = searchArticle(entry, fields, this.pattern, this.left)
    if (article === null || this.counted.has(entry.id)) return
    this.counted.add(entry.id)
    this.totals.articles += 1
    this.totals.hits += article.count
    this.left -= article.places.length
    if (article.places.length > 0) this.found.push(article)
  }
}

function searchArticle(
  { id, published }: Entry,
  fields: ArticleTexts['fields'],
  pattern: RegExp,
  most: number,
): FoundArticle | null {
  let left = most
  const found = fields.map(([field, text]) => {
    const inField = findInText(field, text, pattern, left)
    left -= inField.places.length
    return inField
  })
  const count = found.reduce((sum, each) => sum + each.count, 0)
  const places = found.flatMap((each) => each.places)
  const headline = textOf(fields, 'headline')
  return count === 0 ? null : { id, headline, published: published === '' ? null : published, count, places }
}

function textOf(fields: ArticleTexts['fields'], wanted: string): string {
  return fields.find(([field]) => field === wanted)?.[1] ?? ''
}

/** For each entry, how many bytes follow from its beginning that are wanted next. */
function runLengths(entries: readonly Entry[]): readonly number[] {
  const lengths = new Array<number>(entries.length)
  let run = 0
  for (let n = entries.length - 1; n >= 0; n -= 1) {
    const entry = entries[n] as Entry
    const next = entries[n + 1]
    run = entry.length + (next && isNext(entry, next) ? run : 0)
    lengths[n] = run
  }
  return lengths
}
