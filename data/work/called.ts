// Calling what works in a thread or in a process of its own: one set of functions for both sides, and one rule for its end. Whoever waits for
// an answer when it ends, for whatever reason, gets the error, and so does every later call.
import type { Worker } from 'node:worker_threads'
import { type BirpcReturn, createBirpc } from 'birpc'

/** Where a service works. Messages are copied both ways (structured clone). */
export interface Host {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once, when it ends, whoever ended it. */
  readonly onEnd: (listener: (error: Error) => void) => void
  /** Ends it at once; returns when it is gone. */
  readonly stop: () => Promise<void>
}

type Nothing = Record<never, never>

/** A service that works elsewhere. */
export interface Called<Service extends object, Tells extends object = Nothing> {
  /** Every call returns a promise. */
  readonly service: BirpcReturn<Service, Tells>
  /** Resolves when the service has ended, with the reason. */
  readonly ended: Promise<Error>
  readonly stop: () => Promise<void>
}

/** Calls a service where it works. `tells`: what it may call here. */
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

/** A thread as the place a service works in. */
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

/** The port of a thread, or what stands for one in a process. */
export interface Port {
  readonly postMessage: (message: unknown) => void
  readonly on: (name: 'message', listener: (message: unknown) => void) => unknown
}

/** Answers calls from the other side by the methods of `service`. Returns what can be told there. */
export function serve<Tells extends object = Nothing>(service: object, port: Port): BirpcReturn<Tells, object> {
  return createBirpc<Tells, object>(service, {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
    bind: 'functions',
    timeout: -1,
  })
}
