// One search by several threads: each gets stretches in turn, and their results are put back in order.
import type { Deck, Stretch } from './deck.ts'
import type { FromSearchThread, Sought } from './search-calls.ts'
import type { Part } from './search-stretch.ts'

/** A thread gets its next stretch before it has finished one. */
const EACH = 2
/**
 * Maximum stretches handed out, per thread, while the first of them is unfinished: their results must be held in
 * memory.
 */
const AHEAD = 4

export interface Search {
  readonly deck: Deck
  readonly sought: Sought
  readonly stretches: Iterator<Stretch>
  /** Receives the parts in the order of the stretches; returns whether to continue. */
  readonly onPart: (part: Part) => boolean
  /** Places that may still be returned. */
  readonly left: () => number
}

export interface StretchCall {
  readonly number: number
  readonly stretch: Stretch
  readonly left: number
}

interface Handed {
  readonly stretch: Stretch
  readonly parts: Part[]
  /** All before this are finished. */
  to: number
  isDone: boolean
}

export class SearchRun {
  private readonly handed = new Map<number, Handed>()
  private readonly busy: number[]
  private first = 0
  private next = 0
  private isOver = false
  private resolve: () => void = () => {}
  private reject: (error: Error) => void = () => {}

  /** Each of `hands` passes a stretch to one thread. */
  constructor(
    private readonly search: Search,
    private readonly hands: readonly ((call: StretchCall) => void)[],
  ) {
    this.busy = hands.map(() => 0)
  }

  /** Resolves when no thread has anything left to do. */
  async end(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
      this.handOut()
    })
  }

  /** Handles a thread's message. */
  hear(hand: number, message: FromSearchThread): void {
    const handed = this.handed.get(message.number)
    if (!handed) return
    if (message.kind === 'part') {
      handed.parts.push(message.part)
      handed.to = message.part.to
    } else {
      handed.isDone = true
      this.busy[hand] = (this.busy[hand] ?? 0) - 1
    }
    try {
      if (message.kind === 'end' && message.failure !== null) throw new Error(message.failure)
      this.tellInOrder()
      this.handOut()
    } catch (error) {
      this.fail(error as Error)
    }
  }

  fail(error: Error): void {
    this.stop()
    this.reject(error)
  }

  private tellInOrder(): void {
    for (let handed = this.handed.get(this.first); handed; handed = this.handed.get(this.first)) {
      for (const part of handed.parts.splice(0)) if (!this.isOver && !this.search.onPart(part)) this.stop()
      if (!handed.isDone) return
      // If one stopped early, no later result can count.
      if (handed.to < handed.stretch.to) this.stop()
      this.handed.delete(this.first)
      this.first += 1
    }
  }

  private stop(): void {
    this.isOver = true
    Atomics.store(new Int32Array(this.search.sought.stop), 0, 1)
  }

  private handOut(): void {
    for (let each = 0; each < EACH; each += 1) {
      for (const [n, hand] of this.hands.entries()) if ((this.busy[n] ?? 0) <= each) this.handTo(n, hand)
    }
    if (this.busy.every((count) => count === 0)) this.resolve()
  }

  private handTo(n: number, hand: (call: StretchCall) => void): void {
    if (this.isOver || this.next - this.first >= AHEAD * this.hands.length) return
    const { value: stretch, done } = this.search.stretches.next()
    if (done) return
    this.handed.set(this.next, { stretch, parts: [], to: stretch.from, isDone: false })
    this.busy[n] = (this.busy[n] ?? 0) + 1
    hand({ number: this.next, stretch, left: this.search.left() })
    this.next += 1
  }
}
