// What the preload script puts on `window.corrigenda`: one frozen function per channel, and a way to listen.
import type { Broadcasts, PickedFiles, Reply } from './answers.ts'
import type { Answer, Request } from './calls.ts'
import type { Broadcast, Channel, HiddenChannel, MethodName } from './channels.ts'

export type WindowApi = {
  readonly [C in Exclude<Channel, HiddenChannel> as MethodName<C>]: (request: Request<C>) => Promise<Reply<Answer<C>>>
} & {
  /** Calls the listener on each broadcast; answers a function that stops it. */
  readonly on: <B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void) => () => void
  /** Files and folders a person dropped (File objects of the drop): a token for them, their paths stay outside. */
  readonly importDropped: (files: readonly unknown[]) => Promise<Reply<PickedFiles>>
}
