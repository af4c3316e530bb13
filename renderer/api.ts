// The only user of window.corrigenda. A reply becomes a value, or is thrown as a CallFailed that keeps its problem.
import type {
  Answer,
  Broadcast,
  Broadcasts,
  Channel,
  InternalProblem,
  MethodName,
  Problem,
  Reply,
  Request,
  WindowApi,
} from '../electron/contract/index.ts'

declare global {
  interface Window {
    readonly corrigenda: WindowApi
  }
}

/** Whatever a call can answer instead of a value. */
export type AnyProblem = Problem | InternalProblem
export type AnyProblemCode = AnyProblem['code']

/** A call that could not do its work; `problem` says why in a code and details. */
export class CallFailed extends Error {
  constructor(readonly problem: AnyProblem) {
    super(problem.code)
    this.name = 'CallFailed'
  }
}

/** The problem behind anything thrown. What is no CallFailed is a bug, and keeps its message as the reference. */
export function problemOf(error: unknown): AnyProblem {
  if (error instanceof CallFailed) return error.problem
  const reference = error instanceof Error ? error.message : String(error)
  return { code: 'internal', details: { reference } }
}

async function valueIn<T>(pending: Promise<Reply<T>>): Promise<T> {
  const reply = await pending
  if (reply.ok) return reply.value
  throw new CallFailed(reply.problem)
}

type Api = { readonly [C in Channel as MethodName<C>]: (request: Request<C>) => Promise<Answer<C>> }

/** Every channel as a function that answers its value or throws a CallFailed. */
export const api: Api = {
  appInfo: (request) => valueIn(window.corrigenda.appInfo(request)),
  archiveState: (request) => valueIn(window.corrigenda.archiveState(request)),
  archivePick: (request) => valueIn(window.corrigenda.archivePick(request)),
  archiveOpen: (request) => valueIn(window.corrigenda.archiveOpen(request)),
  archiveCreate: (request) => valueIn(window.corrigenda.archiveCreate(request)),
  archiveOpenSample: (request) => valueIn(window.corrigenda.archiveOpenSample(request)),
  archiveOpenRecent: (request) => valueIn(window.corrigenda.archiveOpenRecent(request)),
  archiveClose: (request) => valueIn(window.corrigenda.archiveClose(request)),
  articlesList: (request) => valueIn(window.corrigenda.articlesList(request)),
  articleRead: (request) => valueIn(window.corrigenda.articleRead(request)),
}

/** Calls the listener on each broadcast; answers a function that stops it. */
export function listen<B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void): () => void {
  return window.corrigenda.on(broadcast, listener)
}
