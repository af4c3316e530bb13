// Saved searches: kept, renamed and removed in the archive, for everyone who opens it.

import type { Archive } from '../archive/archive.ts'
import { searchesFile } from '../archive/side-file.ts'
import { type ClockAndIds, fail, ok, type Result, type SavedSearch } from '../schema/index.ts'
import { parseQuery } from '../search/parse-query.ts'

/** Every saved search, in display order. */
export async function savedSearches(archive: Archive): Promise<Result<readonly SavedSearch[]>> {
  return await searchesFile.read(archive)
}

/** Saves a search under a name. Problems: bad-query, read-only, environment. */
export async function saveSearch(
  archive: Archive,
  search: Omit<SavedSearch, 'id'>,
  { newId }: ClockAndIds,
): Promise<Result<SavedSearch>> {
  const read = parseQuery(search.query)
  if (!read.ok) return read
  const saved = { id: newId(), ...search }
  const done = await searchesFile.change(archive, (searches) => ok([...searches, saved]))
  return done.ok ? ok(saved) : done
}

/** Renames a saved search. Problems: not-found, read-only, environment. */
export async function renameSearch(archive: Archive, id: string, name: string): Promise<Result<null>> {
  return await searchesFile.change(archive, (searches) =>
    searches.some((search) => search.id === id)
      ? ok(searches.map((search) => (search.id === id ? { ...search, name } : search)))
      : fail('not-found', { what: 'search', id }),
  )
}

/** Removes a saved search and returns it, so that it can be restored. Problems: not-found, read-only, environment. */
export async function removeSearch(archive: Archive, id: string): Promise<Result<SavedSearch>> {
  const known = await searchesFile.read(archive)
  if (!known.ok) return known
  const removed = known.value.find((search) => search.id === id)
  if (!removed) return fail('not-found', { what: 'search', id })
  const done = await searchesFile.change(archive, (searches) => ok(searches.filter((search) => search.id !== id)))
  return done.ok ? ok(removed) : done
}
