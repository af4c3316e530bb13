// Archives opened before: the settings know their folders, windows know an id and a name. Pure.
import { fail, ok, type RecentArchive, type Result } from '../../contract/index.ts'
import { placeOf } from '../security/hide-paths.ts'
import { MOST_RECENT, type RecentFolder } from './settings.ts'

/** The list with a newly opened archive at its head; a known folder keeps its id. */
export function withOpened(
  recent: readonly RecentFolder[],
  opened: Pick<RecentFolder, 'folder' | 'title' | 'openedAt'>,
  newId: () => string,
): readonly RecentFolder[] {
  const known = recent.find(({ folder }) => folder === opened.folder)
  const others = recent.filter((entry) => entry !== known)
  return [{ id: known?.id ?? newId(), ...opened }, ...others].slice(0, MOST_RECENT)
}

/** What windows may know of the list. */
export function forWindows(recent: readonly RecentFolder[]): readonly RecentArchive[] {
  return recent.map(({ id, title, folder, openedAt }) => ({ id, title, place: placeOf(folder), openedAt }))
}

/** The folder (absolute path) of a listed archive. Problem: not-found for an unknown id. */
export function folderOf(recent: readonly RecentFolder[], id: string): Result<string> {
  const known = recent.find((entry) => entry.id === id)
  return known ? ok(known.folder) : fail('not-found', { what: 'file', id })
}
