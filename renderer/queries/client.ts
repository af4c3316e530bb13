// The cache of what main has told this window. Everything is asked over IPC, so being offline must not pause anything, and
// nothing grows old by itself: main says when something has changed.
import { type Query, QueryClient } from '@tanstack/react-query'
import type { ArchiveChannel, Channel, WindowChannel } from '../../electron/contract/index.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

type RoomName = Channel extends `${infer Room}:${string}` ? Room : never
/** Room and act of a call, the archive (its id) that is asked about or null, and what else tells its answers apart. */
type Key = readonly [room: string, act: string, archive: string | null, ...rest: readonly unknown[]]

/** The key of a call's answer. Every query has one made here: what is known of an archive is forgotten by it when another one is opened. */
export function keyOf(channel: ArchiveChannel, archiveId: string, ...rest: readonly unknown[]): Key
export function keyOf(channel: Exclude<WindowChannel, ArchiveChannel>): Key
export function keyOf(channel: WindowChannel, archiveId: string | null = null, ...rest: readonly unknown[]): Key {
  const [room = '', act = ''] = channel.split(':')
  return [room, act, archiveId, ...rest]
}

/** Forgets whatever was asked about an archive. */
export function forgetArchive(): void {
  client.removeQueries({ predicate: ({ queryKey: [, , archive] }) => archive !== null })
}

/** Whether a query is an answer of this call about one of these articles; their id is the first that tells such answers apart. */
export function isOfArticle(
  { queryKey }: Pick<Query, 'queryKey'>,
  channel: ArchiveChannel,
  ids: readonly string[],
): boolean {
  const [room, act, , id] = queryKey
  return `${room}:${act}` === channel && ids.includes(String(id))
}

/**
 * Asks again for what is shown of a room, or of one of its calls, and for what is being asked at this moment: that answer may be from
 * before the change. Anything else is asked again when it is next shown.
 */
export async function askAgain(room: RoomName, ...act: readonly string[]): Promise<void> {
  const queryKey = [room, ...act]
  const isAsked = client.isFetching({ queryKey, type: 'inactive' }) > 0
  await client.invalidateQueries({ queryKey })
  if (isAsked) await client.refetchQueries({ queryKey, type: 'inactive', predicate: isFetching })
}

function isFetching({ state }: Query): boolean {
  return state.fetchStatus === 'fetching'
}
