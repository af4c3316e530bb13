// A stylebook may come from a stranger: what is read of it has a bound, and whatever is not read is named, not passed over.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stylebookStates } from '../stylebook/stylebook-state.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readStylebookFiles } from './stylebook-files.ts'

const RULE = 'extends: existence\nmessage: Not %s\ntokens: [utilise]\n'

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'stylebook'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'stylebook', name), text)
  return folder
}

const padded = (bytes: number): string => RULE + '#'.repeat(bytes - RULE.length)

it('names a file that is too large, and uses the others', async () => {
  const folder = await folderWith({ 'a.yml': padded(2_000_001), 'b.yml': RULE, 'accept.txt': padded(2_000_001) })
  const states = stylebookStates(await readStylebookFiles(folder))
  expect(states.map(({ path, problems }) => [path, problems])).toEqual([
    ['a.yml', ['it is larger than 2 MB']],
    ['accept.txt', ['it is larger than 2 MB']],
    ['b.yml', []],
  ])
})

it('reads no more than 8 MB of forty large files, and names the rest', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `${n + 10}.yml`)
  const folder = await folderWith(Object.fromEntries(names.map((name) => [name, padded(1_900_000)])))
  const files = await readStylebookFiles(folder)
  expect(files).toHaveLength(40)
  expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBe(4 * 1_900_000)
  expect(files.filter(({ leftOut }) => leftOut !== undefined)).toHaveLength(36)
})

it('reads no more than a thousand files, and says so', async () => {
  const folder = await folderWith(Object.fromEntries(Array.from({ length: 1003 }, (_, n) => [`${n + 1000}.yml`, RULE])))
  const files = await readStylebookFiles(folder)
  expect(files.filter(({ text }) => text !== '')).toHaveLength(1000)
  expect(files.at(-1)).toEqual({ path: '2000.yml', text: '', leftOut: 'there are more than 1000 files' })
})
