// The index kept in the user's cache folder, seen from the program: every question goes to the one thread that has the file
// open. Only whoever holds the archive's lock may open it.
import type { Worker } from 'node:worker_threads'
import { type BirpcReturn, createBirpc } from 'birpc'
import type { ArticleRow, ListCounts, ListPage, ListRequest, Result, Sha256, Snippet } from '../schema/index.ts'
import { KeepAlive } from '../threads/keep-alive.ts'
import { startThread } from '../threads/start-thread.ts'
import type { ArticleIndex, IndexListener, IndexStatus } from './article-index.ts'
import type { IndexCalls, IndexPlace, IndexTells } from './sqlite/index-calls.ts'

export class FileIndex implements ArticleIndex {
  private readonly listeners = new Set<IndexListener>()
  private readonly rpc: BirpcReturn<IndexCalls, IndexTells>
  private readonly alive: KeepAlive
  /** Reading that was asked for and is not done. */
  private readonly unsettled = new Set<Promise<void>>()
  private known: IndexStatus = { articles: 0, progress: { done: 0, of: 0 }, unread: [] }

  private constructor(private readonly worker: Worker) {
    const tell: IndexTells['tell'] = (status, foundChanged) => this.hear(status, foundChanged)
    this.rpc = createBirpc<IndexCalls, IndexTells>(
      { tell },
      {
        post: (message) => worker.postMessage(message),
        on: (listener) => worker.on('message', listener),
        timeout: -1,
      },
    )
    worker.on('error', (error) => this.rpc.$close(error))
    worker.on('exit', () => this.rpc.$close(new Error('the search index has stopped')))
    this.alive = new KeepAlive(worker)
  }

  /** Opens the index and begins to look for what changed since. Throws when the thread cannot work. */
  static async open(place: IndexPlace): Promise<FileIndex> {
    const index = new FileIndex(startThread('index-worker', place))
    const status = await index.ask(() => index.rpc.status())
    index.known = { ...status, progress: { done: 0, of: 0 } }
    void index.rescan().catch(() => {})
    return index
  }

  get status(): IndexStatus {
    return this.known
  }

  async page(request: ListRequest): Promise<Result<ListPage>> {
    return await this.ask(() => this.rpc.page(request))
  }

  async counts(query: string): Promise<Result<ListCounts>> {
    return await this.ask(() => this.rpc.counts(query))
  }

  async ids(query: string): Promise<Result<readonly string[]>> {
    return await this.ask(() => this.rpc.ids(query))
  }

  async snippets(query: string, ids: readonly string[]): Promise<Result<readonly Snippet[]>> {
    return await this.ask(() => this.rpc.snippets(query, ids))
  }

  async identities(): Promise<ReadonlyMap<Sha256, string>> {
    return await this.ask(() => this.rpc.identities())
  }

  async rows(ids: readonly string[]): Promise<readonly ArticleRow[]> {
    return await this.ask(() => this.rpc.rows(ids))
  }

  async idsLike(prefix: string): Promise<readonly string[]> {
    return await this.ask(() => this.rpc.idsLike(prefix))
  }

  refresh(ids: readonly string[]): void {
    void this.settle(async () => await this.rpc.refresh(ids)).catch(() => {})
  }

  async rescan(): Promise<void> {
    await this.settle(() => this.rpc.rescan())
  }

  async rebuild(): Promise<void> {
    await this.settle(() => this.rpc.rebuild())
  }

  async settled(onProgress: (done: number, of: number) => void = () => {}): Promise<void> {
    const stop = this.subscribe(({ progress }) => {
      if (progress && progress.of > 0) onProgress(progress.done, progress.of)
    })
    await Promise.all(this.unsettled)
    stop()
  }

  subscribe(listener: IndexListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Waits until the file is closed; taking the thread itself apart, which costs more than that, goes on by itself. */
  async close(): Promise<void> {
    this.listeners.clear()
    await this.ask(() => this.rpc.close()).catch(() => {})
    void this.worker.terminate()
  }

  private hear(status: IndexStatus, foundChanged: readonly string[]): void {
    this.known = status
    for (const listener of this.listeners) listener(status, foundChanged)
  }

  private async settle(work: () => Promise<void>): Promise<void> {
    const done = this.ask(work)
    this.unsettled.add(done)
    await done.finally(() => this.unsettled.delete(done))
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    this.alive.hold()
    try {
      return await question()
    } finally {
      this.alive.release()
    }
  }
}
