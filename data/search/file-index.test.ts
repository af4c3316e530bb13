// The index in the cache folder: opening reads no record, outside changes are found, a broken index is rebuilt.
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { tagArticles } from '../acts/tag-articles.ts'
import { openArchive } from '../archive/open-archive.ts'
import type { ListRequest } from '../schema/index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import {
  archiveWith,
  FERRY,
  HARBOUR,
  notAFolder,
  openToWrite,
  reopened,
  TEST_CONTEXT,
  TEST_OPTIONS,
  value,
} from '../testing/indexed-archive.ts'
import type { ArticleIndex } from './article-index.ts'
import { FileIndex } from './file-index.ts'
import { CACHE_VARIABLE, cacheFolder, indexFolder } from './index-folder.ts'
import { openIndexOf } from './open-index.ts'
import { ReadingIndex } from './reading-index.ts'

const ALL: ListRequest = { query: '', sort: 'published', descending: true, offset: 0, limit: 100 }

async function headlines(index: ArticleIndex, query = ''): Promise<readonly string[]> {
  return value(await index.ask('page', { ...ALL, query })).articles.map(({ headline }) => headline)
}

async function indexOf(folder: string): Promise<string> {
  const { id } = JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8')) as { id: string }
  return await indexFolder(id, folder)
}

/** Opens many archives, each with its own thread. */
const PATIENCE = { timeout: 240_000 }

describe('snippets', PATIENCE, () => {
  it('show where texts answer, as records are now, alike for those who write and those who read', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    const wanted = [{ id: ids[1] ?? '', text: 'The ferry came late on Monday.', marks: [{ from: 4, to: 9 }] }]
    const reading = value(await openArchive(folder, { ...TEST_OPTIONS, mode: 'read' }))
    expect(value(await (await reading.index()).ask('snippets', 'ferr', ids))).toEqual(wanted)
    await reading.close()
    await reopened(folder, async (index) => {
      expect(value(await index.ask('snippets', 'ferr', [...ids, 'gone']))).toEqual(wanted)
      expect(await index.ask('snippets', 'colour:red', ids)).toMatchObject({
        ok: false,
        problem: { code: 'bad-query' },
      })
    })
  })
})

describe('readers', PATIENCE, () => {
  const opened = async (folder: string) => value(await openArchive(folder, { ...TEST_OPTIONS, mode: 'read' }))

  it('have an index file of their own where there are many articles, kept, and followed; who comes second reads by itself', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    const first = await opened(folder)
    const index = await openIndexOf(first, 2)
    await index.settled()
    expect(index).toBeInstanceOf(FileIndex)
    const second = await opened(folder)
    const other = await openIndexOf(second, 2)
    await other.settled()
    expect(other).toBeInstanceOf(ReadingIndex)
    for (const one of [index, other]) expect(await headlines(one, 'wall')).toEqual(['Harbour wall mended'])
    await reopened(folder, async (writers, archive) => {
      expect(await headlines(writers, 'wall')).toEqual(['Harbour wall mended'])
      value(await tagArticles(archive, [ids[0] ?? ''], { add: ['storm'], remove: [] }, TEST_CONTEXT))
    })
    await index.rescan()
    expect(await headlines(index, 'tag:storm')).toEqual(['Harbour wall mended'])
    await index.close()
    const third = await openIndexOf(first, 2)
    expect(third).toBeInstanceOf(FileIndex)
    expect(third.status.articles).toBe(2)
    for (const one of [third, other]) await one.close()
    for (const one of [first, second]) await one.close()
  })

  it('have one in memory where there are few, and where the cache folder cannot be written', async () => {
    const { folder } = await archiveWith(HARBOUR, FERRY)
    const archive = await opened(folder)
    const few = await openIndexOf(archive)
    vi.stubEnv(CACHE_VARIABLE, await notAFolder())
    const unwritable = await openIndexOf(archive, 2)
    vi.unstubAllEnvs()
    for (const index of [few, unwritable]) {
      await index.settled()
      expect(index).toBeInstanceOf(ReadingIndex)
      expect(await headlines(index, 'ferry')).toEqual(['Ferry late'])
      await index.close()
    }
    await archive.close()
  })
})

