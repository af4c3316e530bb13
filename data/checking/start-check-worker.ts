// The checks as the program sees them: a service that works elsewhere, in a thread of this program or in a process of its own.
import { type BirpcReturn, createBirpc } from 'birpc'
import { startThread } from '../work/start-thread.ts'
import type { CheckStart } from './check-worker.ts'
import type { FileCheckService } from './file-check-service.ts'

/** The service where it works; every call answers a promise. */
export interface CheckThread {
  readonly service: BirpcReturn<FileCheckService>
  /** Rejects when the thread breaks down; never settles otherwise. */
  readonly broken: Promise<never>
  readonly stop: () => Promise<void>
}

/** Where the checks work: messages are copied both ways (structured clone). */
export interface CheckHost {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Told once, when it ends, whoever ended it. */
  readonly onEnd: (listener: (error: Error) => void) => void
  /** Ends it at once; answers when it is gone. */
  readonly stop: () => Promise<void>
}

/** Starts what runs check-worker.ts and hands it what it is started with. */
export type HostChecks = (start: CheckStart) => CheckHost

/** Starts checks by the house's rules, in a thread unless told otherwise. */
export function startCheckWorker(start: CheckStart, host: HostChecks = inThread): CheckThread {
  const { post, onMessage, onEnd, stop } = host(start)
  const service = createBirpc<FileCheckService>({}, { post, on: onMessage, timeout: -1 })
  const broken = new Promise<never>((_, reject) => onEnd(reject))
  broken.catch(() => {})
  return {
    service,
    broken,
    stop: async () => {
      service.$close()
      await stop()
    },
  }
}

const inThread: HostChecks = (start) => {
  const worker = startThread('check-worker', start)
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => {
      worker.once('error', listener)
      worker.once('exit', (code) => listener(new Error(`the checks' thread ended (${code})`)))
    },
    stop: async () => void (await worker.terminate()),
  }
}
