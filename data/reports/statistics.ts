// Counts for reports: how much there is, what was corrected, by whom and when.

import type { Archive } from '../archive/archive.ts'
import { type Article, isWithdrawn, openArticle, publishedText } from '../corrections/index.ts'
import { articlePath } from '../store/layout.ts'
import type { UnreadFile } from '../store/read-room.ts'
import { countWords } from '../text/count-words.ts'

export interface Statistics {
  /** Those that are not withdrawn; everything below is of them. */
  readonly articles: number
  readonly withdrawn: number
  readonly words: number
  readonly corrected: number
  readonly notices: number
  readonly unreadable: number
  /** Articles left out because they could not be read. */
  readonly unread: readonly UnreadFile[]
  readonly corrections: {
    readonly total: number
    readonly byCategory: Counts
    readonly byStatus: Counts
    readonly byMonth: Counts
    readonly byAuthor: Counts
  }
}
export type Counts = Readonly<Record<string, number>>

/** Reads every article and counts; months are YYYY-MM of when a correction was made. */
export async function statistics(
  archive: Archive,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Statistics> {
  const ids = await archive.articleIds()
  const articles: Article[] = []
  const unread: UnreadFile[] = []
  let withdrawn = 0
  for (const [n, id] of ids.entries()) {
    const record = await archive.readArticle(id)
    const article = record.ok ? openArticle(record.value) : record
    if (article.ok && isWithdrawn(article.value)) withdrawn += 1
    else if (article.ok) articles.push(article.value)
    else unread.push({ path: articlePath(id), problem: article.problem })
    onProgress(n + 1, ids.length)
  }
  const corrections = articles.flatMap((article) => article.corrections)
  return {
    articles: articles.length,
    withdrawn,
    words: articles.reduce((sum, article) => sum + wordsOf(article), 0),
    corrected: articles.filter((article) => article.corrections.some(({ status }) => status === 'accepted')).length,
    notices: articles.filter(({ notice }) => notice !== null).length,
    unreadable: unread.length,
    unread,
    corrections: {
      total: corrections.length,
      byCategory: counts(corrections.map(({ category }) => category)),
      byStatus: counts(corrections.map(({ status }) => status)),
      byMonth: counts(corrections.map(({ createdAt }) => createdAt.slice(0, 7))),
      byAuthor: counts(corrections.map(({ author }) => author.name)),
    },
  }
}

function wordsOf(article: Article): number {
  return [...article.fields.keys()].reduce((sum, field) => sum + countWords(publishedText(article, field)), 0)
}

function counts(values: readonly string[]): Counts {
  const found = new Map<string, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}
