// What is typed is spelled by the check that looks at articles: same dictionaries, same words the house accepts.
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { CACHE_VARIABLE } from '../search/index-folder.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ArchiveChecks } from './archive-checks.ts'
import { spellTexts } from './spell-texts.ts'

let archive: Archive
let checks: ArchiveChecks

beforeEach(async () => {
  const folder = await temporaryFolder()
  vi.stubEnv(CACHE_VARIABLE, join(folder, 'cache'))
  archive = await openSampleCopy(join(folder, 'archive'), { context: systemContext('Ana'), app: 'test' })
  checks = new ArchiveChecks(archive, () => {})
})

afterEach(async () => {
  await checks.close()
  vi.unstubAllEnvs()
  await archive.close()
})

it('marks misspelt words of each text, with what they could be', async () => {
  const texts = ['Teh goverment recieved a letter.', 'All is well with Bozizé’s goats.', '']
  const found = await spellTexts(checks, texts, 'en-GB')
  if (!found.ok || found.value === null) throw new Error('no answer')
  const [first, second, third] = found.value
  expect(first?.map(({ start, end }) => texts[0]?.slice(start, end))).toEqual(['Teh', 'goverment', 'recieved'])
  expect(first?.map(({ suggestions }) => suggestions[0])).toEqual(['The', 'government', 'received'])
  expect([second, third]).toEqual([[], []])
})

it('has nothing to say of languages it has no dictionary of', async () => {
  expect(await spellTexts(checks, ['Le gouvernemant a repondu.'], 'fr')).toEqual({ ok: true, value: [[]] })
})
