// The index in the cache folder: opening reads no record, what changed outside is found, a broken index is made anew.
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { commitImport, ImportPlanner } from '../acts/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { tagArticles } from '../acts/tag-articles.ts'
import type { ListRequest, Result } from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { createArchive, openArchive } from '../store/open-archive.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { ArticleIndex } from './article-index.ts'
import { FileIndex } from './file-index.ts'
import { CACHE_VARIABLE, cacheFolder, indexFolder } from './index-folder.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }
const ALL: ListRequest = { query: '', sort: 'published', descending: true, offset: 0, limit: 100 }

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function made(
  ...texts: readonly string[]
): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const folder = join(await temporaryFolder(), 'archive')
  const archive = value(await createArchive(folder, options))
  const planner = new ImportPlanner(() => null, context)
  for (const [n, text] of texts.entries()) planner.add({ name: `${n}.txt`, bytes: Buffer.from(text) })
  const plan = planner.plan()
  value(await commitImport(archive, plan, context))
  await archive.wholeIndex()
  await archive.close()
  return { folder, ids: plan.records.map(({ id }) => id) }
}

async function open(folder: string): Promise<Archive> {
  return value(await openArchive(folder, { ...options, mode: 'write' }))
}

async function headlines(index: ArticleIndex, query = ''): Promise<readonly string[]> {
  return value(await index.page({ ...ALL, query })).articles.map(({ headline }) => headline)
}

/** Runs work on the archive opened anew, once its index has looked at everything. */
async function reopened<T>(folder: string, work: (index: ArticleIndex, archive: Archive) => Promise<T>): Promise<T> {
  const archive = await open(folder)
  try {
    return await work(await archive.wholeIndex(), archive)
  } finally {
    await archive.close()
  }
}

async function indexOf(folder: string): Promise<string> {
  const { id } = JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8')) as { id: string }
  return await indexFolder(id, folder)
}

const HARBOUR = 'Harbour wall mended\n\nThe wall of the old harbour stands again.'
const FERRY = 'Ferry late\n\nThe ferry came late on Monday.'

/** Many archives are opened, each with a thread of its own. */
const PATIENCE = { timeout: 240_000 }

describe('snippets', PATIENCE, () => {
  it('show where texts answer, as records are now, alike for those who write and those who read', async () => {
    const { folder, ids } = await made(HARBOUR, FERRY)
    const wanted = [{ id: ids[1] ?? '', text: 'The ferry came late on Monday.', marks: [{ from: 4, to: 9 }] }]
    const reading = value(await openArchive(folder, { ...options, mode: 'read' }))
    expect(value(await (await reading.index()).snippets('ferr', ids))).toEqual(wanted)
    await reading.close()
    await reopened(folder, async (index) => {
      expect(value(await index.snippets('ferr', [...ids, 'gone']))).toEqual(wanted)
      expect(await index.snippets('colour:red', ids)).toMatchObject({ ok: false, problem: { code: 'bad-query' } })
    })
  })
})

describe('opening', PATIENCE, () => {
  it('answers from the index and reads no record that did not change', async () => {
    const { folder, ids } = await made(HARBOUR, FERRY)
    const paths = ids.map((id) => inArchive(folder, articlePath(id)))
    const then = new Date('2024-01-01T00:00:00Z')
    for (const path of paths) await utimes(path, then, then)
    await reopened(folder, async () => {})
    for (const path of paths) {
      await writeFile(path, 'x'.repeat((await stat(path)).size))
      await utimes(path, then, then)
    }
    await reopened(folder, async (index) => {
      expect((await headlines(index)).toSorted()).toEqual(['Ferry late', 'Harbour wall mended'])
      expect(index.status.unread).toEqual([])
    })
  })

  it('finds what came, changed and went while nobody looked, and names what cannot be read', async () => {
    const { folder, ids } = await made(HARBOUR, FERRY, 'Mole closed\n\nThe mole is closed.')
    const [changed = '', gone = '', damaged = ''] = ids
    const other = await made('Bridge opens\n\nThe bridge opens.')
    const fresh = other.ids[0] ?? ''
    await mkdir(join(inArchive(folder, articlePath(fresh)), '..'), { recursive: true })
    await writeFile(inArchive(folder, articlePath(fresh)), await readFile(inArchive(other.folder, articlePath(fresh))))
    await rm(inArchive(folder, articlePath(gone)))
    await truncate(inArchive(folder, articlePath(damaged)), 100)
    const copy = await made(HARBOUR)
    await reopened(copy.folder, async (_, archive) => {
      value(await tagArticles(archive, copy.ids, { add: ['quay'], remove: [] }, context))
    })
    const record = await readFile(inArchive(copy.folder, articlePath(copy.ids[0] ?? '')), 'utf8')
    await writeFile(inArchive(folder, articlePath(changed)), record)
    await reopened(folder, async (index, archive) => {
      expect((await headlines(index)).toSorted()).toEqual(['Bridge opens'])
      expect(index.status.unread.map(({ id, problem }) => [id, problem.code])).toEqual(
        [changed, damaged].toSorted().map((id) => [id, 'damaged']),
      )
      expect(await archive.unread()).toEqual(index.status.unread)
    })
    await reopened(folder, async (index) => expect(index.status.unread).toHaveLength(2))
  })

  it('tells listeners of articles changed outside, and forgets what it kept of them', async () => {
    const { folder, ids } = await made(HARBOUR)
    const [id = ''] = ids
    await reopened(folder, async (index, archive) => {
      const heard: (readonly string[])[] = []
      archive.subscribe(({ ids: told, change }) => change === null && heard.push(told))
      value(await archive.readArticle(id))
      await rm(inArchive(folder, articlePath(id)))
      await index.rescan()
      expect(heard).toEqual([[id]])
      expect(await archive.readArticle(id)).toMatchObject({ problem: { code: 'not-found' } })
      expect(await headlines(index)).toEqual([])
    })
  })

  it('knows of a save at once, and of one it was not told of at the next opening', async () => {
    const { folder, ids } = await made(HARBOUR, FERRY)
    await reopened(folder, async (index, archive) => {
      value(await tagArticles(archive, ids.slice(0, 1), { add: ['quay'], remove: [] }, context))
      expect(await headlines(index, 'tag:quay')).toEqual(['Harbour wall mended'])
      value(await tagArticles(archive, ids, { add: ['news'], remove: [] }, context))
      expect(value(await index.counts('')).facets.tags).toEqual([
        { name: 'news', count: 2 },
        { name: 'quay', count: 1 },
      ])
    })
    const unaware = await open(folder)
    value(await tagArticles(unaware, ids.slice(1), { add: ['sea'], remove: [] }, context))
    await unaware.close()
    await reopened(folder, async (index) => expect(await headlines(index, 'tag:sea')).toEqual(['Ferry late']))
  })
})

