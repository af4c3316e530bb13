// Archive-wide search from the program's side: each archive has one thread for it, started by the first search.
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import {
  type FindPattern,
  type FindProgress,
  type FindSummary,
  type FoundArticle,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { toProblem } from '../../work/environment.ts'
import { KeepAlive } from '../../work/keep-alive.ts'
import { orForget } from '../../work/or-forget.ts'
import { startThread } from '../../work/start-thread.ts'
import { indexFolder } from '../index-folder.ts'
import { compilePattern } from './compile-pattern.ts'
import type { FindPlace, FromThread, ToThread } from './find-calls.ts'

export interface FindRequest {
  readonly pattern: FindPattern
  /** Only these articles; null for all. */
  readonly ids: readonly string[] | null
  /** Maximum number of places to return; those beyond are only counted. */
  readonly limit: number
}

export interface FindListener {
  /** Articles found, newest first; called repeatedly. */
  readonly onFound: (articles: readonly FoundArticle[]) => void
  readonly onProgress?: (progress: FindProgress) => void
  readonly signal?: AbortSignal
}

/** What a search needs of an archive. */
export interface Searchable {
  readonly folder: string
  readonly manifest: { readonly id: string }
  readonly subscribe: (listener: (committed: { readonly ids: readonly string[] }) => void) => () => void
}

const TEXTS = 'texts'
/** Fewer bytes than this are searched before search threads have started. */
const FEW_BYTES = 1 << 24

interface Thread {
  readonly worker: Worker
  readonly alive: KeepAlive
}

interface Run {
  readonly listener: FindListener
  readonly resolve: (summary: Result<FindSummary>) => void
  readonly reject: (error: Error) => void
}

export class ArchiveFind {
  private thread: Promise<Thread> | null = null
  private readonly runs = new Map<number, Run>()
  private count = 0
  /** null until all records have been scanned once. */
  private changed: Set<string> | null = null
  private readonly unsubscribe: () => void

  /** More than `few` bytes of text are searched by several threads. */
  constructor(
    private readonly archive: Searchable,
    private readonly few: number = FEW_BYTES,
  ) {
    this.unsubscribe = archive.subscribe(({ ids }) => {
      for (const id of ids) this.changed?.add(id)
    })
  }

  /** Searches. Problems: bad-pattern, the environment's (the cache folder cannot be written to). */
  async find({ pattern, ids, limit }: FindRequest, listener: FindListener): Promise<Result<FindSummary>> {
    const compiled = compilePattern(pattern)
    if (!compiled.ok) return compiled
    const thread = await this.start()
    this.count += 1
    const run = this.count
    const stop = new SharedArrayBuffer(4)
    const halt = (): void => void Atomics.store(new Int32Array(stop), 0, 1)
    if (listener.signal?.aborted) halt()
    listener.signal?.addEventListener('abort', halt)
    const changed = this.changed
    this.changed = new Set()
    const ended = new Promise<Result<FindSummary>>((resolve, reject) =>
      this.runs.set(run, { listener, resolve, reject }),
    )
    const call = { run, pattern, ids, limit, changed: changed && [...changed], stop }
    thread.alive.hold()
    thread.worker.postMessage({ kind: 'find', call } satisfies ToThread)
    const result = await ended.finally(() => listener.signal?.removeEventListener('abort', halt))
    this.note(result, changed)
    return result
  }

  /** Saves what was read for the next time and ends the thread. Running searches are cancelled by their own signals. */
  async close(): Promise<void> {
    this.unsubscribe()
    const thread = await this.thread
    this.thread = null
    if (!thread) return
    const over = new Promise((resolve) => thread.worker.once('exit', resolve))
    thread.alive.hold()
    thread.worker.postMessage({ kind: 'close' } satisfies ToThread)
    await over
  }

  /** A search that did not finish reading leaves the remaining changed records to the next one. */
  private note(result: Result<FindSummary>, changed: ReadonlySet<string> | null): void {
    const isRead = result.ok && (result.value.end !== 'stopped' || result.value.searched > 0)
    if (isRead) return
    if (changed === null) this.changed = null
    else for (const id of changed) this.changed?.add(id)
  }

  private async start(): Promise<Thread> {
    this.thread ??= orForget(this.open(), () => {
      this.thread = null
    })
    return await this.thread
  }

  private async open(): Promise<Thread> {
    const { folder, manifest } = this.archive
    const cache = join(await indexFolder(manifest.id, folder), TEXTS)
    const place: FindPlace = { archive: folder, cache, few: this.few }
    const worker = startThread('find-thread', place)
    const thread = { worker, alive: new KeepAlive(worker) }
    worker.on('message', (message: FromThread) => this.hear(thread, message))
    worker.on('error', (error) => this.lose(error))
    worker.on('exit', () => this.lose(new Error('the searching thread has stopped')))
    return thread
  }

  private hear({ alive }: Thread, message: FromThread): void {
    if (message.kind === 'closed') return
    const run = this.runs.get(message.run)
    if (message.kind === 'progress') run?.listener.onProgress?.(message.progress)
    else if (message.kind === 'found') run?.listener.onFound(message.articles)
    else {
      this.runs.delete(message.run)
      alive.release()
      this.end(run, message)
    }
  }

  private end(run: Run | undefined, message: Extract<FromThread, { kind: 'done' | 'failed' }>): void {
    if (message.kind === 'done') run?.resolve(ok(message.summary))
    else {
      const error = Object.assign(new Error(message.message), message.code === null ? {} : { code: message.code })
      try {
        const { code, details }: Problem = toProblem(error, this.archive.folder)
        run?.resolve(fail(code, details as never))
      } catch (bug) {
        run?.reject(bug as Error)
      }
    }
  }

  private lose(error: Error): void {
    this.thread = null
    this.changed = null
    for (const { reject } of this.runs.values()) reject(error)
    this.runs.clear()
  }
}
