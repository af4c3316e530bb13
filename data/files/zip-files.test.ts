// One ZIP of what was exported: everything in it, nothing left behind.
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { inHiddenFolder, zipFiles } from './zip-files.ts'

it('holds every file and text, whatever their size and name', async () => {
  const folder = await temporaryFolder()
  const large = 'The ferry was late. '.repeat(200_000)
  const files = { 'café 1.txt': 'One.', 'large.html': large, 'empty.md': '', 'b.docx': 'PK' }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const name = await zipFiles(folder, Object.keys(files), [{ name: 'notices.html', text: '<p>…</p>' }], {
    folder,
    name: 'all.zip',
    isOver: false,
  })
  const entries = unzipSync(await readFile(join(folder, name ?? '')))
  const said = Object.fromEntries(Object.entries(entries).map(([each, bytes]) => [each, strFromU8(bytes)]))
  expect(said).toEqual({ ...files, 'notices.html': '<p>…</p>' })
  expect(await zipFiles(folder, ['b.docx'], [], { folder, name: 'all.zip', isOver: false })).toBe('all-2.zip')
})

it('leaves nothing behind when a file cannot be read', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'One.')
  await expect(
    zipFiles(folder, ['a.txt', 'missing.txt'], [], { folder, name: 'all.zip', isOver: false }),
  ).rejects.toThrow('ENOENT')
  expect(await readdir(folder)).toEqual(['a.txt'])
})

it('sweeps what programs left that were killed a day ago, and nothing else', async () => {
  const folder = await temporaryFolder()
  const [left, mine] = ['0123456789abcdef', '0123456789abcdeg']
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  const kept = [`.${mine}.export`, '.git.export', 'articles.export']
  for (const name of [`.${left}.export`, ...kept]) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'a.txt'), 'One.')
    if (name !== kept[0]) await utimes(join(folder, name), yesterday, yesterday)
  }
  await writeFile(join(folder, `.${left}.tmp`), 'One.')
  await utimes(join(folder, `.${left}.tmp`), yesterday, yesterday)
  await inHiddenFolder(folder, '0123456789abcdeh', async (hidden) => await mkdir(hidden))
  expect((await readdir(folder)).sort()).toEqual([...kept].sort())
})
