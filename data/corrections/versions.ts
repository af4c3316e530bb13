// Comparing any two states of an article, and restoring one. A version is counted in events: 0 is the original.
import { type ActContext, type ArticleRecord, type Change, fail, ok, type Result } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'
import { type ArticleDifferences, compareArticles } from './compare-articles.ts'
import { reverse } from './reverse.ts'

/** The article after its first `events` events. Problems: out-of-range, damaged. */
export function versionAt(record: ArticleRecord, events: number): Result<Article> {
  const length = record.events.length
  if (!Number.isInteger(events) || events < 0 || events > length)
    return fail('out-of-range', { field: 'events', from: events, to: events, length })
  return openArticle({ ...record, events: record.events.slice(0, events) })
}

/** Problems as versionAt. */
export function compareVersions(record: ArticleRecord, from: number, to: number): Result<ArticleDifferences> {
  const [old, fresh] = [versionAt(record, from), versionAt(record, to)]
  if (!old.ok) return old
  return fresh.ok ? ok(compareArticles(old.value, fresh.value)) : fresh
}

/**
 * The act that restores an article to its state after its first `events` events, by adding to the log. Problems:
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
