// Data an archive keeps next to its articles, each kind in its own file: saved searches, recipes of tables, ignored findings, switched
// checks, the house profile of notices. None of it is part of an article's log.
import {
  type CheckSwitch,
  fail,
  type IgnoredFinding,
  type NoticeProfile,
  ok,
  type Result,
  type SavedSearch,
  type TableRecipe,
} from '../schema/index.ts'
import {
  type Codec,
  checkSwitchesCodec,
  ignoredCodec,
  noticesCodec,
  recipesCodec,
  searchesCodec,
} from '../store/codec.ts'
import { CHECK_SWITCHES, IGNORED, NOTICES, RECIPES, SEARCHES } from '../store/layout.ts'
import { readRecord, writeRecord } from '../store/record-file.ts'
import { guarded } from '../work/environment.ts'
import type { Archive } from './archive.ts'

/** The only way to read and change a side file. A file that cannot be read is never replaced. */
export interface SideFile<Value, Edited = Value> {
  /** The file's contents. Problems: damaged, environment. */
  readonly read: (archive: Archive) => Promise<Result<Value>>
  /** Changes it durably, after all earlier changes. Problems: read-only, those of `edit`, damaged, environment. */
  readonly change: (archive: Archive, edit: (value: Value) => Result<Edited>) => Promise<Result<null>>
}

/** searches.json, in display order. */
export const searchesFile = listFile<'searches', SavedSearch>(SEARCHES, 'searches', searchesCodec)
/** recipes.json, in the order they were saved. */
export const recipesFile = listFile<'recipes', TableRecipe>(RECIPES, 'recipes', recipesCodec)
/** ignored.json, in the order they were ignored. */
export const ignoredFile = listFile<'ignored', IgnoredFinding>(IGNORED, 'ignored', ignoredCodec)
/** checks.json */
export const checksFile = listFile<'kinds', CheckSwitch>(CHECK_SWITCHES, 'kinds', checkSwitchesCodec)
/** notices.json; null until a profile is chosen. */
export const noticeProfileFile: SideFile<NoticeProfile | null, NoticeProfile> = sideFile(
  NOTICES,
  noticesCodec,
  (profile) => profile,
  (profile) => profile,
)

/** A file with a single list of entries; empty when the file does not exist. */
function listFile<Key extends string, T>(
  path: string,
  key: Key,
  codec: Codec<Readonly<Record<Key, readonly T[]>>>,
): SideFile<readonly T[]> {
  return sideFile(
    path,
    codec,
    (file) => file?.[key] ?? [],
    (entries) => ({ [key]: entries }) as Readonly<Record<Key, readonly T[]>>,
  )
}

function sideFile<File, Value, Edited>(
  path: string,
  codec: Codec<File>,
  valueIn: (file: File | null) => Value,
  fileWith: (value: Edited) => File,
): SideFile<Value, Edited> {
  const read = async ({ folder }: Archive): Promise<Result<Value>> =>
    await guarded(path, async () => ok(valueIn((await readRecord(folder, path, codec)).data)))
  const change: SideFile<Value, Edited>['change'] = async (archive, edit) => {
    if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
    return await archive.quietly(async () => {
      const known = await read(archive)
      const edited = known.ok ? edit(known.value) : known
      if (!edited.ok) return edited
      return await guarded(path, async () => {
        await writeRecord(archive.folder, path, codec, fileWith(edited.value))
        return ok(null)
      })
    })
  }
  return { read, change }
}
