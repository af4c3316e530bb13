// The text cache over a real archive, and searches through it: correct right after any change, rebuilt when missing or
// damaged, never hung by a pattern.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commitImport, ImportPlanner } from '../../acts/import/import-copy.ts'
import { systemContext } from '../../acts/system-context.ts'
import { createArchive } from '../../archive/open-archive.ts'
import type { FindPattern, FindSummary, FoundArticle } from '../../schema/index.ts'
import { articlePath, inArchive } from '../../store/layout.ts'
import { makeArchive } from '../../testing/make-archive/make-archive.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { type SearchOptions, TextSearch } from './search-texts.ts'
import { TextCache } from './text-cache.ts'

const context = systemContext('Ana Editor')
const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }
const COPY = [
  'Bozizé returns\n\nBy Ann Vale\n\nFrançois Bozizé came back. “We saw Bozie,” they said.\n\nBozize left again.\n',
  'Harbour wall mended\n\nThe wall stands, and nobody has seen Bozizé there.\n',
  `Long copy\n\n${'a'.repeat(60)}b is what it says.\n`,
]
const goOn = (): boolean => true

interface Desk {
  readonly folder: string
  readonly cacheFolder: string
  readonly ids: readonly string[]
}

async function desk(copy: readonly string[] = COPY): Promise<Desk> {
  const root = await temporaryFolder()
  const made = await createArchive(join(root, 'archive'), { context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  const planner = new ImportPlanner(() => null, context)
  for (const [n, text] of copy.entries()) {
    const metadata = { publishedAt: `20${90 - n}-01-01` }
    planner.add({ name: `${n}.txt`, bytes: Buffer.from(text), metadata })
  }
  const plan = planner.plan()
  await commitImport(made.value, plan, context)
  await made.value.close()
  return { folder: made.value.folder, cacheFolder: join(root, 'cache'), ids: plan.records.map(({ id }) => id) }
}

function cacheOf({ folder, cacheFolder }: Desk): TextCache {
  const cache = new TextCache(folder, cacheFolder)
  onTestFinished(() => cache.close())
  expect(cache.scan(goOn)).toBe(true)
  return cache
}

interface Found {
  readonly articles: readonly FoundArticle[]
  readonly summary: FindSummary
}

async function search(
  cache: TextCache,
  pattern: Partial<FindPattern>,
  { few = Number.POSITIVE_INFINITY, ...options }: Partial<SearchOptions> & { readonly few?: number } = {},
): Promise<Found> {
  const articles: FoundArticle[] = []
  const onFound = (found: readonly FoundArticle[]): void => void articles.push(...found)
  const all = { pattern: { ...PLAIN, ...pattern }, ids: null, limit: 1000, step: goOn, onFound }
  const texts = new TextSearch(cache, few)
  onTestFinished(async () => await texts.close())
  const summary = await texts.search({ ...all, stop: new SharedArrayBuffer(4), ...options })
  return { articles, summary }
}

const matchesOf = ({ articles }: Found): readonly string[] =>
  articles.flatMap(({ places }) => places.map(({ field, start, match }) => `${field} ${start} ${match}`))

describe.each([
  ['one thread', Number.POSITIVE_INFINITY],
  ['several threads', 0],
])('TextSearch by %s', (_, few) => {
  it('finds in every field, newest article first, with context and quotations', async () => {
    const made = await desk()
    const cache = cacheOf(made)
    const found = await search(cache, { text: 'bozize' }, { few })
    expect(found.articles.map(({ id, headline, published }) => [id, headline, published])).toEqual([
      [made.ids[0], 'Bozizé returns', '2090-01-01'],
      [made.ids[1], 'Harbour wall mended', '2089-01-01'],
    ])
    expect(matchesOf(found)).toEqual(['headline 0 Bozizé', 'body 9 Bozizé', 'body 54 Bozize', 'body 37 Bozizé'])
    expect(found.articles[0]?.places[1]).toEqual({
      ...{ field: 'body', start: 9, end: 15, match: 'Bozizé', inAddress: false, inQuotation: false },
      ...{ before: 'François ', after: ' came back. “We saw Bozie,” they said.' },
    })
    expect(found.summary).toEqual({ searched: 3, articles: 2, hits: 4, skipped: [], end: 'whole' })
    const quoted = await search(cache, { text: 'Bozie', isWord: true }, { few })
    expect(quoted.articles[0]?.places).toMatchObject([{ inQuotation: true }])
  })

  it('looks only through the articles asked for, and tells no more places than asked for but counts them all', async () => {
    const made = await desk()
    const cache = cacheOf(made)
    const only = { few, ids: new Set([made.ids[1] ?? '']) }
    expect(matchesOf(await search(cache, { text: 'bozize' }, only))).toEqual(['body 37 Bozizé'])
    const some = await search(cache, { text: 'bozize' }, { few, limit: 2 })
    expect(matchesOf(some)).toEqual(['headline 0 Bozizé', 'body 9 Bozizé'])
    expect(some.summary).toMatchObject({ articles: 2, hits: 4 })
  })

  it('is not hung by a pattern that would take for ever: the article is named, the others are searched', async () => {
    const made = await desk()
    const { summary } = await search(cacheOf(made), { text: '^(a+)+$|wall', isRegex: true }, { few })
    expect(summary.skipped).toEqual([{ id: made.ids[2], headline: 'Long copy', reason: 'time-limit' }])
    expect(summary).toMatchObject({ searched: 3, articles: 1, hits: 2, end: 'whole' })
  })

  it('gives a pattern up that takes too long everywhere, and goes on with the next', async () => {
    const copy = Array.from({ length: 12 }, (_, n) => `Copy ${n}\n\n${'a'.repeat(50 + n)}b is all.\n`)
    const cache = cacheOf(await desk(copy))
    const { summary } = await search(cache, { text: '^(a+)+$', isRegex: true }, { few })
    expect(summary).toMatchObject({ searched: 10, end: 'too-slow', hits: 0 })
    expect((await search(cache, { text: 'is all' }, { few })).summary.hits).toBe(12)
  })

  it('stops when asked', async () => {
    const cache = cacheOf(await desk())
    expect((await search(cache, { text: 'a' }, { few, step: () => false })).summary).toMatchObject({
      searched: 0,
      end: 'stopped',
    })
  })

  it('reads from the record what the cache loses while it is open, and names what cannot be read', async () => {
    const made = await desk()
    const cache = cacheOf(made)
    for (const blob of await readdir(made.cacheFolder)) await rm(join(made.cacheFolder, blob))
    await writeFile(inArchive(made.folder, articlePath(made.ids[1] ?? '')), '{}')
    const found = await search(cache, { text: 'bozize' }, { few })
    expect(matchesOf(found)).toEqual(['headline 0 Bozizé', 'body 9 Bozizé', 'body 54 Bozize'])
    const skipped = [{ id: made.ids[1], headline: null, reason: 'unreadable' }]
    expect(found.summary).toEqual({ searched: 3, articles: 1, hits: 3, skipped, end: 'whole' })
  })
})

describe('TextCache', () => {
  it('sees what was changed, damaged or removed outside', async () => {
    const made = await desk()
    const before = new TextCache(made.folder, made.cacheFolder)
    before.scan(goOn)
    before.close()
    const [first = '', second = ''] = made.ids.map((id) => inArchive(made.folder, articlePath(id)))
    await writeFile(first, (await readFile(first, 'utf8')).replace('Bozizé returns', 'Bozizé remains'))
    await rm(second)
    const found = await search(cacheOf(made), { text: 'a' })
    expect(found.summary.skipped).toEqual([{ id: made.ids[0], headline: null, reason: 'unreadable' }])
    expect(found.articles.map(({ id }) => id)).toEqual([made.ids[2]])
  })

  it.each([
    ['gone', async (folder: string) => await rm(folder, { recursive: true })],
    ['cut off', async (folder: string, blob: string) => await truncate(join(folder, blob), 40)],
    [
      'overwritten',
      async (folder: string, blob: string) => await writeFile(join(folder, blob), Buffer.alloc(4096, 65)),
    ],
    [
      'with a catalogue that is none',
      async (folder: string) => await writeFile(join(folder, 'texts.json'), '{"ids":1}'),
    ],
  ])('answers the same when it is %s', async (_, damage) => {
    const made = await desk()
    const first = new TextCache(made.folder, made.cacheFolder)
    first.scan(goOn)
    const before = matchesOf(await search(first, { text: 'bozize' }))
    first.close()
    const blob = (await readdir(made.cacheFolder)).find((name) => name.endsWith('.blob')) ?? ''
    await damage(made.cacheFolder, blob)
    expect(before).toHaveLength(4)
    expect(matchesOf(await search(cacheOf(made), { text: 'bozize' }))).toEqual(before)
  })

  it('is written in the order of the list once much of it is not, and reads the same afterwards', async () => {
    const root = await temporaryFolder()
    const folder = join(root, 'archive')
    await makeArchive(folder, { articles: 600 })
    const cache = new TextCache(folder, join(root, 'cache'))
    cache.scan(goOn)
    const before = await search(cache, { text: 'said' }, { limit: 1e6 })
    cache.save()
    expect(await search(cache, { text: 'said' }, { limit: 1e6 })).toEqual(before)
    cache.close()
    const again = cacheOf({ folder, cacheFolder: join(root, 'cache'), ids: [] })
    const list = again.list()
    expect(list.every((entry, n) => n === 0 || entry.at === (list[n - 1]?.at ?? 0) + (list[n - 1]?.length ?? 0))).toBe(
      true,
    )
    expect(await search(again, { text: 'said' }, { limit: 1e6 })).toEqual(before)
    const dates = before.articles.map(({ published }) => published ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
  })

  it('stopped while reading keeps what it read and goes on from there', async () => {
    const made = await desk()
    const cache = new TextCache(made.folder, made.cacheFolder)
    expect(cache.scan((done) => done < 2)).toBe(false)
    cache.close()
    const counted: number[] = []
    const again = new TextCache(made.folder, made.cacheFolder)
    onTestFinished(() => again.close())
    again.scan((_, of) => counted.push(of) > 0)
    expect(counted).toEqual([1, 1])
    expect((await search(again, { text: 'bozize' })).summary.hits).toBe(4)
  })

  it('may be used by two at a time', async () => {
    const made = await desk()
    const [one, other] = [new TextCache(made.folder, made.cacheFolder), new TextCache(made.folder, made.cacheFolder)]
    one.scan(goOn)
    one.close()
    other.scan(goOn)
    expect((await search(other, { text: 'bozize' })).summary.hits).toBe(4)
    other.close()
    expect((await search(cacheOf(made), { text: 'bozize' })).summary.hits).toBe(4)
  })
})
