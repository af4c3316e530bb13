// The checks' thread as the program sees it.
import { type BirpcReturn, createBirpc } from 'birpc'
import type { CheckService } from '../checks/check-service.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { startThread } from '../threads/start-thread.ts'

/** The service in its thread; every call answers a promise. */
export interface CheckThread {
  readonly service: BirpcReturn<CheckService>
  /** Rejects when the thread breaks down; never settles otherwise. */
  readonly broken: Promise<never>
  readonly stop: () => Promise<void>
}

/** Starts a thread that checks by the house's rules. */
export function startCheckWorker(files: readonly StylebookFile[]): CheckThread {
  const worker = startThread('check-worker', files)
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
