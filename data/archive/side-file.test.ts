// The files next to the articles, including as saved by an editor that adds a byte order mark.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { makeBackup } from '../backups/make-backup.ts'
import { restoreArchive } from '../backups/restore-archive.ts'
import { shippedProfile } from '../corrections/index.ts'
import { newId, ok, type Result } from '../schema/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import type { Archive } from './archive.ts'
import { createArchive, openArchive } from './open-archive.ts'
import { checksFile, ignoredFile, noticeProfileFile, type SideFile, searchesFile } from './side-file.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }
const SWITCHED = [{ kind: 'date', isOn: false }] as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function filledArchive(): Promise<Archive> {
  const archive = value(await createArchive(join(await temporaryFolder(), 'archive'), options))
  const search = { id: newId(), name: 'Harbour', query: 'wall', sort: 'published', descending: true } as const
  value(await searchesFile.change(archive, () => ok([search])))
  value(await checksFile.change(archive, () => ok(SWITCHED)))
  value(await ignoredFile.change(archive, () => ok([])))
  value(await noticeProfileFile.change(archive, () => ok(shippedProfile('neutral', archive.manifest.profile))))
  return archive
}

it('reads each with a byte order mark as it does without', async () => {
  const archive = await filledArchive()
  const files: Readonly<Record<string, SideFile<unknown, never>>> = {
    'searches.json': searchesFile,
    'checks.json': checksFile,
    'ignored.json': ignoredFile,
    'notices.json': noticeProfileFile,
  }
  for (const [name, file] of Object.entries(files)) {
    const kept = value(await file.read(archive))
    const path = join(archive.folder, name)
    await writeFile(path, `\ufeff${await readFile(path, 'utf8')}`)
    expect(value(await file.read(archive)), name).toEqual(kept)
  }
  expect((await verifyArchive(archive.folder)).problems).toEqual([])
  value(await checksFile.change(archive, (kinds) => ok([...kinds, { kind: 'number', isOn: false }])))
  expect(value(await checksFile.read(archive))).toHaveLength(2)
  await archive.close()
})

it('opens an archive whose manifest has a byte order mark', async () => {
  const archive = await filledArchive()
  await archive.close()
  const path = join(archive.folder, 'archive.json')
  await writeFile(path, `\ufeff${await readFile(path, 'utf8')}`)
  const again = value(await openArchive(archive.folder, { ...options, mode: 'read' }))
  expect(again.manifest).toEqual(archive.manifest)
  await again.close()
})

it('comes back with a backup, whichever file it is', async () => {
  const archive = await filledArchive()
  value(await makeBackup({ folder: archive.folder, reason: 'asked' }, context))
  value(await checksFile.change(archive, () => ok([])))
  value(await searchesFile.change(archive, () => ok([])))
  await archive.close()
  const restored = value(await restoreArchive({ folder: archive.folder, what: 'everything', app: 'test' }, context))
  expect(restored.restored).toEqual(['checks.json', 'searches.json'])
  const again = value(await openArchive(archive.folder, { ...options, mode: 'read' }))
  expect(value(await checksFile.read(again))).toEqual(SWITCHED)
  await again.close()
})