describe('opening', PATIENCE, () => {
  it('answers from the index and reads no record that did not change', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
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
    const { folder, ids } = await archiveWith(HARBOUR, FERRY, 'Mole closed\n\nThe mole is closed.')
    const [changed = '', gone = '', damaged = ''] = ids
    const other = await archiveWith('Bridge opens\n\nThe bridge opens.')
    const fresh = other.ids[0] ?? ''
    await mkdir(join(inArchive(folder, articlePath(fresh)), '..'), { recursive: true })
    await writeFile(inArchive(folder, articlePath(fresh)), await readFile(inArchive(other.folder, articlePath(fresh))))
    await rm(inArchive(folder, articlePath(gone)))
    await truncate(inArchive(folder, articlePath(damaged)), 100)
    const copy = await archiveWith(HARBOUR)
    await reopened(copy.folder, async (_, archive) => {
      value(await tagArticles(archive, copy.ids, { add: ['quay'], remove: [] }, TEST_CONTEXT))
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
    const { folder, ids } = await archiveWith(HARBOUR)
    const [id = ''] = ids
    await reopened(folder, async (index, archive) => {
      const heard: (readonly string[])[] = []
      archive.subscribe(({ ids: told, isOutside }) => isOutside && heard.push(told))
      value(await archive.readArticle(id))
      await rm(inArchive(folder, articlePath(id)))
      await index.rescan()
      await vi.waitFor(() => expect(heard).toEqual([[id]]))
      expect(await archive.readArticle(id)).toMatchObject({ problem: { code: 'not-found' } })
      expect(await headlines(index)).toEqual([])
    })
  })

  it('knows of a save at once, and of one it was not told of at the next opening', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    await reopened(folder, async (index, archive) => {
      value(await tagArticles(archive, ids.slice(0, 1), { add: ['quay'], remove: [] }, TEST_CONTEXT))
      expect(await headlines(index, 'tag:quay')).toEqual(['Harbour wall mended'])
      value(await tagArticles(archive, ids, { add: ['news'], remove: [] }, TEST_CONTEXT))
      expect(value(await index.ask('counts', '')).facets.tags).toEqual([
        { name: 'news', count: 2 },
        { name: 'quay', count: 1 },
      ])
    })
    const unaware = await openToWrite(folder)
    value(await tagArticles(unaware, ids.slice(1), { add: ['sea'], remove: [] }, TEST_CONTEXT))
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
    const { folder } = await archiveWith(HARBOUR, FERRY)
    await breakIt(join(await indexOf(folder), 'index.db'))
    await reopened(folder, async (index) => {
      expect((await headlines(index)).toSorted()).toEqual(['Ferry late', 'Harbour wall mended'])
      expect(await headlines(index, 'old harb')).toEqual(['Harbour wall mended'])
      expect(value(await index.ask('counts', 'mond')).total).toBe(1)
    })
  })

  it('is kept in memory where the cache folder cannot be written', async () => {
    const { folder } = await archiveWith(HARBOUR)
    vi.stubEnv(CACHE_VARIABLE, await notAFolder())
    await reopened(folder, async (index) => {
      expect(index).toBeInstanceOf(FileIndex)
      expect(await headlines(index, 'wall')).toEqual(['Harbour wall mended'])
    })
    vi.unstubAllEnvs()
  })

  it('is made anew when somebody asks for it', async () => {
    const { folder } = await archiveWith(HARBOUR, FERRY)
    await reopened(folder, async (index) => {
      await index.rebuild()
      expect(await headlines(index, 'ferry')).toEqual(['Ferry late'])
    })
  })
})

describe('the folder of an index', () => {
  it('is never inside the archive, and two copies of one archive have one each', async () => {
    const { folder } = await archiveWith(HARBOUR)
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
