// Counts for reports: how much there is, what was corrected, by whom and when.

import type { Archive } from '../archive/archive.ts'
import { type Article, isWithdrawn, openArticle, publishedText } from '../corrections/index.ts'
import { articlePath } from '../store/layout.ts'
import type { UnreadFile } from '../store/read-room.ts'
import { countWords } from '../text/count-words.ts'
import { inOrder } from '../work/in-order.ts'

export interface Statistics {
  /** Those that are not withdrawn; everything below refers to them. */
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
  const tally = new Tally()
  const unread: UnreadFile[] = []
  const read = async (id: string) => ({ id, record: await archive.readArticle(id) })
  let done = 0
  for await (const { id, record } of inOrder(ids, read)) {
    const article = record.ok ? openArticle(record.value) : record
    if (article.ok) tally.take(article.value)
    else unread.push({ path: articlePath(id), problem: article.problem })
    done += 1
    onProgress(done, ids.length)
  }
  const { corrections, ...counted } = tally.counted
  return { ...counted, unreadable: unread.length, unread, corrections }
}

class Tally {
  private articles = 0
  private withdrawn = 0
  private words = 0
  private corrected = 0
  private notices = 0
  private total = 0
  private readonly byCategory = new Counting()
  private readonly byStatus = new Counting()
  private readonly byMonth = new Counting()
  private readonly byAuthor = new Counting()

  take(article: Article): void {
    if (isWithdrawn(article)) {
      this.withdrawn += 1
      return
    }
    this.articles += 1
    this.words += wordsOf(article)
    this.corrected += article.corrections.some(({ status }) => status === 'accepted') ? 1 : 0
    this.notices += article.notice === null ? 0 : 1
    for (const { category, status, createdAt, author } of article.corrections) {
      this.total += 1
      this.byCategory.add(category)
      this.byStatus.add(status)
      this.byMonth.add(createdAt.slice(0, 7))
      this.byAuthor.add(author.name)
    }
  }

  get counted(): Omit<Statistics, 'unreadable' | 'unread'> {
    const { articles, withdrawn, words, corrected, notices, total } = this
    const { byCategory, byStatus, byMonth, byAuthor } = this
    return {
      ...{ articles, withdrawn, words, corrected, notices },
      corrections: {
        total,
        byCategory: byCategory.counts,
        byStatus: byStatus.counts,
        byMonth: byMonth.counts,
        byAuthor: byAuthor.counts,
      },
    }
  }
}

class Counting {
  private readonly found = new Map<string, number>()

  add(value: string): void {
    this.found.set(value, (this.found.get(value) ?? 0) + 1)
  }

  get counts(): Counts {
    return Object.fromEntries([...this.found].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

function wordsOf(article: Article): number {
  return [...article.fields.keys()].reduce((sum, field) => sum + countWords(publishedText(article, field)), 0)
}
