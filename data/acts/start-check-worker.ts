// The checks' thread as the program sees it.
import { type BirpcReturn, createBirpc } from 'birpc'
import { startThread } from '../threads/start-thread.ts'
import type { CheckThreadStart } from './check-worker.ts'
import type { FileCheckService } from './file-check-service.ts'

/** The service in its thread; every call answers a promise. */
export interface CheckThread {
  readonly service: BirpcReturn<FileCheckService>
  /** Rejects when the thread breaks down; never settles otherwise. */
  readonly broken: Promise<never>
  readonly stop: () => Promise<void>
}

/** Starts a thread that checks by the house's rules. */
export function startCheckWorker(start: CheckThreadStart): CheckThread {
  const worker = startThread('check-worker', start)
  const service = createBirpc<FileCheckService>(
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
