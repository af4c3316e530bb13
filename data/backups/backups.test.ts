// Backups that can be trusted, and restores that destroy nothing, on real archives.
import promises, { cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, createArchive, openArchive, type Result, verifyArchive } from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { checkBackups } from './check-backups.ts'
import { listBackups } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'
import { restoreArchive } from './restore-archive.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** A context whose clock is at a day and hour of January 2026. */
const onDay = (day: number, hour = 9) => ({
  ...context,
  now: () => new Date(Date.UTC(2026, 0, day, hour)).toISOString(),
})

async function sample(): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const folder = join(await temporaryFolder(), 'archive')
  const archive = await openSampleCopy(folder, options)
  const ids = await archive.articleIds()
  await archive.close()
  return { folder, ids }
}

async function correct(folder: string, id: string, find: string, replace: string): Promise<void> {
  const archive = value(await openArchive(folder, { ...options, mode: 'write' }))
  const ruling = { category: 'style', reason: '', status: 'accepted' } as const
  const edit = { find, replace, all: true }
  value(await actOnArticle(archive, id, (article) => correctFound(article, edit, ruling, context)))
  await archive.close()
}

const backUp = async (folder: string, day = 1, hour = 9) =>
  value(await makeBackup({ folder, reason: 'asked' }, onDay(day, hour)))
const restore = (folder: string, what: Parameters<typeof restoreArchive>[0]['what']) =>
  restoreArchive({ folder, what, app: 'test' }, context)
const bytesOf = (folder: string, path: string): Promise<Buffer> => readFile(inArchive(folder, path))

describe('a backup', () => {
  it('is an archive of its own: everything in it can be read and proven', async () => {
    const { folder } = await sample()
    const { folder: backup, record, copied } = await backUp(folder)
    expect(record).toMatchObject({ articles: 28, damaged: [], reason: 'asked' })
    expect(copied).toBe(record?.files)
    expect(await verifyArchive(backup ?? '')).toEqual({ ok: true, articles: 28, problems: [] })
    expect((await readdir(join(folder, 'backups'))).length).toBe(1)
  })

  it('shares what did not change with the one before, and never with the archive', async () => {
    const { folder, ids } = await sample()
    const first = await backUp(folder, 1)
    await correct(folder, ids[0] ?? '', 'the', 'thé')
    const second = await backUp(folder, 2)
    expect(second.copied).toBe(1)
    const inode = async (root: string | null, id: string) => (await stat(inArchive(root ?? '', articlePath(id)))).ino
    const [changed = '', kept = ''] = ids
    expect(await inode(second.folder, kept)).toBe(await inode(first.folder, kept))
    expect(await inode(second.folder, changed)).not.toBe(await inode(first.folder, changed))
    expect(await inode(second.folder, kept)).not.toBe(await inode(folder, kept))
  })

  it('keeps the good version of a file that was damaged since, and every older backup', async () => {
    const { folder, ids } = await sample()
    const path = articlePath(ids[0] ?? '')
    const good = await bytesOf(folder, path)
    for (let day = 1; day <= 9; day += 1) await backUp(folder, day)
    const before = (await listBackups(join(folder, 'backups'))).map(({ name }) => name)
    await truncate(inArchive(folder, path), 100)
    const { folder: backup, record, removed } = await backUp(folder, 10)
    expect(record?.damaged).toEqual([{ path, reason: 'not-json', isKept: true }])
    expect(await bytesOf(backup ?? '', path)).toEqual(good)
    expect(removed).toEqual([])
    expect((await listBackups(join(folder, 'backups'))).map(({ name }) => name).slice(0, -1)).toEqual(before)
  })

  it('is not made of an archive whose manifest is gone and was never backed up', async () => {
    const { folder } = await sample()
    await writeFile(join(folder, 'archive.json'), '')
    expect(await makeBackup({ folder, reason: 'asked' }, context)).toMatchObject({ problem: { code: 'damaged' } })
    expect(await readdir(join(folder, 'backups'))).toEqual([])
  })

  it('is not made when a folder of it was never made, as Node answers of one it was refused', async () => {
    const { folder } = await sample()
    const { mkdir } = promises
    promises.mkdir = (async (path: string, how: object) =>
      /making.articles.[0-7]/.test(path) ? undefined : await mkdir(path, how)) as typeof mkdir
    syncBuiltinESMExports()
    const made = await makeBackup({ folder, reason: 'asked' }, onDay(1))
    promises.mkdir = mkdir
    syncBuiltinESMExports()
    expect(made).toMatchObject({ ok: false, problem: { code: 'io' } })
    expect(await readdir(join(folder, 'backups'))).toEqual([])
  })

  it('leaves nothing when it is cancelled', async () => {
    const { folder } = await sample()
    const controller = new AbortController()
    const onProgress = () => controller.abort()
    const report = value(await makeBackup({ folder, reason: 'asked', signal: controller.signal, onProgress }, context))
    expect(report.folder).toBeNull()
    expect(await readdir(join(folder, 'backups'))).toEqual([])
  })

  it('is consistent although somebody works on the archive meanwhile', async () => {
    const { folder, ids } = await sample()
    const archive = value(await openArchive(folder, { ...options, mode: 'write' }))
    const ruling = { category: 'style', reason: '', status: 'accepted' } as const
    let copying = true
    const work = (async () => {
      for (let n = 0; copying; n += 1) {
        const id = ids[n % ids.length] ?? ''
        await actOnArticle(archive, id, (article) =>
          correctFound(article, { find: 'e', replace: 'é', nth: 1 }, ruling, context),
        )
      }
    })()
    const made = await makeBackup({ folder, reason: 'asked', quietly: (run) => archive.quietly(run) }, context)
    copying = false
    await work
    await archive.close()
    expect(value(made).record?.damaged).toEqual([])
    expect((await verifyArchive(value(made).folder ?? '')).problems).toEqual([])
  })
})

