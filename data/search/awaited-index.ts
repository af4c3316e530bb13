// An index that is opened on the first query the cached list cannot answer. Opening the index takes as long as drawing
// the window; so the window is drawn from the cache while the index opens.
import { type ArticleRow, type ListRequest, ok } from '../schema/index.ts'
import type { ArticleIndex, Ask, IndexListener, IndexStatus, Questions } from './article-index.ts'
import { answerFrom, FIRST_PAGE, type FirstPage } from './first-page.ts'
import { IndexListeners } from './index-listeners.ts'

/** Opens the index after this long even without a query: files may have changed since the list was cached. */
const AT_LATEST_MS = 1500

export class AwaitedIndex implements ArticleIndex {
  private readonly listeners = new IndexListeners()
  private readonly timer: NodeJS.Timeout
  private opening: Promise<ArticleIndex> | null = null
  private opened: ArticleIndex | null = null
  private isClosed = false

  /** `open` is called once, and must not fail for temporary reasons. */
  constructor(
    private readonly first: FirstPage,
    private readonly open: () => Promise<ArticleIndex>,
  ) {
    this.timer = setTimeout(() => void this.inner().catch(() => {}), AT_LATEST_MS)
    this.timer.unref()
  }

  get status(): IndexStatus {
    const { articles, withdrawn, unread } = this.first
    return this.opened?.status ?? { articles, withdrawn, unread, progress: { done: 0, of: 0 } }
  }

  readonly ask: Ask = async (question, ...given) => {
    if (question === 'page' && this.opened === null) {
      const kept = answerFrom(this.first, given[0] as ListRequest)
      if (kept) return ok(kept) as ReturnType<Questions[typeof question]>
    }
    return await (await this.inner()).ask(question, ...given)
  }

  /** Opening scans all files in its own time, but every later query must take these into account. */
  refresh(ids: readonly string[]): void {
    void this.inner().then(
      (index) => index.refresh(ids),
      () => {},
    )
  }

  async rescan(): Promise<void> {
    await (await this.inner()).rescan()
  }

  async rebuild(): Promise<void> {
    await (await this.inner()).rebuild()
  }

  async settled(onProgress?: (done: number, of: number) => void): Promise<void> {
    await (await this.inner()).settled(onProgress)
  }

  subscribe(listener: IndexListener): () => void {
    return this.listeners.subscribe(listener)
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.listeners.clear()
    clearTimeout(this.timer)
    await (await this.opening)?.close()
  }

  private inner(): Promise<ArticleIndex> {
    if (this.isClosed) return Promise.reject(new Error('the index is closed'))
    this.opening ??= this.begin()
    return this.opening
  }

  private async begin(): Promise<ArticleIndex> {
    clearTimeout(this.timer)
    const index = await this.open()
    index.subscribe(this.listeners.tell)
    this.opened = index
    void this.compare(index).catch(() => {})
    return index
  }

  /** After a crash the cached list is older than the index: listeners that have shown it are told what differs. */
  private async compare(index: ArticleIndex): Promise<void> {
    const page = await index.ask('page', FIRST_PAGE)
    const differing = page.ok ? differingRows(this.first.page.articles, page.value.articles) : []
    if (!this.isClosed) this.listeners.tell(index.status, differing)
  }
}

/** Ids of the articles that are in one list only, or differ between them. */
function differingRows(before: readonly ArticleRow[], after: readonly ArticleRow[]): readonly string[] {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  const changed = after.filter((row) => known.get(row.id) !== JSON.stringify(row))
  const still = new Set(after.map(({ id }) => id))
  return [...changed, ...before.filter(({ id }) => !still.has(id))].map(({ id }) => id)
}
