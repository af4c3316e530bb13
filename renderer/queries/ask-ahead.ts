// Requests the data of the first render before anything is rendered, so that main works while the page loads.
import { archiveStateOptions } from './archive.ts'
import { listPageOptions } from './articles.ts'
import { client } from './client.ts'
import { settingsOptions } from './settings.ts'

/**
 * Requests the settings, the open archive and the first page of its list. Failed requests are repeated by the
 * components that need them.
 */
export async function askAhead(): Promise<void> {
  void client.prefetchQuery(settingsOptions)
  const state = await client.fetchQuery(archiveStateOptions).catch(() => null)
  if (state?.kind !== 'open') return
  await client.prefetchQuery(listPageOptions(state.archive.id, { query: '', sort: 'newest' }, 0))
}
