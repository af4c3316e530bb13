// A file handed back with corrections, for tests of formats: what it says then, or why it is refused.
import type { Article } from '../corrections/index.ts'
import { correctSpans } from '../corrections/index.ts'
import type { ReadableFormat } from '../formats/formats.ts'
import { isRefusal } from '../formats/places/pieces.ts'
import { isSameOutside, writeAllBack } from '../formats/same-file/write-back.ts'
import { context, reopened } from './drawn-article.ts'
import { importedArticles } from './imported-bytes.ts'

/** In field, each `find` once. */
export type Change = readonly [field: string, find: string, replace: string]

/** The bytes of a file of a format with one of its articles corrected; the reason of a refusal. Throws when a bit is not found. */
export function handedBack(
  format: ReadableFormat,
  bytes: Uint8Array,
  changes: readonly Change[],
  which = 0,
): { readonly bytes: Uint8Array; readonly copies: readonly string[] } | string {
  const articles = [...importedArticles(bytes, format, 'utf-8')]
  for (const change of changes) articles[which] = changed(articles[which] as Article, change)
  const written = writeAllBack(articles, bytes)
  if (isRefusal(written)) return written.reason
  if (written.left[0]) return written.left[0].refusal.reason
  if (!isSameOutside(bytes, written.bytes, written.changed)) throw new Error('bytes outside the corrections differ')
  return written
}

function changed(article: Article, [field, find, after]: Change): Article {
  const from = article.fields.get(field)?.workingText().indexOf(find) ?? -1
  if (from < 0) throw new Error(`${field} does not say ${find}`)
  const span = { field, from, to: from + find.length, after }
  const done = correctSpans(article, [span], { category: 'style', reason: 'x', status: 'accepted' }, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}
