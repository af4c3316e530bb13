// Files changed outside while an archive is open are read again and reported; the archive's own saves are not.
import { copyFile, cp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { chooseVersion, listOverwritten, readOverwritten } from '../acts/overwritten-versions.ts'
import { systemContext } from '../acts/system-context.ts'
import {
  type Archive,
  type Committed,
  correctFound,
  headHash,
  openArchive,
  type Result,
  watchArchive,
} from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { tagArticle } from '../tags/tag-article.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test', mode: 'write' } as const
const ruling = { category: 'style', reason: '', status: 'accepted' } as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const correct = (archive: Archive, id: string, find: string, replace: string) =>
  actOnArticle(archive, id, (article) => correctFound(article, { find, replace, all: true }, ruling, context))

/** The sample archive, watched, and a copy of it that someone else works on. */
async function watched() {
  const folder = await temporaryFolder()
  const archive = await openSampleCopy(join(folder, 'archive'), { context, app: 'test' })
  const ids = await archive.articleIds()
  await cp(archive.folder, join(folder, 'copy'), { recursive: true })
  await rm(join(folder, 'copy', 'lock'))
  const copy = value(await openArchive(join(folder, 'copy'), options))
  const watching = await watchArchive(archive, (error) => {
    throw error
  })
  onTestFinished(async () => {
    watching.stop()
    await archive.close()
    await copy.close()
  })
  return { archive, copy, ids }
}

/** The next report of outside changes to the archive. */
function nextOutside(archive: Archive): Promise<Committed> {
  return new Promise((done) => {
    const stop = archive.subscribe((committed) => {
      if (!committed.isOutside) return
      stop()
      done(committed)
    })
  })
}

/** As git and sync services do: a new file replaces the old one. */
async function bringOver(from: Archive, to: Archive, id: string): Promise<void> {
  const target = inArchive(to.folder, articlePath(id))
  await copyFile(inArchive(from.folder, articlePath(id)), `${target}.new`)
  await rename(`${target}.new`, target)
}

it('reads an article again that was changed outside, and tells', async () => {
  const { archive, copy, ids } = await watched()
  const [id = '', other = ''] = ids
  const before = value(await archive.readArticle(id))
  value(await correct(copy, id, 'the', 'thé'))
  const told = nextOutside(archive)
  value(await correct(archive, other, 'the', 'thé'))
  await bringOver(copy, archive, id)
  expect((await told).ids).toEqual([id])
  const after = value(await archive.readArticle(id))
  expect(after.events.length).toBeGreaterThan(before.events.length)
  expect(after.events).toEqual(value(await copy.readArticle(id)).events)
})

it('refuses an act on what an article was before it was changed outside', async () => {
  const { archive, copy, ids } = await watched()
  const [id = ''] = ids
  const before = value(await archive.readArticle(id))
  value(await correct(copy, id, 'the', 'thé'))
  const told = nextOutside(archive)
  await bringOver(copy, archive, id)
  await told
  expect(await archive.commit({ articles: [{ before, after: before }] })).toMatchObject({
    problem: { code: 'changed-meanwhile' },
  })
  expect((await correct(archive, id, 'and', 'ánd')).ok).toBe(true)
})

