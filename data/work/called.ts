// Calls a service that runs in its own thread or process: one set of functions for both sides, and one rule for its
// end. When it ends, for whatever reason, all pending and later calls reject with the error.
import type { Worker } from 'node:worker_threads'
import { type BirpcReturn, createBirpc } from 'birpc'

/** Where a service runs. Messages are copied in both directions (structured clone). */
export interface Host {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once, when it ends, whatever ended it. */
  readonly onEnd: (listener: (error: Error) => void) => void
  /** Terminates it at once; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

type Nothing = Record<never, never>

/** A service that runs elsewhere. */
export interface Called<Service extends object, Tells extends object = Nothing> {
  /** Every call returns a promise. */
  readonly service: BirpcReturn<Service, Tells>
  /** Resolves when the service has ended, with the reason. */
  readonly ended: Promise<Error>
  readonly stop: () => Promise<void>
}

/** Calls a service where it runs. `tells`: functions it may call here. */
export function callAt<Service extends object, Tells extends object = Nothing>(
  { post, onMessage, onEnd, stop }: Host,
  tells: Tells,
): Called<Service, Tells> {
  const service = createBirpc<Service, Tells>(tells, { post, on: onMessage, timeout: -1 })
  const ended = new Promise<Error>((resolve) => {
    onEnd((error) => {
      service.$close(error)
      resolve(error)
    })
  })
  return {
    service,
    ended,
    stop: async () => {
      service.$close()
      await stop()
    },
  }
}

/** A thread as the host of a service. */
export function threadHost(worker: Worker): Host {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => {
      worker.once('error', listener)
      worker.once('exit', (code) => listener(new Error(`the thread ended (${code})`)))
    },
    stop: async () => void (await worker.terminate()),
  }
}

/** The port of a thread, or its equivalent in a process. */
export interface Port {
  readonly postMessage: (message: unknown) => void
  readonly on: (name: 'message', listener: (message: unknown) => void) => unknown
}

/** Serves calls from the other side with the methods of `service`. Returns the functions that can be called there. */
export function serve<Tells extends object = Nothing>(service: object, port: Port): BirpcReturn<Tells, object> {
  return createBirpc<Tells, object>(service, {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
    bind: 'functions',
    timeout: -1,
  })
}
