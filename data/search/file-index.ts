// The index kept in the user's cache folder, seen from the program: every question goes to the one thread that has the file
// open. Only the holder of a lock may open it: the archive's lock, or that of the readers' folder.
import type { ArticleIndex, Ask, IndexListener, IndexStatus } from './article-index.ts'
import { IndexListeners } from './index-listeners.ts'
import { IndexThread, type IndexThreadCalls } from './index-thread.ts'
import { BULK } from './sqlite/bulk.ts'
import type { IndexPlace, IndexTells } from './sqlite/index-calls.ts'

export class FileIndex implements ArticleIndex {
  private readonly listeners = new IndexListeners()
  private thread: Promise<IndexThread>
  /** Reading that was asked for and is not done. */
  private readonly unsettled = new Set<Promise<void>>()
  private isClosed = false

  private constructor(
    private readonly place: IndexPlace,
    first: IndexThread,
    private known: IndexStatus,
    private readonly release: () => Promise<void>,
  ) {
    this.thread = Promise.resolve(first)
  }

  /**
   * Opens the index and begins to look for what changed since; `release` is called once the file is closed. Throws when the thread cannot
   * work.
   */
  static async open(place: IndexPlace, release: () => Promise<void> = async () => {}): Promise<FileIndex> {
    let index: FileIndex | null = null
    const { thread, status } = await IndexThread.start(place, (...told) => index?.hear(...told))
    index = new FileIndex(place, thread, { ...status, progress: { done: 0, of: 0 } }, release)
    void index.rescan().catch(() => {})
    return index
  }

  get status(): IndexStatus {
    return this.known
  }

  readonly ask: Ask = async (question, ...given) => await this.call((calls) => calls.$call(question, ...given))

  refresh(ids: readonly string[]): void {
    const read: Question<void> = async (calls) => await calls.refresh(ids)
    void (ids.length < BULK ? this.settle(() => this.call(read)) : this.readAll(read)).catch(() => {})
  }

  async rescan(): Promise<void> {
    await this.readAll((calls) => calls.rescan())
  }

  async rebuild(): Promise<void> {
    await this.readAll((calls) => calls.rebuild())
  }

  async settled(onProgress?: (done: number, of: number) => void): Promise<void> {
    await this.listeners.during([...this.unsettled], onProgress)
  }

  subscribe(listener: IndexListener): () => void {
    return this.listeners.subscribe(listener)
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.listeners.clear()
    await (await this.thread.catch(() => null))?.close()
    await this.release().catch(() => {})
  }

  private readonly hear: IndexTells['tell'] = (status, foundChanged) => {
    this.known = status
    this.listeners.tell(status, foundChanged)
  }

  private async readAll(read: Question<void>): Promise<void> {
    await this.settle(async () => {
      await this.call(read)
      await this.renewOutgrown()
    })
  }

  /**
   * A thread never returns the memory that building a large index took, so another thread continues with the file; queries wait for it.
   * The thread stays while other reading is in progress, and where no file keeps the index.
   */
  private async renewOutgrown(): Promise<void> {
    const isOutgrown = await this.call((calls) => calls.isOutgrown())
    if (!isOutgrown || this.isClosed || this.unsettled.size > 1) return
    const { articles } = this.known
    this.thread = this.another(this.thread)
    const thread = await this.thread
    // A file that cannot be opened any more is rebuilt, empty.
    if (this.known.articles !== articles) await thread.ask((calls) => calls.rescan())
  }

  private async another(old: Promise<IndexThread>): Promise<IndexThread> {
    await (await old).close()
    const start = () => IndexThread.start(this.place, this.hear)
    const { thread, status } = await start().catch(start)
    this.known = status
    return thread
  }

  private async settle(work: () => Promise<void>): Promise<void> {
    const done = work()
    this.unsettled.add(done)
    await done.finally(() => this.unsettled.delete(done))
  }

  private async call<T>(question: Question<T>): Promise<T> {
    return await (await this.thread).ask(question)
  }
}

type Question<T> = (calls: IndexThreadCalls) => Promise<T>