it('keeps what is overwritten by a file that does not hold it, until somebody decides', async () => {
  const { archive, copy, ids } = await watched()
  const [id = '', lost = '', gone = ''] = ids
  value(await correct(archive, id, 'the', 'thé'))
  value(await correct(archive, lost, 'the', 'thé'))
  value(await correct(archive, gone, 'the', 'thé'))
  value(await correct(copy, id, 'and', 'ánd'))
  const mine = value(await archive.readArticle(id))
  const theirs = value(await copy.readArticle(id))
  expect(await listOverwritten(archive)).toEqual([])
  for (const each of [id, lost]) {
    const told = nextOutside(archive)
    await bringOver(copy, archive, each)
    expect((await told).ids).toEqual([each])
  }
  const told = nextOutside(archive)
  await rm(inArchive(archive.folder, articlePath(gone)))
  await told

  const waiting = await listOverwritten(archive)
  expect(waiting.map(({ article }) => article).toSorted()).toEqual([id, lost, gone].toSorted())
  const named = (article: string): string => waiting.find((each) => each.article === article)?.name ?? ''
  expect(value(await readOverwritten(archive, named(id)))).toEqual({ overwritten: mine, there: theirs })
  expect(value(await readOverwritten(archive, named(gone))).there).toBeNull()

  value(await chooseVersion(archive, { name: named(id), choice: 'overwritten' }, context))
  value(await chooseVersion(archive, { name: named(gone), choice: 'overwritten' }, context))
  value(await chooseVersion(archive, { name: named(lost), choice: 'there' }, context))
  expect(await listOverwritten(archive)).toEqual([])
  expect(value(await archive.readArticle(id))).toEqual(mine)
  expect(value(await archive.readArticle(gone)).events.length).toBeGreaterThan(0)
  expect(value(await archive.readArticle(lost))).toEqual(value(await copy.readArticle(lost)))
  expect(await chooseVersion(archive, { name: named(id), choice: 'there' }, context)).toMatchObject({
    problem: { code: 'not-found' },
  })
  const aside = await readdir(join(archive.folder, 'set-aside'), { recursive: true })
  expect(aside.filter((path) => path.endsWith(`${id}.json`))).toHaveLength(1)
  expect(aside.filter((path) => path.includes(lost))).toHaveLength(1)
  expect((await correct(archive, id, 'and', 'ánd')).ok).toBe(true)
})

it('keeps nothing of an article that goes on from what was known, or that nobody has worked on', async () => {
  const { archive, copy, ids } = await watched()
  const [id = '', untouched = ''] = ids
  value(await correct(archive, id, 'the', 'thé'))
  await bringOver(archive, copy, id)
  await copy.refresh([articlePath(id)])
  value(await correct(copy, id, 'and', 'ánd'))
  value(await archive.readArticle(untouched))
  const told = nextOutside(archive)
  await bringOver(copy, archive, id)
  await told
  const toldAgain = nextOutside(archive)
  await rm(inArchive(archive.folder, articlePath(untouched)))
  await toldAgain
  expect(await listOverwritten(archive)).toEqual([])
})

it('refuses a save on a file that was changed a moment before it, and keeps what the save began from', async () => {
  const { archive, copy, ids } = await watched()
  const [id = ''] = ids
  value(await correct(archive, id, 'the', 'thé'))
  value(await correct(copy, id, 'and', 'ánd'))
  await bringOver(copy, archive, id)
  expect(await correct(archive, id, 'of', 'óf')).toMatchObject({ problem: { code: 'changed-meanwhile' } })
  expect(value(await archive.readArticle(id)).events).toEqual(value(await copy.readArticle(id)).events)
  expect((await listOverwritten(archive)).map(({ article }) => article)).toEqual([id])
  expect((await correct(archive, id, 'of', 'óf')).ok).toBe(true)
})

it.each([
  ['long ago', 60_000],
  ['a moment ago', 0],
])('refuses an act over many, one file of which was written %s and changed after it was read', async (_, age) => {
  const { archive, copy, ids } = await watched()
  const [id = '', other = ''] = ids
  value(await correct(archive, id, 'and', 'ánd'))
  await archive.refresh([articlePath(id)])
  const read = inArchive(archive.folder, articlePath(id))
  const time = new Date(Date.now() - age)
  await utimes(read, time, time)
  const tag = { add: ['ferries'], remove: [] }
  value(await correct(copy, id, 'the', 'thé'))
  const done = await archive.commitEach(async (act) => {
    for (const each of [id, other]) {
      const article = value(await archive.openArticle(each))
      if (each === id) await bringOver(copy, archive, id)
      await act.article({ before: article.record, after: value(tagArticle(article, tag, context, context.newId())) })
    }
    return { ok: true, value: {} }
  })
  expect(done).toMatchObject({ problem: { code: 'changed-meanwhile', details: { article: id } } })
  expect(value(await archive.readArticle(id)).events).toEqual(value(await copy.readArticle(id)).events)
  expect(value(await archive.openArticle(other)).metadata.tags).not.toContain('ferries')
  expect((await listOverwritten(archive)).map(({ article }) => article)).toEqual([id])
})

