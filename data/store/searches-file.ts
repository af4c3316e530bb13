// searches.json: the saved searches of an archive. They are no part of what was published, and so of no article's log.
import { fail, ok, type Result, type SavedSearch } from '../schema/index.ts'
import type { Archive } from './archive.ts'
import { searchesCodec } from './codec.ts'
import { guarded } from './environment.ts'
import { inArchive, SEARCHES } from './layout.ts'
import { readRecord, writeRecord } from './record-file.ts'

type Searches = readonly SavedSearch[]

/** The saved searches in their order; none when there are none yet. Problems: damaged, environment. */
export async function readSearches({ folder }: Archive): Promise<Result<Searches>> {
  return await guarded(SEARCHES, async () => {
    const { data } = await readRecord(inArchive(folder, SEARCHES), searchesCodec)
    return ok(data?.searches ?? [])
  })
}

/** Changes the saved searches durably, after all that was asked for before. Problems: read-only, damaged, environment. */
export async function changeSearches(
  archive: Archive,
  edit: (searches: Searches) => Result<Searches>,
): Promise<Result<null>> {
  if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
  return await archive.quietly(async () => {
    const known = await readSearches(archive)
    const edited = known.ok ? edit(known.value) : known
    if (!edited.ok) return edited
    return await guarded(SEARCHES, async () => {
      await writeRecord(inArchive(archive.folder, SEARCHES), searchesCodec, { searches: [...edited.value] })
      return ok(null)
    })
  })
}