describe('a restore', () => {
  it('brings back what is damaged or missing, and leaves newer work alone', async () => {
    const { folder, ids } = await sample()
    const [worked = '', truncated = '', gone = ''] = ids
    const good = await bytesOf(folder, articlePath(truncated))
    await backUp(folder)
    await correct(folder, worked, 'the', 'thé')
    const newer = await bytesOf(folder, articlePath(worked))
    await truncate(inArchive(folder, articlePath(truncated)), 200)
    await rm(inArchive(folder, articlePath(gone)))
    const report = value(await restore(folder, 'damaged'))
    expect([...report.restored].sort()).toEqual([articlePath(truncated), articlePath(gone)].sort())
    expect(await bytesOf(folder, articlePath(truncated))).toEqual(good)
    expect(await bytesOf(folder, articlePath(worked))).toEqual(newer)
    expect((await bytesOf(folder, `${report.aside}/${articlePath(truncated)}`)).length).toBe(200)
    expect((await verifyArchive(folder)).problems).toEqual([])
  })

  it('keeps a folder that is in the place of a record, a batch or the log of acts', async () => {
    const { folder, ids } = await sample()
    await backUp(folder)
    const [batch = ''] = await readdir(join(folder, 'batches'))
    const paths = [articlePath(ids[0] ?? ''), `batches/${batch}`, 'acts.jsonl']
    for (const path of paths) {
      await rm(inArchive(folder, path))
      await mkdir(inArchive(folder, path))
      await writeFile(join(inArchive(folder, path), 'note.txt'), 'keep me')
    }
    const report = value(await restore(folder, 'damaged'))
    expect([...report.restored].sort()).toEqual(paths.toSorted())
    for (const path of paths) expect(String(await bytesOf(folder, `${report.aside}/${path}/note.txt`))).toBe('keep me')
    expect((await verifyArchive(folder)).problems).toEqual([])
  })

  it('brings the whole archive back, also without its manifest and articles, and sets aside what is newer', async () => {
    const { folder, ids } = await sample()
    await backUp(folder)
    await correct(folder, ids[0] ?? '', 'the', 'thé')
    const newer = await bytesOf(folder, articlePath(ids[0] ?? ''))
    const everything = value(await restore(folder, 'everything'))
    expect(everything.restored).toEqual([articlePath(ids[0] ?? '')])
    expect(await bytesOf(folder, `${everything.aside}/${articlePath(ids[0] ?? '')}`)).toEqual(newer)
    await rm(join(folder, 'articles'), { recursive: true })
    await writeFile(join(folder, 'archive.json'), 'nonsense')
    expect(await openArchive(folder, { ...options, mode: 'write' })).toMatchObject({ problem: { code: 'damaged' } })
    value(await restore(folder, 'damaged'))
    expect(await verifyArchive(folder)).toEqual({ ok: true, articles: 28, problems: [] })
  })

  it('brings one article back by its id and refuses one the backup does not hold', async () => {
    const { folder, ids } = await sample()
    const [id = ''] = ids
    const good = await bytesOf(folder, articlePath(id))
    await backUp(folder)
    await correct(folder, id, 'the', 'thé')
    expect(value(await restore(folder, { ids: [id.slice(0, 8)] })).restored).toEqual([articlePath(id)])
    expect(await bytesOf(folder, articlePath(id))).toEqual(good)
    const unknown = await restore(folder, { ids: ['0000000000000000'] })
    expect(unknown).toMatchObject({ problem: { code: 'not-found' } })
  })

  it('refuses a damaged backup, one of another archive, none at all, and an archive in use', async () => {
    const { folder, ids } = await sample()
    const other = value(await createArchive(join(await temporaryFolder(), 'other'), { ...options, title: 'Another' }))
    await other.close()
    expect(await restore(folder, 'everything')).toMatchObject({ problem: { code: 'no-backup' } })
    const { folder: backup } = await backUp(folder)
    const foreign = { folder: other.folder, from: backup ?? '', what: 'everything', app: 'test' } as const
    expect(await restoreArchive(foreign, context)).toMatchObject({ problem: { code: 'other-archive' } })
    const path = articlePath(ids[0] ?? '')
    await truncate(inArchive(backup ?? '', path), 50)
    await rm(inArchive(folder, path))
    expect(await restore(folder, 'damaged')).toMatchObject({ problem: { code: 'damaged', details: { path } } })
    const holder = value(await openArchive(folder, { ...options, mode: 'write' }))
    expect(await restore(folder, 'damaged')).toMatchObject({ problem: { code: 'locked' } })
    await holder.close()
  })

  it('changes nothing when it is cancelled', async () => {
    const { folder, ids } = await sample()
    await backUp(folder)
    await rm(inArchive(folder, articlePath(ids[0] ?? '')))
    const controller = new AbortController()
    const onProgress = (): void => controller.abort()
    const request = { folder, what: 'damaged', app: 'test', signal: controller.signal, onProgress } as const
    expect(value(await restoreArchive(request, context))).toMatchObject({ isCancelled: true, restored: [] })
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })

  it('takes a plain copy of a backup on another disk too, whatever the times of its files', async () => {
    const { folder, ids } = await sample()
    const { folder: backup } = await backUp(folder)
    const copy = join(await temporaryFolder(), 'copy')
    await cp(backup ?? '', copy, { recursive: true })
    await utimes(inArchive(copy, articlePath(ids[0] ?? '')), 1, 1)
    await rm(join(folder, 'articles'), { recursive: true })
    value(await restoreArchive({ folder, from: copy, what: 'everything', app: 'test' }, context))
    expect((await verifyArchive(folder)).problems).toEqual([])
  })
})

