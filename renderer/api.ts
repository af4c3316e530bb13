// The only user of window.corrigenda. Turns a reply into a value, or throws a CallFailed with its problem.
import type {
  Answer,
  AnyProblem,
  Broadcast,
  Broadcasts,
  MethodName,
  PickedFiles,
  Reply,
  Request,
  WindowApi,
  WindowChannel,
} from '../electron/contract/index.ts'

declare global {
  interface Window {
    readonly corrigenda: WindowApi
  }
}

export type { AnyProblem }
export type AnyProblemCode = AnyProblem['code']

/** Thrown when a call fails; `problem` gives the reason as a code and details. */
export class CallFailed extends Error {
  constructor(readonly problem: AnyProblem) {
    super(problem.code)
    this.name = 'CallFailed'
  }
}

/**
 * The problem behind anything thrown. Anything but a CallFailed is a bug, reported with its message as the reference.
 */
export function problemOf(error: unknown): AnyProblem {
  if (error instanceof CallFailed) return error.problem
  const reference = error instanceof Error ? error.message : String(error)
  return { code: 'internal', details: { reference } }
}

function valueIn<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new CallFailed(reply.problem)
}

let askWhoActs: (() => Promise<void>) | null = null

/**
 * Sets the function that asks for the author's name when main refuses an act because it is unknown; the act waits for
 * it.
 */
export function whenAuthorIsMissing(ask: () => Promise<void>): void {
  askWhoActs = ask
}

type Api = { readonly [C in WindowChannel as MethodName<C>]: (request: Request<C>) => Promise<Answer<C>> }
type Bridge = Readonly<Record<string, (request: unknown) => Promise<Reply<unknown>>>>

/** Calls the bridge by name: one cast, because the contract's table already types both its ends. */
async function call(method: string, request: unknown): Promise<unknown> {
  const send = (window.corrigenda as unknown as Bridge)[method]
  if (!send) throw new Error(`the preload script offers no ${method}`)
  const reply = await send(request)
  if (reply.ok || reply.problem.code !== 'no-author' || askWhoActs === null) return valueIn(reply)
  await askWhoActs()
  return valueIn(await send(request))
}

/** Every call as a function that returns its value or throws a CallFailed. */
export const api = new Proxy({} as Api, {
  get: (_, method: string) => (request: unknown) => call(method, request),
})

/** Calls the listener on each broadcast; returns a function that removes it. */
export function listen<B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void): () => void {
  return window.corrigenda.on(broadcast, listener)
}

/** Passes dropped files and folders (File objects of the drop) to main; returns their token. */
export async function importDropped(files: readonly File[]): Promise<PickedFiles> {
  return valueIn(await window.corrigenda.importDropped(files))
}
