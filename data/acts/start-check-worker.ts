// Finds and starts the checks' thread: beside the program in a build, from sources through tsx.
import { Worker } from 'node:worker_threads'
import { type BirpcReturn, createBirpc } from 'birpc'
import type { CheckService } from '../checks/check-service.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'

/** The service in its thread; every call answers a promise. */
export interface CheckThread {
  readonly service: BirpcReturn<CheckService>
  /** Rejects when the thread breaks down; never settles otherwise. */
  readonly broken: Promise<never>
  readonly stop: () => Promise<void>
}

/** Name of the built thread, as the build configurations give it. */
const WORKER = 'check-worker'

/** Starts a thread that checks by the house's rules. */
export function startCheckWorker(files: readonly StylebookFile[]): CheckThread {
  const worker = new Worker(workerFile(new URL(import.meta.url)), { workerData: files, name: 'checks' })
  const service = createBirpc<CheckService>(
    {},
    { post: (message) => worker.postMessage(message), on: (listener) => worker.on('message', listener), timeout: -1 },
  )
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the checks' thread ended (${code})`)))
  })
  broken.catch(() => {})
  const stop = async (): Promise<void> => {
    service.$close()
    await worker.terminate()
  }
  return { service, broken, stop }
}

/** In a build this file is part of the program or of one of its chunks; the thread lies beside the program. */
function workerFile(here: URL): URL {
  if (here.pathname.endsWith('.ts')) return new URL(`${WORKER}-from-source.mjs`, here)
  return new URL(here.pathname.includes('/chunks/') ? `../${WORKER}.js` : `${WORKER}.js`, here)
}
