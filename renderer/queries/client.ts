// The cache of what main has told this window. Everything is asked over IPC, so being offline must not pause anything, and
// nothing grows old by itself: main says when something has changed.
import { type Query, QueryClient } from '@tanstack/react-query'

export const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

/**
 * Asks again for what is shown of a kind (the first part of its key), and for what is being asked at this moment: that answer may be
 * from before the change. Anything else is asked again when it is next shown.
 */
export async function askAgain(...queryKey: readonly unknown[]): Promise<void> {
  const isAsked = client.isFetching({ queryKey, type: 'inactive' }) > 0
  await client.invalidateQueries({ queryKey })
  if (isAsked) await client.refetchQueries({ queryKey, type: 'inactive', predicate: isFetching })
}

function isFetching({ state }: Query): boolean {
  return state.fetchStatus === 'fetching'
}
