// The only user of window.corrigenda. A reply becomes a value, or is thrown as a CallFailed that keeps its problem.
import {
  type Answer,
  type Broadcast,
  type Broadcasts,
  CHANNELS,
  type Channel,
  type HiddenChannel,
  type InternalProblem,
  type MethodName,
  methodName,
  type PickedFiles,
  type Problem,
  type Reply,
  type Request,
  type WindowApi,
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

/** Channels whose work is logged under somebody's name. */
const ACTS: readonly Channel[] = [
  'articles:tag',
  'article:correct',
  'find:correct',
  'article:decide',
  'article:details',
  'article:notice',
  'article:restore',
  'article:take-back',
  'many:edit',
  'many:withdraw',
  'many:put-back',
  'many:compose-notices',
  'many:remove',
  'acts:take-back',
  'import:run',
  'names:rule',
  'names:write',
  'stylebook:write',
  'stylebook:import',
]

let beforeAct = async (): Promise<void> => {}

/** Has every act wait for this, such as for the name of who acts. */
export function guardActs(guard: () => Promise<void>): void {
  beforeAct = guard
}

async function askGuarded(channel: Channel, request: unknown): Promise<unknown> {
  if (ACTS.includes(channel)) await beforeAct()
  return await ask(methodName(channel), request)
}

type AskedChannel = Exclude<Channel, HiddenChannel>
type Api = { readonly [C in AskedChannel as MethodName<C>]: (request: Request<C>) => Promise<Answer<C>> }
type Bridge = Readonly<Record<string, (request: unknown) => Promise<Reply<unknown>>>>

/** The bridge by name: one cast, because the contract's table already types both its ends. */
async function ask(method: string, request: unknown): Promise<unknown> {
  const call = (window.corrigenda as unknown as Bridge)[method]
  if (!call) throw new Error(`the preload script offers no ${method}`)
  return await valueIn(call(request))
}

/** Every channel as a function that answers its value or throws a CallFailed. */
export const api = Object.fromEntries(
  CHANNELS.map((channel) => [methodName(channel), (request: unknown) => askGuarded(channel, request)]),
) as unknown as Api

/** Calls the listener on each broadcast; answers a function that stops it. */
export function listen<B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void): () => void {
  return window.corrigenda.on(broadcast, listener)
}

/** Hands dropped files and folders (File objects of the drop) to main; answers the token that stands for them. */
export async function importDropped(files: readonly File[]): Promise<PickedFiles> {
  return await valueIn(window.corrigenda.importDropped(files))
}
