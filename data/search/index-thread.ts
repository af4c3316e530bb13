// The one thread that has an index file open, from the program's side. It keeps the program alive while a reply is due.
import type { Worker } from 'node:worker_threads'
import { type Called, callAt, threadHost } from '../work/called.ts'
import { KeepAlive } from '../work/keep-alive.ts'
import { startThread } from '../work/start-thread.ts'
import type { IndexStatus } from './article-index.ts'
import type { IndexCalls, IndexPlace, IndexTells } from './sqlite/index-calls.ts'

/** The calls it serves. */
export type IndexThreadCalls = Called<IndexCalls, IndexTells>['service']

export class IndexThread {
  private readonly calls: IndexThreadCalls
  private readonly alive: KeepAlive

  private constructor(
    private readonly worker: Worker,
    tell: IndexTells['tell'],
  ) {
    this.calls = callAt<IndexCalls, IndexTells>(threadHost(worker), { tell }).service
    this.alive = new KeepAlive(worker)
  }

  /** Starts the thread; returns what it knows before anything is read. Throws when it cannot work. */
  static async start(
    place: IndexPlace,
    tell: IndexTells['tell'],
  ): Promise<{ readonly thread: IndexThread; readonly status: IndexStatus }> {
    const thread = new IndexThread(startThread('index-worker', place), tell)
    return { thread, status: await thread.ask((calls) => calls.status()) }
  }

  async ask<T>(question: (calls: IndexThreadCalls) => Promise<T>): Promise<T> {
    this.alive.hold()
    try {
      return await question(this.calls)
    } finally {
      this.alive.release()
    }
  }

  /**
   * Waits until the file is closed; shutting down the thread itself, which takes longer, continues in the background.
   */
  async close(): Promise<void> {
    await this.ask((calls) => calls.close()).catch(() => {})
    void this.worker.terminate()
  }
}
