// Archive-wide find as the program sees it: each archive has one thread for it, started by the first search.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
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
import { toProblem } from '../../store/environment.ts'
import { indexFolder } from '../index-folder.ts'
import { compilePattern } from './compile-pattern.ts'
import type { FindPlace, FromThread, ToThread } from './find-calls.ts'

export interface FindRequest {
  readonly pattern: FindPattern
  /** Only these articles; null for all. */
  readonly ids: readonly string[] | null
  /** Places to tell; those beyond are counted only. */
  readonly limit: number
}

export interface FindListener {
  /** Articles found, newest first; called again and again. */
  readonly onFound: (articles: readonly FoundArticle[]) => void
  readonly onProgress?: (progress: FindProgress) => void
  readonly signal?: AbortSignal
}

/** What find needs of an archive. */
export interface Searchable {
  readonly folder: string
  readonly manifest: { readonly id: string }
  readonly subscribe: (listener: (committed: { readonly ids: readonly string[] }) => void) => () => void
}

/** Name of the built thread, as the build configurations give it. */
export const FIND_THREAD = 'find-thread'
const TEXTS = 'texts'

interface Run {
  readonly listener: FindListener
  readonly resolve: (summary: Result<FindSummary>) => void
  readonly reject: (error: Error) => void
}

export class ArchiveFind {
  private thread: Promise<Worker> | null = null
  private readonly runs = new Map<number, Run>()
  private count = 0
  /** null until all records have been looked at once. */
  private changed: Set<string> | null = null
  private readonly unsubscribe: () => void

  constructor(private readonly archive: Searchable) {
    this.unsubscribe = archive.subscribe(({ ids }) => {
      for (const id of ids) this.changed?.add(id)
    })
  }

  /** Searches. Problems: bad-pattern, and those of the environment (the cache folder cannot be written). */
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
    thread.ref()
    thread.postMessage({ kind: 'find', call } satisfies ToThread)
    const result = await ended.finally(() => listener.signal?.removeEventListener('abort', halt))
    this.note(result, changed)
    return result
  }

  /** Keeps what was read for the next time and ends the thread. Running searches are asked to stop by their own signals. */
  async close(): Promise<void> {
    this.unsubscribe()
    const thread = await this.thread
    this.thread = null
    if (!thread) return
    const over = new Promise((resolve) => thread.once('exit', resolve))
    thread.ref()
    thread.postMessage({ kind: 'close' } satisfies ToThread)
    await over
  }

  /** A search that did not come to the end of reading leaves what it should have read to the next. */
  private note(result: Result<FindSummary>, changed: ReadonlySet<string> | null): void {
    const isRead = result.ok && (result.value.end !== 'stopped' || result.value.searched > 0)
    if (isRead) return
    if (changed === null) this.changed = null
    else for (const id of changed) this.changed?.add(id)
  }

  private async start(): Promise<Worker> {
    this.thread ??= this.startThread()
    return await this.thread
  }

  private async startThread(): Promise<Worker> {
    const { folder, manifest } = this.archive
    const place: FindPlace = { archive: folder, cache: join(await indexFolder(manifest.id, folder), TEXTS) }
    const thread = new Worker(threadFile(new URL(import.meta.url)), {
      workerData: place,
      name: 'find',
      argv: [FIND_THREAD],
      execArgv: [],
    })
    thread.on('message', (message: FromThread) => this.hear(thread, message))
    thread.on('error', (error) => this.lose(error))
    thread.on('exit', () => this.lose(new Error('the searching thread has stopped')))
    thread.unref()
    return thread
  }

  private hear(thread: Worker, message: FromThread): void {
    if (message.kind === 'closed') return
    const run = this.runs.get(message.run)
    if (message.kind === 'progress') run?.listener.onProgress?.(message.progress)
    else if (message.kind === 'found') run?.listener.onFound(message.articles)
    else {
      this.runs.delete(message.run)
      if (this.runs.size === 0) thread.unref()
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

/** In a build this file is part of the program or of one of its chunks; the thread lies beside it. From sources it is built. */
function threadFile(here: URL): URL {
  if (here.pathname.endsWith('.ts')) return new URL('../../../scripts/thread-from-source.mjs', here)
  return new URL(here.pathname.includes('/chunks/') ? `../${FIND_THREAD}.js` : `${FIND_THREAD}.js`, here)
}
