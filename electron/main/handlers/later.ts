// Handlers of rooms that no one needs to see the first list: their code is loaded with the first call to one of them, so that
// a start reads and compiles what it uses.
import { CHANNELS } from '../../contract/index.ts'
import type { Handler, RoomHandlers } from './handlers.ts'

/** The handlers of a room that `load` returns; it is called once, if at all. */
export function later<Room extends string>(room: Room, load: () => Promise<RoomHandlers<Room>>): RoomHandlers<Room> {
  type Loaded = Readonly<Record<string, Handler<never>>>
  let loading: Promise<Loaded> | undefined
  const handlers = CHANNELS.filter((name) => name.startsWith(`${room}:`)).map((name) => {
    const handler: Handler<never> = async (...asked) => {
      loading ??= load() as unknown as Promise<Loaded>
      return (await (await loading)[name]?.(...asked)) as never
    }
    return [name, handler]
  })
  // TypeScript cannot see that the names are those of the room.
  return Object.fromEntries(handlers) as RoomHandlers<Room>
}
