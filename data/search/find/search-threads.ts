// The helper threads of the search thread: it hands them stretches of the deck, and results come back in order.
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../../work/start-thread.ts'
import type { Deck } from './deck.ts'
import type { FromSearchThread, SearchPlace, ToSearchThread } from './search-calls.ts'
import { type Search, SearchRun, type StretchCall } from './search-run.ts'

/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 4
/** How many threads are worth starting on this computer. */
export function threadsHere(): number {
  return Math.min(MOST_THREADS, availableParallelism())
}

export class SearchThreads {
  private readonly threads: readonly Worker[]
  private deck: Deck | null = null
  private run: SearchRun | null = null
  private failure: Error | null = null

  constructor(place: SearchPlace, count: number) {
    this.threads = Array.from({ length: count }, () => startThread('search-thread', place))
    for (const [hand, thread] of this.threads.entries()) {
      thread.unref()
      thread.on('message', (message: FromSearchThread) => this.run?.hear(hand, message))
      thread.on('error', (error) => this.lose(error))
      thread.on('exit', () => this.lose(new Error('a search thread has stopped')))
    }
  }

  /** Whether a thread was lost; new ones must be started then. */
  get isLost(): boolean {
    return this.failure !== null
  }

  /**
   * Searches until all stretches are done or `onPart` returns false; one search at a time. Throws when a thread fails.
   */
  async search(search: Search): Promise<void> {
    if (this.failure) throw this.failure
    for (const thread of this.threads) {
      if (this.deck !== search.deck) tell(thread, { kind: 'deck', deck: search.deck })
      tell(thread, { kind: 'sought', sought: search.sought })
    }
    this.deck = search.deck
    const hands = this.threads.map((thread) => (call: StretchCall) => tell(thread, { kind: 'stretch', ...call }))
    const run = new SearchRun(search, hands)
    this.run = run
    try {
      await run.end()
    } catch (error) {
      this.failure ??= error as Error // Late messages of the others would be taken for results of the next search.
      throw error
    } finally {
      this.run = null
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()))
  }

  private lose(error: Error): void {
    this.failure ??= error
    this.run?.fail(this.failure)
  }
}

function tell(thread: Worker, message: ToSearchThread): void {
  thread.postMessage(message)
}
