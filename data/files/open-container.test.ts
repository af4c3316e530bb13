// Files in files: what each kind of container holds, and reading it again by its place.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { OpenFiles, openContainer, readCopyFile } from './open-container.ts'

const mailWith = (name: string, content: string): string =>
  `MIME-Version: 1.0\nFrom: a@b.example\nSubject: One\nContent-Type: multipart/mixed; boundary=${name.length}\n\n--${name.length}\n\nTold.\n--${name.length}\nContent-Disposition: attachment; filename=${name}\n\n${content}\n--${name.length}--\n`
const BOX = `From a Mon Mar  2 10:00:00 2026\n${mailWith('a.txt', 'First file.')}\nFrom a Mon Mar  2 10:00:00 2026\n${mailWith('b.txt', 'Second file.')}`

it('reads what is in a mail of a mailbox in a ZIP, in any order and several at a time', async () => {
  const path = join(await temporaryFolder(), 'x.zip')
  await writeFile(path, zipSync({ 'box.mbox': strToU8(BOX), 'c.txt': strToU8('Third file.') }))
  const open = new OpenFiles()
  const read = async (...inside: readonly string[]): Promise<string> => {
    const file = await open.read({ path, inside }, 'x')
    return file.ok ? Buffer.from(file.value.bytes).toString().trim() : file.problem.code
  }
  const places = [
    ['box.mbox', '2.eml', 'b.txt'],
    ['c.txt'],
    ['box.mbox', '1.eml', 'a.txt'],
    ['box.mbox', '3.eml'],
    ['c.txt', 'd.txt'],
  ]
  expect(await Promise.all(places.map((inside) => read(...inside)))).toEqual([
    ...['Second file.', 'Third file.', 'First file.', 'unreadable', 'unreadable'],
  ])
})

it('opens no ZIP within another container, and takes a broken one for what it is', () => {
  const zip = zipSync({ 'a.txt': strToU8('x') })
  expect(openContainer(zip, 'x', false)?.ok).toBe(true)
  expect(openContainer(zip, 'x', true)).toBeNull()
  expect(openContainer(zip.subarray(0, 20), 'x', false)?.ok).toBe(false)
  expect(openContainer(strToU8('Plain text.'), 'x', false)).toBeNull()
})

it('reads more than copy may have only of what is a container, whatever it is called', async () => {
  const folder = await temporaryFolder()
  const large = Buffer.alloc(11 * 1024 * 1024, 'x')
  await writeFile(join(folder, 'a.mbox'), large)
  await writeFile(join(folder, 'b.mbox'), Buffer.concat([Buffer.from(BOX), large]))
  await writeFile(join(folder, 'Inbox'), Buffer.concat([Buffer.from(BOX), large]))
  await writeFile(join(folder, 'c.txt'), Buffer.concat([Buffer.from('From our own correspondent\n'), large]))
  const codes = await Promise.all(
    ['a.mbox', 'b.mbox', 'Inbox', 'c.txt'].map(async (name) => {
      const file = await readCopyFile(join(folder, name))
      return file.ok || file.problem.code
    }),
  )
  expect(codes).toEqual(['too-large', true, true, 'too-large'])
})
