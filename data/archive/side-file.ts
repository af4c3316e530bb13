// What an archive keeps next to its articles, in a file of its own: saved searches, findings that are left as they are. It says
// nothing of what was published, and so is in no article's log.
import { type CheckSwitch, fail, type IgnoredFinding, ok, type Result, type SavedSearch } from '../schema/index.ts'
import { type Codec, checkSwitchesCodec, ignoredCodec, searchesCodec } from '../store/codec.ts'
import { CHECK_SWITCHES, IGNORED, SEARCHES } from '../store/layout.ts'
import { readRecord, writeRecord } from '../store/record-file.ts'
import { guarded } from '../work/environment.ts'
import type { Archive } from './archive.ts'

/** A list of entries, in the order they were added or are shown. */
export interface SideFile<T> {
  /** The entries; none when there is no file yet. Problems: damaged, environment. */
  readonly read: (archive: Archive) => Promise<Result<readonly T[]>>
  /** Changes the entries durably, after all that was asked for before. Problems: read-only, those of `edit`, damaged, environment. */
  readonly change: (archive: Archive, edit: (entries: readonly T[]) => Result<readonly T[]>) => Promise<Result<null>>
}

/** searches.json */
export const searchesFile = sideFile<'searches', SavedSearch>(SEARCHES, 'searches', searchesCodec)
/** ignored.json */
export const ignoredFile = sideFile<'ignored', IgnoredFinding>(IGNORED, 'ignored', ignoredCodec)
/** checks.json */
export const checksFile = sideFile<'kinds', CheckSwitch>(CHECK_SWITCHES, 'kinds', checkSwitchesCodec)

type Listed<Key extends string, T> = Readonly<Record<Key, readonly T[]>>

function sideFile<Key extends string, T>(path: string, key: Key, codec: Codec<Listed<Key, T>>): SideFile<T> {
  const read = async ({ folder }: Archive): Promise<Result<readonly T[]>> =>
    await guarded(path, async () => ok((await readRecord(folder, path, codec)).data?.[key] ?? []))
  const change: SideFile<T>['change'] = async (archive, edit) => {
    if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
    return await archive.quietly(async () => {
      const known = await read(archive)
      const edited = known.ok ? edit(known.value) : known
      if (!edited.ok) return edited
      return await guarded(path, async () => {
        await writeRecord(archive.folder, path, codec, { [key]: edited.value } as Listed<Key, T>)
        return ok(null)
      })
    })
  }
  return { read, change }
}