it('refuses an act over many on a file that was changed, and read by a window, after the act was decided', async () => {
  const { archive, copy, ids } = await watched()
  const [id = '', other = ''] = ids
  const tag = { add: ['ferries'], remove: [] }
  value(await correct(copy, id, 'the', 'thé'))
  const done = await archive.commitEach(async (act) => {
    for (const each of [id, other]) {
      const article = value(await archive.openArticle(each))
      await act.article({ before: article.record, after: value(tagArticle(article, tag, context, context.newId())) })
    }
    await bringOver(copy, archive, id)
    await archive.refresh([articlePath(id)])
    value(await archive.readArticle(id))
    return { ok: true, value: {} }
  })
  expect(done).toMatchObject({ problem: { code: 'changed-meanwhile', details: { article: id } } })
  expect(value(await archive.readArticle(id)).events).toEqual(value(await copy.readArticle(id)).events)
  expect(value(await archive.openArticle(other)).metadata.tags).not.toContain('ferries')
})

it('carries out an act over many when a file was only given another time', async () => {
  const { archive, ids } = await watched()
  const tag = { add: ['ferries'], remove: [] }
  const done = await archive.commitEach(async (act) => {
    for (const each of ids.slice(0, 2)) {
      const article = value(await archive.openArticle(each))
      await act.article({ before: article.record, after: value(tagArticle(article, tag, context, context.newId())) })
    }
    await utimes(inArchive(archive.folder, articlePath(ids[0] ?? '')), new Date(), new Date())
    return { ok: true, value: {} }
  })
  expect(done.ok).toBe(true)
  expect(value(await archive.openArticle(ids[0] ?? '')).metadata.tags).toContain('ferries')
})

it('restores no article over a file that was brought back meanwhile', async () => {
  const { archive, copy, ids } = await watched()
  const [id = ''] = ids
  const record = value(await archive.readArticle(id))
  value(await archive.commit({ articles: [], withdrawn: [record] }))
  value(await correct(copy, id, 'the', 'thé'))
  const done = await archive.commitEach(async (act) => {
    await act.restore(record)
    await bringOver(copy, archive, id)
    return { ok: true, value: {} }
  })
  expect(done).toMatchObject({ problem: { code: 'changed-meanwhile', details: { article: id } } })
  expect(value(await archive.readArticle(id)).events).toEqual(value(await copy.readArticle(id)).events)
})

it('destroys nothing while what is overwritten cannot be kept, and sees it when it can', async () => {
  const { archive, copy, ids } = await watched()
  const [id = '', other = ''] = ids
  value(await correct(archive, id, 'the', 'thé'))
  value(await correct(copy, id, 'and', 'ánd'))
  const inTheWay = join(archive.folder, 'set-aside')
  await writeFile(inTheWay, '')
  await bringOver(copy, archive, id)
  await expect(archive.checkOutside([articlePath(id), articlePath(other)])).rejects.toThrow()
  expect((await correct(archive, id, 'of', 'óf')).ok).toBe(false)
  await rm(inTheWay)
  await archive.checkOutside([])
  expect((await listOverwritten(archive)).map(({ article }) => article)).toEqual([id])
  expect(value(await archive.readArticle(id)).events).toEqual(value(await copy.readArticle(id)).events)
})

it('puts back nothing over what was saved since it was looked at', async () => {
  const { archive, copy, ids } = await watched()
  const [id = ''] = ids
  value(await correct(archive, id, 'the', 'thé'))
  await bringOver(copy, archive, id)
  await archive.checkOutside([articlePath(id)])
  const [waiting] = await listOverwritten(archive)
  const seen = headHash(value(await archive.readArticle(id)))
  const name = waiting?.name ?? ''
  const { overwritten } = value(await readOverwritten(archive, name))
  const [saved, late] = await Promise.all([
    correct(archive, id, 'and', 'ánd'),
    chooseVersion(archive, { name, choice: 'overwritten', there: seen }, context),
  ])
  expect([saved.ok, late.ok]).toEqual([true, false])
  const there = headHash(value(await archive.readArticle(id)))
  const [decided, after] = await Promise.all([
    chooseVersion(archive, { name, choice: 'overwritten', there }, context),
    correct(archive, id, 'of', 'óf'),
  ])
  // The correction is based on what was put back.
  expect([decided.ok, after.ok]).toEqual([true, true])
  const { events } = value(await archive.readArticle(id))
  expect(events.slice(0, overwritten.events.length)).toEqual(overwritten.events)
})
