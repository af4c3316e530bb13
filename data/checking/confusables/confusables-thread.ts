// Looks for confusables in a thread that is started by the first paragraph not looked at yet, and that gives its memory
// back once it has not been asked for some minutes.
import type { Worker } from 'node:worker_threads'
import type { ConfusedPlace, KnownConfusables } from '../../checks/confusables/confused-place.ts'
import { type Called, callAt, threadHost } from '../../work/called.ts'
import { startThread } from '../../work/start-thread.ts'
import { ConfusablesFile, paragraphKey } from './confusables-file.ts'
import type { ConfusablesService } from './confusables-worker.ts'

/** Who looks for confusables while they are wanted; `find` answers when all texts are known or cannot be. */
export interface ConfusablesSource extends KnownConfusables {
  readonly isWanted: boolean
  readonly find: (texts: readonly string[]) => Promise<void>
  readonly isDone: (texts: readonly string[]) => boolean
}

/** Milliseconds one paragraph may take, loading the library included. */
const PATIENCE = 60_000
/** Milliseconds the thread is kept when no one asks. */
const IDLE = 5 * 60_000
/** After so many failures in a row nothing more is tried. */
const MOST_FAILURES = 3

type Running = Called<ConfusablesService>

export class ConfusablesThread implements ConfusablesSource {
  readonly isWanted = true
  private running: Running | null = null
  private readonly failed = new Map<string, string>()
  private failuresInRow = 0
  private lastFailure = ''
  private idle: NodeJS.Timeout | null = null
  private isClosed = false

  /** `kept`: what was found before, and where what is found is kept. `start` starts confusables-worker.ts. */
  constructor(
    private readonly kept: ConfusablesFile = ConfusablesFile.inMemory(),
    private readonly start: () => Worker = () => startThread('confusables-worker', null),
  ) {}

  known(text: string): readonly ConfusedPlace[] | null {
    const key = paragraphKey(text)
    const places = this.kept.places(key)
    if (places) return places
    const failure = this.failed.get(key) ?? (this.hasGivenUp ? this.lastFailure : undefined)
    if (failure !== undefined) throw new Error(failure)
    return null
  }

  /** Looks at texts until all are known, it breaks down for good, or `isWanted` says no. */
  async find(texts: readonly string[], isWanted: () => boolean = () => true): Promise<void> {
    for (const text of texts) {
      if (!isWanted() || this.isClosed || this.hasGivenUp) return
      const key = paragraphKey(text)
      if (this.kept.places(key) || this.failed.has(key)) continue
      await this.ask(key, text)
    }
    await this.kept.save()
  }

  /** Whether all of these texts are known, or nothing more can be. */
  isDone(texts: readonly string[]): boolean {
    return this.hasGivenUp || texts.every((text) => this.isSettled(paragraphKey(text)))
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.isClosed = true
    await this.kept.save()
    await this.stop()
  }

  private get hasGivenUp(): boolean {
    return this.failuresInRow >= MOST_FAILURES
  }

  private isSettled(key: string): boolean {
    return this.kept.places(key) !== null || this.failed.has(key)
  }

  private async ask(key: string, text: string): Promise<void> {
    this.running ??= callAt<ConfusablesService>(threadHost(this.start()), {})
    const { running } = this
    if (this.idle) clearTimeout(this.idle)
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('it takes too long')), PATIENCE)
    })
    try {
      this.kept.keep(key, await Promise.race([running.service.find(text), tooLong]))
      this.failuresInRow = 0
    } catch (error) {
      if (this.isClosed) return
      this.lastFailure = error instanceof Error ? error.message : String(error)
      this.failed.set(key, this.lastFailure)
      this.failuresInRow += 1
      // What broke down once may answer wrongly afterwards.
      if (this.running === running) await this.stop()
    } finally {
      clearTimeout(timer)
    }
    this.idle = setTimeout(() => void this.stop(), IDLE).unref()
  }

  private async stop(): Promise<void> {
    const { running } = this
    this.running = null
    if (this.idle) clearTimeout(this.idle)
    await running?.stop()
  }
}
