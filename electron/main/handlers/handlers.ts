// What a handler is: one for each call of the contract. It is given a request that fits its schema, and of the window's place what the call
// is declared to need, no more: an act its author, a call about an archive the archive. What is not declared is not there to be used.
import type {
  ActChannel,
  ActContext,
  Answer,
  ArchiveChannel,
  Channel,
  ClockAndIds,
  Reply,
  Request,
} from '../../contract/index.ts'
import type { OpenWork } from '../archive/current-archive.ts'

/** What every handler knows: which window asks, as dialogs need to know, the time, and fresh ids. */
export interface WindowCall extends ClockAndIds {
  readonly windowId: number
}

/** What the handler of a call knows beside its request. */
export type CallOf<C extends Channel> = WindowCall &
  (C extends ArchiveChannel ? OpenWork : unknown) &
  (C extends ActChannel ? ActContext : unknown)

export type Handler<C extends Channel> = (
  request: Request<C>,
  call: CallOf<C>,
) => Promise<Reply<Answer<C>>> | Reply<Answer<C>>

export type Handlers = { readonly [C in Channel]: Handler<C> }

/** The handlers of one room of the contract: all calls that begin with its name. */
export type RoomHandlers<Room extends string> = {
  readonly [C in Extract<Channel, `${Room}:${string}`>]: Handler<C>
}
