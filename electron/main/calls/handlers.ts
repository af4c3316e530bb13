// What a handler is: one per call of the contract. It is given a request that matches its schema and, of the window's
// seat, only what the call is declared to need: an act gets its author, a call about an archive gets the archive. What
// is not declared is not available.
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

/** What every handler is given: the calling window (which dialogs need), the time, and fresh ids. */
export interface WindowCall extends ClockAndIds {
  readonly windowId: number
}

/** What the handler of a call is given besides its request. */
export type CallOf<C extends Channel> = WindowCall &
  (C extends ArchiveChannel ? OpenWork : unknown) &
  (C extends ActChannel ? ActContext : unknown)

export type Handler<C extends Channel> = (
  request: Request<C>,
  call: CallOf<C>,
) => Promise<Reply<Answer<C>>> | Reply<Answer<C>>

export type Handlers = { readonly [C in Channel]: Handler<C> }

/** The handlers of one room of the contract: all calls whose names begin with the room's. */
export type RoomHandlers<Room extends string> = {
  readonly [C in Extract<Channel, `${Room}:${string}`>]: Handler<C>
}
