// The cached list stands in for an index that is not open yet: at once, for that one query, and no longer.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { tagArticles } from '../acts/tag-articles.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { archiveWith, FERRY, HARBOUR, openToWrite, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { ArticleIndex } from './article-index.ts'
import { AwaitedIndex } from './awaited-index.ts'
import { FIRST_PAGE, readFirstPage } from './first-page.ts'
import { indexFolder } from './index-folder.ts'

const PATIENCE = { timeout: 240_000 }

/** A closed archive of two articles; its first page is cached. */
async function made(): Promise<{ readonly folder: string; readonly ids: readonly string[]; readonly cache: string }> {
  const { folder, ids } = await archiveWith(HARBOUR, FERRY)
  const { id } = JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8')) as { id: string }
  return { folder, ids, cache: await indexFolder(id, folder) }
}

async function headlines(index: ArticleIndex): Promise<readonly string[]> {
  return value(await index.ask('page', FIRST_PAGE)).articles.map(({ headline }) => headline)
}

describe('an archive opened again', PATIENCE, () => {
  it('shows its list without an index, and what is asked beyond that opens one', async () => {
    const { folder, cache } = await made()
    const archive = await openToWrite(folder)
    const index = await archive.index()
    expect(index).toBeInstanceOf(AwaitedIndex)
    expect(index.status).toMatchObject({ articles: 2, unread: [] })
    // Without the index file the list is still there; only the cached page can have returned it.
    await rm(join(cache, 'index.db'))
    expect((await headlines(index)).toSorted()).toEqual(['Ferry late', 'Harbour wall mended'])
    expect(value(await index.ask('page', { ...FIRST_PAGE, limit: 1 })).articles).toHaveLength(1)
    await index.settled()
    expect(value(await index.ask('page', { ...FIRST_PAGE, query: 'ferry' })).articles).toHaveLength(1)
    await archive.close()
  })

  it('tells what the list had wrong, as after a crash', async () => {
    const { folder, ids, cache } = await made()
    const kept = join(cache, 'first-page.json')
    await writeFile(kept, (await readFile(kept, 'utf8')).replace('Ferry late', 'Ferry on time'))
    const archive = await openToWrite(folder)
    const heard = vi.fn()
    archive.subscribe(({ ids: changed }) => heard(changed))
    const index = await archive.index()
    expect(await headlines(index)).toContain('Ferry on time')
    await index.settled()
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith([ids[1]]))
    expect(await headlines(index)).toContain('Ferry late')
    await archive.close()
  })

  it('knows of a save made before the index was opened', async () => {
    const { folder, ids } = await made()
    const archive = await openToWrite(folder)
    await archive.index()
    value(await tagArticles(archive, [ids[0] ?? ''], { add: ['harbour'], remove: [] }, TEST_CONTEXT))
    const index = await archive.index()
    expect(value(await index.ask('page', { ...FIRST_PAGE, query: 'tag:harbour' })).articles).toHaveLength(1)
    await archive.close()
    const again = await openToWrite(folder)
    expect(value(await (await again.index()).ask('page', FIRST_PAGE)).articles.map(({ tags }) => tags)).toContainEqual([
      'harbour',
    ])
    await again.close()
  })

  it('finds what came while it was closed although nobody asks', async () => {
    const { folder, ids } = await made()
    await rm(inArchive(folder, articlePath(ids[0] ?? '')))
    const archive = await openToWrite(folder)
    const index = await archive.index()
    expect(await headlines(index)).toHaveLength(2)
    await vi.waitFor(() => expect(index.status).toMatchObject({ articles: 1, progress: null }), PATIENCE)
    expect(await headlines(index)).toEqual(['Ferry late'])
    await archive.close()
  })

  it.each([
    '',
    'not JSON',
    '{"version":0,"articles":2,"unread":[],"page":{"articles":[]}}',
    '{"version":2,"articles":2,"withdrawn":0}',
  ])('does without a kept page that is no good: %j', async (text) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'first-page.json'), text)
    expect(await readFirstPage(folder)).toBeNull()
    expect(await readFirstPage(join(folder, 'none'))).toBeNull()
  })
})
