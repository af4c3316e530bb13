// Handlers of rooms that are not needed to show the first list: their code is loaded with the first call to one of
// them, so that starting the app reads and compiles less.
import { CHANNELS } from '../../contract/index.ts'
import type { Handler, RoomHandlers } from '../calls/handlers.ts'

/** The handlers of a room, as returned by `load`, which is called at most once. */
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
  // TypeScript cannot see that these are the names of the room.
  return Object.fromEntries(handlers) as RoomHandlers<Room>
}
