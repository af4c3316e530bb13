// What the preload script puts on `window.corrigenda`: one frozen function per call, and a way to listen.
import type { Broadcast, Broadcasts } from './broadcasts.ts'
import type { Answer, Request, WindowChannel } from './calls.ts'
import type { MethodName } from './method-name.ts'
import type { PickedFiles } from './picked.ts'
import type { Reply } from './reply.ts'

export type WindowApi = {
  readonly [C in WindowChannel as MethodName<C>]: (request: Request<C>) => Promise<Reply<Answer<C>>>
} & {
  /** Calls `listener` on each broadcast; returns a function that removes it. */
  readonly on: <B extends Broadcast>(broadcast: B, listener: (payload: Broadcasts[B]) => void) => () => void
  /**
   * Files and folders a person dropped (File objects of the drop). Returns a token; their paths never reach the page.
   */
  readonly importDropped: (files: readonly unknown[]) => Promise<Reply<PickedFiles>>
}
