// Handlers of rooms that nobody needs to see the first list: their code is loaded with the first call to one of them, so that
// a start reads and compiles what it uses.
import { CHANNELS } from '../../contract/index.ts'
import type { CallContext, Handler, RoomHandlers } from './handlers.ts'

/** The handlers of rooms (the beginnings of their channels' names) that `load` answers; it is called once, if at all. */
export function later<Room extends string>(
  rooms: readonly Room[],
  load: () => Promise<RoomHandlers<Room>>,
): RoomHandlers<Room> {
  type Name = keyof RoomHandlers<Room>
  let loading: Promise<RoomHandlers<Room>> | undefined
  const isHere = (name: string): name is Name & string => rooms.some((room) => name.startsWith(`${room}:`))
  const handlers = CHANNELS.filter(isHere).map((name) => {
    const handler: Handler<never> = async (request: never, context: CallContext) => {
      loading ??= load()
      const loaded = (await loading) as unknown as Readonly<Record<string, Handler<never>>>
      return (await loaded[name]?.(request, context)) as never
    }
    return [name, handler]
  })
  // TypeScript cannot see that the names are those of the rooms.
  return Object.fromEntries(handlers) as RoomHandlers<Room>
}
