// The shape of the handlers: one per channel of the contract, given a request that fits its schema.
import type { Answer, Channel, Request, Result } from '../../contract/index.ts'

/** Which window asks, as dialogs need to know. */
export interface CallContext {
  readonly windowId: number
}

export type Handler<C extends Channel> = (
  request: Request<C>,
  context: CallContext,
) => Promise<Result<Answer<C>>> | Result<Answer<C>>

export type Handlers = { readonly [C in Channel]: Handler<C> }

/** The handlers of one room of the contract: all channels that begin with its name. */
export type RoomHandlers<Room extends string> = {
  readonly [C in Extract<Channel, `${Room}:${string}`>]: Handler<C>
}
