// Writing a name everywhere on a real archive: only at its places, proposed in quotations, with its ruling, and undone
// as one.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { ArchiveChecks } from '../../checking/archive-checks.ts'
import { publishedText } from '../../corrections/index.ts'
import { CACHE_VARIABLE } from '../../search/index-folder.ts'
import { recordOf } from '../../testing/article-of.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { systemContext } from '../system-context.ts'
import { UndoHistory } from '../undo/undo-history.ts'
import { nameRulings } from './rule-on-names.ts'
import { type NameWriting, writeNameEverywhere } from './write-name.ts'

const context = systemContext('Ana Editor')
const TEXTS = [
  'Nobody knew Francois Bozie. “I met Francois Bozie,” she said. Francois Bozie’s men left.',
  'Then Francois Bozie went.',
  'François Bozizé came.',
]
let archive: Archive
let checks: ArchiveChecks
let ids: readonly string[]

beforeEach(async () => {
  const folder = await temporaryFolder()
  process.env[CACHE_VARIABLE] = join(folder, 'cache')
  const made = await createArchive(join(folder, 'archive'), { title: 'Courier', context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  archive = made.value
  const records = TEXTS.map((text) => recordOf({ headline: { text: 'A story' }, body: { text } }))
  ids = records.map(({ id }) => id)
  await archive.commit({ articles: records.map((after) => ({ before: null, after })) })
  checks = new ArchiveChecks(archive, () => {})
})
afterEach(async () => {
  delete process.env[CACHE_VARIABLE]
  await checks.close()
  await archive.close()
})

const texts = async (): Promise<readonly string[]> =>
  await Promise.all(
    ids.map(async (id) => {
      const article = await archive.openArticle(id)
      return article.ok ? publishedText(article.value, 'body') : ''
    }),
  )

it('is found in clusters and at its places, corrected there, and reverted by one undo', async () => {
  const counted: number[] = []
  const follow = { onProgress: (done: number) => counted.push(done) }
  const found = await checks.askWhole((service) => service.clusters(0.5), follow)
  expect(counted.at(-1)).toBe(3)
  expect(found).toMatchObject({ ok: true, value: [{ variants: [{ form: expect.any(String) }] }] })
  const places = await checks.askWhole((service) => service.namePlaces(['Francois Bozie']), {})
  if (!places.ok || !places.value) throw new Error('no places')
  expect(places.value.map(({ article, inQuotation }) => [ids.indexOf(article), inQuotation]).sort()).toEqual([
    [0, false],
    [0, false],
    [0, true],
    [1, false],
  ])
  const name = 'François Bozizé'
  const use: NameWriting = {
    ...{ name, places: places.value, reason: 'The house writes it so', status: 'accepted', quotations: 'propose' },
    ruling: { kind: 'merge', canonical: name, aliases: ['Francois Bozie'] },
  }
  const done = await writeNameEverywhere(archive, use, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  expect(done.value).toMatchObject({ articles: 2, corrected: 3, proposed: 1, left: 0 })
  expect(await texts()).toEqual([
    'Nobody knew François Bozizé. “I met Francois Bozie,” she said. François Bozizé’s men left.',
    'Then François Bozizé went.',
    TEXTS[2],
  ])
  expect(await nameRulings(archive)).toHaveLength(1)
  const again = await writeNameEverywhere(archive, { ...use, ruling: null }, context)
  expect(again).toMatchObject({ ok: false, problem: { code: 'no-change' } })
  const history = new UndoHistory(archive, () => context)
  history.remember({ act: 'use-name', count: 4, what: name }, done.value.change)
  expect(await history.undo()).toMatchObject({ ok: true })
  expect(await texts()).toEqual(TEXTS)
  await expect(readFile(join(archive.folder, 'stylebook', 'names.yml'))).rejects.toThrow('ENOENT')
})

it('leaves quotations alone when asked to, and changes nothing when cancelled', async () => {
  const places = await checks.askWhole((service) => service.namePlaces(['Francois Bozie']), {})
  if (!places.ok || !places.value) throw new Error('no places')
  const use = {
    name: 'X Y',
    places: places.value,
    reason: '',
    status: 'proposed',
    quotations: 'leave',
    ruling: null,
  } as const
  const stop = AbortSignal.abort()
  expect(await writeNameEverywhere(archive, use, context, { signal: stop })).toMatchObject({
    problem: { code: 'cancelled' },
  })
  expect(await writeNameEverywhere(archive, use, context)).toMatchObject({
    value: { corrected: 0, proposed: 3, left: 1 },
  })
  expect(await texts()).toEqual(TEXTS)
})
