// Any two states of an article compared, and one of them restored. A version is counted in events: 0 is the original.
import { type ActContext, type ArticleRecord, type Change, type Field, fail, ok, type Result } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'
import { reverse } from './reverse.ts'
import { type Hunk, wordDiff } from './word-diff.ts'

/** How the published text of one field differs; offsets of the hunks are in `before`. */
export interface FieldDifference {
  readonly field: Field
  readonly before: string
  readonly after: string
  readonly hunks: readonly Hunk[]
}

/** The article as it was after its first `events` events. Problems: out-of-range, damaged. */
export function versionAt(record: ArticleRecord, events: number): Result<Article> {
  const length = record.events.length
  if (!Number.isInteger(events) || events < 0 || events > length)
    return fail('out-of-range', { field: 'events', from: events, to: events, length })
  return openArticle({ ...record, events: record.events.slice(0, events) })
}

/** The fields whose published text differs between two versions, word by word. Problems as versionAt. */
export function compareVersions(record: ArticleRecord, from: number, to: number): Result<readonly FieldDifference[]> {
  const [old, fresh] = [versionAt(record, from), versionAt(record, to)]
  if (!old.ok) return old
  if (!fresh.ok) return fresh
  return ok(
    [...old.value.fields].flatMap(([field, weave]) => {
      const before = weave.publishedText()
      const after = fresh.value.fields.get(field)?.publishedText() ?? ''
      return before === after ? [] : [{ field, before, after, hunks: wordDiff(before, after) }]
    }),
  )
}

/**
 * The act that makes an article what it was after its first `events` events, by adding to the log. Problems:
 * out-of-range, no-change, conflict, damaged.
 */
export function restoreVersion(record: ArticleRecord, events: number, context: ActContext): Result<Change> {
  const version = versionAt(record, events)
  if (!version.ok) return version
  const since = { before: version.value.record, after: record }
  const restored = reverse({ articles: [since] }, () => record, context)
  if (!restored.ok) return restored
  return restored.value.articles.length === 0 ? fail('no-change', { what: record.id }) : restored
}
