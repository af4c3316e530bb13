// How two states of one article differ: in words, in the decision on each correction, in metadata, in the notice.
import type { Field, Metadata, Status } from '../schema/index.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { publishedText } from './article-facts.ts'
import { inReadingOrder } from './article-fields.ts'
import { type Hunk, wordDiff } from './word-diff.ts'

/** How the published text of one field differs; offsets of the hunks are in `before`. */
export interface FieldDifference {
  readonly field: Field
  readonly before: string
  readonly after: string
  readonly hunks: readonly Hunk[]
}

/** A correction with another status; null where it does not exist yet. */
export interface StatusDifference {
  readonly correction: LoggedCorrection
  readonly before: Status | null
  readonly after: Status | null
}

export interface ArticleDifferences {
  readonly fields: readonly FieldDifference[]
  /** Marks and blocks change no words, so their differences appear only here. */
  readonly statuses: readonly StatusDifference[]
  readonly metadata: readonly (keyof Metadata)[]
  readonly isNoticeOther: boolean
}

/** What differs in `fresh` from `old`. */
export function compareArticles(old: Article, fresh: Article): ArticleDifferences {
  const names = Object.keys(fresh.metadata) as (keyof Metadata)[]
  return {
    fields: fieldDifferences(old, fresh),
    statuses: statusDifferences(old, fresh),
    metadata: names.filter((name) => JSON.stringify(old.metadata[name]) !== JSON.stringify(fresh.metadata[name])),
    isNoticeOther: (old.notice?.text ?? null) !== (fresh.notice?.text ?? null),
  }
}

/** Whether two states are equal. */
export function isSame({ fields, statuses, metadata, isNoticeOther }: ArticleDifferences): boolean {
  return fields.length + statuses.length + metadata.length === 0 && !isNoticeOther
}

function fieldDifferences(old: Article, fresh: Article): readonly FieldDifference[] {
  return inReadingOrder([...new Set([...old.fields.keys(), ...fresh.fields.keys()])]).flatMap((field) => {
    const [before, after] = [publishedText(old, field), publishedText(fresh, field)]
    return before === after ? [] : [{ field, before, after, hunks: wordDiff(before, after) }]
  })
}

function statusDifferences(old: Article, fresh: Article): readonly StatusDifference[] {
  const both = new Map([...old.corrections, ...fresh.corrections].map((correction) => [correction.id, correction]))
  const statuses = ({ corrections }: Article) => new Map(corrections.map(({ id, status }) => [id, status]))
  const [earlier, later] = [statuses(old), statuses(fresh)]
  return [...both.values()].flatMap((correction) => {
    const [before, after] = [earlier.get(correction.id) ?? null, later.get(correction.id) ?? null]
    return before === after ? [] : [{ correction, before, after }]
  })
}
