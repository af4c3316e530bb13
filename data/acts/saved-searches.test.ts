// Saved searches are kept in the archive, in a readable file.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createArchive, openArchive } from '../archive/open-archive.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { removeSearch, renameSearch, savedSearches, saveSearch } from './saved-searches.ts'
import { systemContext } from './system-context.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }
const SEARCH = { name: 'Harbour', query: 'tag:"harbour" date:2019..', sort: 'published', descending: true } as const

it('are saved, renamed, removed, and there after reopening', async () => {
  const made = await createArchive(join(await temporaryFolder(), 'archive'), options)
  if (!made.ok) throw new Error(made.problem.code)
  const archive = made.value
  expect(await savedSearches(archive)).toEqual({ ok: true, value: [] })
  const saved = await saveSearch(archive, SEARCH, context)
  const other = await saveSearch(archive, { ...SEARCH, name: 'Other' }, context)
  if (!saved.ok || !other.ok) throw new Error('not saved')
  expect(await renameSearch(archive, saved.value.id, 'The harbour')).toMatchObject({ ok: true })
  expect(await removeSearch(archive, other.value.id)).toEqual(other)
  expect(await removeSearch(archive, other.value.id)).toMatchObject({ problem: { code: 'not-found' } })
  expect(await saveSearch(archive, { ...SEARCH, query: 'date:soon' }, context)).toMatchObject({
    problem: { code: 'bad-query' },
  })
  await archive.close()
  const reader = await openArchive(archive.folder, { ...options, mode: 'read' })
  if (!reader.ok) throw new Error(reader.problem.code)
  const renamed = { ...saved.value, name: 'The harbour' }
  expect(await savedSearches(reader.value)).toEqual({ ok: true, value: [renamed] })
  expect(await saveSearch(reader.value, SEARCH, context)).toMatchObject({ problem: { code: 'read-only' } })
  expect(JSON.parse(await readFile(join(archive.folder, 'searches.json'), 'utf8'))).toEqual({ searches: [renamed] })
})

it('reports a file that cannot be read, and never replaces it', async () => {
  const made = await createArchive(join(await temporaryFolder(), 'archive'), options)
  if (!made.ok) throw new Error(made.problem.code)
  const path = join(made.value.folder, 'searches.json')
  await writeFile(path, '{"searches":[{"name":')
  expect(await savedSearches(made.value)).toMatchObject({ problem: { code: 'damaged' } })
  expect(await saveSearch(made.value, SEARCH, context)).toMatchObject({ problem: { code: 'damaged' } })
  expect(await readFile(path, 'utf8')).toBe('{"searches":[{"name":')
  await made.value.close()
})
