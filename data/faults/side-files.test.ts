// Everything an archive keeps next to its articles is on disk, including the sync of its folder, by the time it is
// acknowledged. A power cut shows it only now and then; here the calls themselves are watched.
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveSearch } from '../acts/saved-searches.ts'
import { editStylebook } from '../acts/stylebook/edit-stylebook.ts'
import { checksFile, ignoredFile } from '../archive/side-file.ts'
import { shippedProfile } from '../corrections/index.ts'
import { createArchive, type Result, setHouseNotices } from '../index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { SyncWatch } from './watch-syncs.ts'
import { FAULT_CONTEXT, FAULT_OPTIONS } from './workshop.ts'

type Calls = ConstructorParameters<typeof SyncWatch>[0]

it('acknowledges no side file before it and its folder are synced', async () => {
  const made = await createArchive(join(await temporaryFolder(), 'archive'), FAULT_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  const archive = made.value
  const { open, rename, unlink } = promises
  const handle = await open(import.meta.filename)
  const calls = Object.getPrototypeOf(handle) as Calls
  const { write, truncate, sync } = calls
  const watch = new SyncWatch(promises as unknown as Calls, calls)
  syncBuiltinESMExports()
  try {
    const acts: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
      'the notice profile': () => setHouseNotices(archive, shippedProfile('neutral', archive.manifest.profile)),
      'the notice profile again': () =>
        setHouseNotices(archive, shippedProfile('reuters-like', archive.manifest.profile)),
      'a saved search': () =>
        saveSearch(archive, { name: 'Storms', query: 'storm', sort: 'published', descending: true }, FAULT_CONTEXT),
      'a finding that is left': () => ignoredFile.change(archive, () => ({ ok: true, value: [] })),
      'a kind of finding that is switched off': () =>
        checksFile.change(archive, () => ({ ok: true, value: [{ kind: 'spelling', isOn: false }] })),
      'a rule of the house in a new folder': () =>
        editStylebook(archive, 'styles/House/Rule.yml', () => ({ ok: true, value: 'extends: existence\n' })),
      'a rule of the house': () => editStylebook(archive, 'names.yml', () => ({ ok: true, value: 'names: []\n' })),
    }
    for (const [name, act] of Object.entries(acts)) {
      expect((await act()).ok, name).toBe(true)
      expect(watch.promised(archive.folder), name).toEqual([])
    }
  } finally {
    Object.assign(promises, { open, rename, unlink })
    Object.assign(calls, { write, truncate, sync })
    syncBuiltinESMExports()
    await handle.close()
    await archive.close()
  }
})
