// What the first picture is made of is asked for before anything is drawn, so that main answers while the page gets ready.
import { archiveStateOptions } from './archive.ts'
import { listPageOptions } from './article-list.ts'
import { client } from './client.ts'
import { settingsOptions } from './settings.ts'

/** Asks for the settings, the archive that is open and the first page of its list. What fails is asked again by whoever shows it. */
export async function askAhead(): Promise<void> {
  void client.prefetchQuery(settingsOptions)
  const state = await client.fetchQuery(archiveStateOptions).catch(() => null)
  if (state?.kind !== 'open') return
  await client.prefetchQuery(listPageOptions(state.archive.id, { query: '', sort: 'newest' }, 0))
}