describe('rotation that is broken off', () => {
  const nineDays = async () => {
    const { folder } = await sample()
    for (let day = 1; day <= 9; day += 1) await backUp(folder, day)
    return { folder, place: join(folder, 'backups') }
  }
  /** Whatever is named like a backup must be one. */
  const looksWhole = async (place: string) => {
    const shown = (await readdir(place)).filter((name) => !name.endsWith('.removing'))
    expect((await listBackups(place)).map(({ name }) => name)).toEqual(shown.sort())
  }

  it('leaves whole backups only, and clears away the rest next time', async () => {
    const { folder, place } = await nineDays()
    const { rm: whole } = promises
    promises.rm = async (path, how) => {
      if (!/Z\.removing$|Z$/.test(String(path))) return await whole(path, how)
      await whole(join(String(path), 'backup.json'), { force: true })
      throw Object.assign(new Error('refused'), { code: 'EPERM' })
    }
    syncBuiltinESMExports()
    const made = await makeBackup({ folder, reason: 'asked' }, onDay(10)).finally(() => {
      promises.rm = whole
      syncBuiltinESMExports()
    })
    expect(value(made).removed).toHaveLength(1)
    await looksWhole(place)
    expect((await readdir(place)).some((name) => name.endsWith('.removing'))).toBe(true)
    await backUp(folder, 11)
    expect((await readdir(place)).filter((name) => !/Z$/.test(name))).toEqual([])
    await looksWhole(place)
  })

  it('keeps an old backup whole when the system keeps it, and still makes the new one', async () => {
    const { folder, place } = await nineDays()
    const before = await readdir(place)
    const { rename: whole } = promises
    promises.rename = async (from, to) => {
      if (String(to).endsWith('.removing')) throw Object.assign(new Error('refused'), { code: 'EBUSY' })
      await whole(from, to)
    }
    syncBuiltinESMExports()
    const made = await makeBackup({ folder, reason: 'asked' }, onDay(10)).finally(() => {
      promises.rename = whole
      syncBuiltinESMExports()
    })
    expect(value(made).removed).toEqual([])
    expect(await readdir(place)).toEqual(expect.arrayContaining(before))
    await looksWhole(place)
  })
})

