// Information about the app itself.
import { type AppInfo, ok } from '../../contract/index.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of app:*. */
export function appHandlers(info: AppInfo): RoomHandlers<'app'> {
  return { 'app:info': () => ok(info) }
}
