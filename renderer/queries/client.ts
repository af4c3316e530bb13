// The cache of what main has told this window. Everything is asked over IPC, so being offline must not pause anything, and
// nothing grows old by itself: main says when something has changed.
import { QueryClient } from '@tanstack/react-query'

export const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})