describe('a check of the backups', () => {
  const check = async (folder: string) => value(await checkBackups({ folder }, onDay(20)))

  it('says of sound ones when they were checked', async () => {
    const { folder } = await sample()
    await backUp(folder, 1)
    await backUp(folder, 2)
    const { checked } = await check(folder)
    const at = '2026-01-20T09:00:00.000Z'
    expect(checked.map(({ found }) => found)).toEqual([1, 2].map(() => ({ at, missing: 0, damaged: [] })))
    expect((await listBackups(join(folder, 'backups'))).map(({ record }) => record.checked?.at)).toEqual([at, at])
  })

  it('finds what is damaged or missing in a backup, whatever kind of file it is, and restores from a better one', async () => {
    const { folder, ids } = await sample()
    await backUp(folder, 1)
    await writeFile(join(folder, 'stylebook', 'names.yml'), 'names: []\n')
    for (const id of ids.slice(0, 2)) await correct(folder, id, 'the', 'thé')
    const { folder: second } = await backUp(folder, 2)
    const [path = '', gone = ''] = ids.map(articlePath)
    await truncate(inArchive(second ?? '', path), 100)
    await rm(inArchive(second ?? '', gone))
    await writeFile(join(second ?? '', 'stylebook', 'names.yml'), 'names: {}\n')
    const { checked } = await check(folder)
    expect(checked[0]?.found).toMatchObject({ missing: 0, damaged: [] })
    const damaged = [
      { path, reason: 'not-json' },
      { path: 'stylebook/names.yml', reason: 'changed' },
    ]
    expect(checked[1]?.found).toMatchObject({ missing: 1, damaged })
    await truncate(inArchive(folder, path), 100)
    expect(value(await restore(folder, 'damaged'))).toMatchObject({ at: '2026-01-01T09:00:00.000Z', restored: [path] })
  })

  it('says so where there is none', async () => {
    const { folder } = await sample()
    expect(await checkBackups({ folder }, context)).toMatchObject({ problem: { code: 'no-backup' } })
  })
})
