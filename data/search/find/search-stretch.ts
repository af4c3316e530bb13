// Searches one stretch of the deck, in any thread: each article with a time limit, in slices short enough to be
// cancelled.
import type { FoundPlace } from '../../schema/index.ts'
import { runBounded } from '../../work/bounded-run.ts'
import type { ArticleTexts } from './article-texts.ts'
import type { Stretch } from './deck.ts'
import { findInText } from './find-in-text.ts'
import { type Loaded, type ReadOptions, readStretch } from './read-stretch.ts'

/** Time limit for one article, in ms. */
const ARTICLE_LIMIT_MS = 250
const SECOND_LIMIT_MS = 500
/** Approximate interval, in ms, at which results are reported and cancellation is checked. */
const SLICE_MS = 50
/** A pattern that took too long on this many articles is given up. */
export const MOST_SLOW = 10

export interface FoundIn {
  readonly headline: string
  /** All places; `places` are those that may still be returned. */
  readonly count: number
  readonly places: readonly FoundPlace[]
}

/** The result for the nth of the chosen. `lost`: its record must be read. */
export type Outcome = { readonly n: number } & (
  | ({ readonly kind: 'found' } & FoundIn)
  | { readonly kind: 'slow'; readonly headline: string }
  | { readonly kind: 'lost' }
)

/** A part of a stretch: all before `to` are finished. Those not mentioned have no matches. */
export interface Part {
  readonly to: number
  readonly outcomes: readonly Outcome[]
}

export interface StretchOptions extends ReadOptions {
  readonly pattern: RegExp
  /** Called between slices: whether to continue. */
  readonly goOn: () => boolean
}

/**
 * Searches a stretch, with at most `left` places to return; ends early when cancelled or when the pattern is too slow.
 */
export function* searchStretch(options: StretchOptions, stretch: Stretch, left: number): Generator<Part> {
  const loaded = readStretch(options, stretch)
  const search = new Slices(options.pattern, loaded, left)
  while (!search.isOver) {
    if (!options.goOn()) return
    const outcomes = search.slice()
    if (search.isTooSlow) return yield { to: (loaded[search.at - 1]?.n ?? stretch.from) + 1, outcomes }
    yield { to: search.isOver ? stretch.to : (loaded[search.at]?.n ?? stretch.to), outcomes }
  }
  if (loaded.length === 0) yield { to: stretch.to, outcomes: [] }
}

/** What is found in one article, within its time limit; 'slow' when it does not finish. */
export function searchFields(fields: ArticleTexts['fields'], pattern: RegExp, most: number): FoundIn | 'slow' {
  const found: FoundIn[] = []
  runBounded(() => void found.push(findInFields(fields, pattern, most)), SECOND_LIMIT_MS)
  return found[0] ?? 'slow'
}

class Slices {
  at = 0
  private slow = 0
  private outcomes: Outcome[] = []

  constructor(
    private readonly pattern: RegExp,
    private readonly loaded: readonly Loaded[],
    private left: number,
  ) {}

  get isOver(): boolean {
    return this.at >= this.loaded.length
  }

  get isTooSlow(): boolean {
    return this.slow >= MOST_SLOW
  }

  /** Searches for the duration of one slice. */
  slice(): readonly Outcome[] {
    this.outcomes = []
    const work = (): void => {
      const until = performance.now() + SLICE_MS
      for (; !this.isOver && performance.now() < until; this.at += 1) this.take(this.loaded[this.at] as Loaded)
    }
    // A slice ends by itself, unless one article takes too long or a busy computer kept the thread waiting: so that
    // article gets a second chance, alone and for longer.
    if (!runBounded(work, SLICE_MS + ARTICLE_LIMIT_MS) && !this.isOver) this.again(this.loaded[this.at] as Loaded)
    return this.outcomes
  }

  private again(late: Loaded): void {
    this.at += 1
    // It may have been interrupted just after finishing.
    if (this.outcomes.at(-1)?.n === late.n || runBounded(() => this.take(late), SECOND_LIMIT_MS)) return
    if (this.outcomes.at(-1)?.n === late.n) return
    this.slow += 1
    this.outcomes.push({ n: late.n, kind: 'slow', headline: textOf(late.fields ?? [], 'headline') })
  }

  private take({ n, fields }: Loaded): void {
    if (fields === null) {
      this.outcomes.push({ n, kind: 'lost' })
      return
    }
    const found = findInFields(fields, this.pattern, this.left)
    if (found.count === 0) return
    this.outcomes.push({ n, kind: 'found', ...found })
    this.left -= found.places.length
  }
}

function findInFields(fields: ArticleTexts['fields'], pattern: RegExp, most: number): FoundIn {
  let left = most
  const found = fields.map(([field, text]) => {
    const inField = findInText(field, text, pattern, left)
    left -= inField.places.length
    return inField
  })
  const count = found.reduce((sum, each) => sum + each.count, 0)
  return { headline: textOf(fields, 'headline'), count, places: found.flatMap((each) => each.places) }
}

/** A field's text; empty when there is none. */
export function textOf(fields: ArticleTexts['fields'], wanted: string): string {
  return fields.find(([field]) => field === wanted)?.[1] ?? ''
}
