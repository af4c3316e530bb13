// Archives of older formats: readable as they are, backed up and migrated when opened for writing.
import { readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { listBackups } from '../backups/list-backups.ts'
import { restoreArchive } from '../backups/restore-archive.ts'
import { ARCHIVE_VERSION, MIGRATIONS, manifestSchema, migrateManifest, openArchive, verifyArchive } from '../index.ts'
import { copySample } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }

/** The sample archive as version 0 wrote it: its manifest has no house profile. */
async function archiveOfVersion0(): Promise<{ readonly folder: string; readonly text: string }> {
  const folder = join(await temporaryFolder(), 'archive')
  await copySample(folder)
  const { profile: _, ...rest } = JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8'))
  const text = `${JSON.stringify({ ...rest, version: 0 }, null, 2)}\n`
  await writeFile(join(folder, 'archive.json'), text)
  return { folder, text }
}

const manifestIn = (folder: string): Promise<string> => readFile(join(folder, 'archive.json'), 'utf8')

describe('the steps', () => {
  it('follow one another up to this version', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: ARCHIVE_VERSION }, (_, n) => n))
  })

  it.each(MIGRATIONS)('version $from does what its example shows', ({ manifest, example }) => {
    expect(manifest(example.before)).toEqual(example.after)
    expect(manifestSchema.safeParse(migrateManifest(example.before)).success).toBe(true)
  })
})

describe('an archive of version 0', () => {
  it('can be read without being touched', async () => {
    const { folder, text } = await archiveOfVersion0()
    const opened = await openArchive(folder, { ...options, mode: 'read' })
    expect(opened).toMatchObject({ ok: true, value: { manifest: { version: 1 } } })
    expect(opened.ok && opened.value.manifest.profile.noticeClasses[0]).toBe('correction')
    expect(await manifestIn(folder)).toBe(text)
  })

  it('is backed up, then brought up to date; the backup can be brought back', async () => {
    const { folder, text } = await archiveOfVersion0()
    const opened = await openArchive(folder, { ...options, mode: 'write' })
    if (!opened.ok) throw new Error(opened.problem.code)
    await opened.value.close()
    expect(JSON.parse(await manifestIn(folder))).toMatchObject({
      version: 1,
      profile: { publicCategories: ['name', 'fact', 'number', 'date', 'quote', 'attribution', 'legal'] },
    })
    expect(await verifyArchive(folder)).toMatchObject({ ok: true, articles: 28 })
    const [backup] = await listBackups(join(folder, 'backups'))
    expect(backup?.record).toMatchObject({ reason: 'before-migration', articles: 28, damaged: [] })
    expect(await manifestIn(backup?.folder ?? '')).toBe(text)
    expect(await restoreArchive({ folder, what: 'everything', app: 'test' }, context)).toMatchObject({ ok: true })
    expect(await manifestIn(folder)).toBe(text)
  })

  it('is left alone when the backup cannot be made', async () => {
    const { folder, text } = await archiveOfVersion0()
    await rmdir(join(folder, 'backups'))
    await writeFile(join(folder, 'backups'), 'in the way')
    expect(await openArchive(folder, { ...options, mode: 'write' })).toMatchObject({ ok: false })
    expect(await manifestIn(folder)).toBe(text)
  })
})

it('refuses an archive from a newer version and touches nothing', async () => {
  const { folder, text } = await archiveOfVersion0()
  const newer = text.replace('"version": 0', `"version": ${ARCHIVE_VERSION + 1}`)
  await writeFile(join(folder, 'archive.json'), newer)
  for (const mode of ['read', 'write'] as const) {
    expect(await openArchive(folder, { ...options, mode })).toMatchObject({ problem: { code: 'too-new' } })
  }
  expect(await manifestIn(folder)).toBe(newer)
})