describe('an index that cannot be used', PATIENCE, () => {
  const broken: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
    ['is gone', (path) => rm(path)],
    ['is no database', (path) => writeFile(path, 'not a database, by far'.repeat(1000))],
    ['is cut short', (path) => truncate(path, 20_000)],
    ['is empty', (path) => truncate(path, 0)],
    [
      'is overwritten in the middle',
      async (path) => {
        const bytes = await readFile(path)
        await writeFile(path, bytes.fill(0xa5, 8192))
      },
    ],
    ['is locked by a process that was killed', (path) => mkdir(`${path}.lock`)],
    [
      'is of another version',
      async (path) => {
        const bytes = await readFile(path)
        bytes.writeUInt32BE(999, 60)
        await writeFile(path, bytes)
      },
    ],
  ]
  it.each(broken)('%s: it is made anew, and everything is found', async (_, breakIt) => {
    const { folder } = await made(HARBOUR, FERRY)
    await breakIt(join(await indexOf(folder), 'index.db'))
    await reopened(folder, async (index) => {
      expect((await headlines(index)).toSorted()).toEqual(['Ferry late', 'Harbour wall mended'])
      expect(await headlines(index, 'old harb')).toEqual(['Harbour wall mended'])
      expect(value(await index.counts('mond')).total).toBe(1)
    })
  })

  it('is kept in memory where the cache folder cannot be written', async () => {
    const { folder } = await made(HARBOUR)
    const inTheWay = join(await temporaryFolder(), 'file')
    await writeFile(inTheWay, '')
    vi.stubEnv(CACHE_VARIABLE, inTheWay)
    await reopened(folder, async (index) => {
      expect(index).toBeInstanceOf(FileIndex)
      expect(await headlines(index, 'wall')).toEqual(['Harbour wall mended'])
    })
    vi.unstubAllEnvs()
  })

  it('is made anew when somebody asks for it', async () => {
    const { folder } = await made(HARBOUR, FERRY)
    await reopened(folder, async (index) => {
      await index.rebuild()
      expect(await headlines(index, 'ferry')).toEqual(['Ferry late'])
    })
  })
})

describe('the folder of an index', () => {
  it('is never inside the archive, and two copies of one archive have one each', async () => {
    const { folder } = await made(HARBOUR)
    const copy = `${folder} copy`
    await mkdir(copy)
    expect(await indexOf(folder)).toContain(cacheFolder())
    expect(await indexFolder('same', folder)).not.toBe(await indexFolder('same', copy))
    expect(await readdir(folder)).not.toContain('index.db')
  })

  it.each([
    ['linux', { XDG_CACHE_HOME: '/c' }, '/c/corrigenda'],
    ['darwin', { HOME: '/h' }, '/h/Library/Caches/corrigenda'],
  ] as const)('lies where %s has it', (platform, env, wanted) => {
    vi.stubEnv(CACHE_VARIABLE, '')
    for (const [name, text] of Object.entries(env)) vi.stubEnv(name, text)
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)
    expect(cacheFolder()).toBe(wanted)
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })
})
