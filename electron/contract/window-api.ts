// What the preload script puts on `window.corrigenda`: one frozen function per channel, and a way to listen.
import type { Broadcasts, Reply } from './answers.ts'
import type { Answer, Request } from './calls.ts'
import type { Broadcast, Channel, MethodName } from './channels.ts'

export type WindowApi = {
  readonly [C in Channel as MethodName<C>]: (request: Request<C>) => Promise<Reply<Answer<C>>>
} & {
  /** Calls the listener on each broadcast; answers a function that stops it. */
  readonly on: <B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void) => () => void
}
