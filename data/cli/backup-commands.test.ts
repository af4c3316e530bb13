// backup and restore as typed: output and exit statuses.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { openArchive } from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

async function sample(): Promise<{ readonly archive: string; readonly out: string; readonly id: string }> {
  const folder = await temporaryFolder()
  const archive = join(folder, 'archive')
  const made = await openSampleCopy(archive, { context: systemContext('Ana Editor'), app: 'test' })
  const [id = ''] = await made.articleIds()
  await made.close()
  return { archive, out: join(folder, 'elsewhere', 'backups'), id }
}

it('backs up to another folder and brings back from it', async () => {
  const { archive, out, id } = await sample()
  const made = await typeJson<{ backup: string; articles: number; damaged: [] }>('backup', archive, '--out', out)
  expect([made.status, made.document.articles, made.document.damaged]).toEqual([0, 28, []])
  expect(await readdir(out)).toHaveLength(1)
  const record = inArchive(archive, articlePath(id))
  const good = await readFile(record)
  await truncate(record, 99)
  const back = await typeJson<{ restored: string[]; aside: string }>('restore', archive, '--from', out, '--damaged')
  expect([back.status, back.document.restored]).toEqual([0, [articlePath(id)]])
  expect(await readFile(record)).toEqual(good)
  expect((await readFile(join(archive, back.document.aside, articlePath(id)))).length).toBe(99)
  expect((await typeCommand('verify', archive)).status).toBe(0)
})

it('names what is damaged and ends with 1', async () => {
  const { archive, id } = await sample()
  await truncate(inArchive(archive, articlePath(id)), 99)
  const { status, document } = await typeJson<{ damaged: object[]; articles: number }>('backup', archive)
  expect([status, document.articles]).toEqual([1, 27])
  expect(document.damaged).toEqual([{ path: articlePath(id), reason: 'not-json', isKept: false }])
})

it('brings back an archive whose manifest and articles are gone', async () => {
  const { archive } = await sample()
  await typeCommand('backup', archive)
  await rm(join(archive, 'archive.json'))
  await rm(join(archive, 'articles'), { recursive: true })
  expect((await typeCommand('restore', archive)).status).toBe(0)
  expect((await typeCommand('verify', archive)).stdout).toContain('28 articles: everything is as it was logged')
})

it('refuses politely', async () => {
  const { archive } = await sample()
  const { status, stderr } = await typeCommand('restore', archive)
  expect(status).toBe(3)
  expect(stderr).toContain('There is no backup')
  expect((await typeCommand('restore', archive, '--ids', 'a', '--damaged')).status).toBe(2)
})

it('lists what was overwritten outside, and brings it back or leaves what is there', async () => {
  const { archive, id } = await sample()
  const record = inArchive(archive, articlePath(id))
  const published = await readFile(record)
  const ruling = ['--category', 'style', '--reason', 'test', '--status', 'accepted']
  expect(
    (await typeCommand('correct', archive, id, '--find', ' the ', '--replace', ' thé ', '--nth', '1', ...ruling))
      .status,
  ).toBe(0)
  const corrected = await readFile(record)
  expect((await typeCommand('overwritten', archive)).stdout).toContain(
    'No articles were overwritten outside Corrigenda.',
  )
  const opened = await openArchive(archive, { context: systemContext('Ana Editor'), app: 'test', mode: 'write' })
  if (!opened.ok) throw new Error(opened.problem.code)
  const overwrite = async (): Promise<void> => {
    await opened.value.readArticle(id)
    await writeFile(record, published)
    await opened.value.checkOutside([articlePath(id)])
  }
  await overwrite()
  await opened.value.close()
  const listed = await typeJson<{ overwritten: { name: string; article: string }[] }>('overwritten', archive)
  expect(listed.document.overwritten).toMatchObject([{ article: id }])
  expect((await typeCommand('overwritten', archive, 'bring-back', 'zz')).status).toBe(1)
  expect((await typeCommand('overwritten', archive, 'burn', id)).status).toBe(2)
  const back = await typeJson<{ overwritten: [] }>('overwritten', archive, 'bring-back', id.slice(0, 6))
  expect([back.status, back.document.overwritten]).toEqual([0, []])
  expect(await readFile(record)).toEqual(corrected)
})

it('lists backups and checks them, and names what is damaged in one', async () => {
  const { archive, id } = await sample()
  expect((await typeCommand('backup', archive, '--list')).stdout).toContain('There is no backup')
  await typeCommand('backup', archive)
  expect((await typeCommand('backup', archive, '--check')).stdout).toContain('every file is intact')
  const { document } = await typeJson<{ backups: { name: string; checked: { at: string } }[] }>(
    'backup',
    archive,
    '--list',
  )
  expect(document.backups[0]?.checked.at).toMatch(/^20/)
  await truncate(join(archive, 'backups', document.backups[0]?.name ?? '', articlePath(id)), 99)
  const checked = await typeCommand('backup', archive, '--check')
  expect([checked.status, checked.stdout]).toEqual([
    1,
    expect.stringContaining(`${articlePath(id)} is damaged (not-json)`),
  ])
  expect((await typeCommand('backup', archive, '--list')).stdout).toContain('DAMAGED, checked 20')
  expect((await typeCommand('backup', archive, '--list', '--check')).status).toBe(2)
})
