// The cache of main's replies. Everything is requested over IPC, so being offline must not pause anything, and nothing
// expires: main reports changes.
import { type Query, QueryClient } from '@tanstack/react-query'
import type { ArchiveChannel, Channel, WindowChannel } from '../../electron/contract/index.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

type RoomName = Channel extends `${infer Room}:${string}` ? Room : never
/** Room and act of a call, the id of the archive concerned or null, and whatever else distinguishes its replies. */
type Key = readonly [room: string, act: string, archive: string | null, ...rest: readonly unknown[]]

/**
 * The key of a call's reply. Every query uses one made here, by which everything about an archive is discarded when
 * another one is opened.
 */
export function keyOf(channel: ArchiveChannel, archiveId: string, ...rest: readonly unknown[]): Key
export function keyOf(channel: Exclude<WindowChannel, ArchiveChannel>): Key
export function keyOf(channel: WindowChannel, archiveId: string | null = null, ...rest: readonly unknown[]): Key {
  const [room = '', act = ''] = channel.split(':')
  return [room, act, archiveId, ...rest]
}

/** Discards everything about an archive. */
export function forgetArchive(): void {
  client.removeQueries({ predicate: ({ queryKey: [, , archive] }) => archive !== null })
}

/**
 * Whether a query is a reply of this call about one of these articles, whose id is the first distinguishing part of
 * such keys.
 */
export function isOfArticle(
  { queryKey }: Pick<Query, 'queryKey'>,
  channel: ArchiveChannel,
  ids: readonly string[],
): boolean {
  const [room, act, , id] = queryKey
  return `${room}:${act}` === channel && ids.includes(String(id))
}

/**
 * Refreshes what is shown of a room, or of one of its calls, and repeats pending requests: their replies may be from
 * before the change. Anything else is refreshed when it is next shown.
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
