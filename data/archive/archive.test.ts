// The store's promises on real files: durable commits, one writer, memory that matches the disk, nothing rewritten.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitImport, ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, openArticle, reverse, setMetadata } from '../corrections/index.ts'
import type { ArticleRecord, Result } from '../schema/index.ts'
import { ActWriter } from '../store/act-writer.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import type { Archive } from './archive.ts'
import { createArchive, openArchive } from './open-archive.ts'

const context = systemContext('Ana Editor')
const options = { context, app: 'test' }

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function archiveWith(
  ...texts: readonly string[]
): Promise<{ readonly archive: Archive; readonly ids: readonly string[] }> {
  const archive = value(await createArchive(join(await temporaryFolder(), 'archive'), options))
  const planner = new ImportPlanner(() => null, context)
  for (const [n, text] of texts.entries()) planner.add({ name: `${n}.txt`, bytes: Buffer.from(text) })
  const plan = planner.plan()
  value(await commitImport(archive, plan, context))
  return { archive, ids: plan.records.map(({ id }) => id) }
}

const STORY = 'Harbour opens\n\nThe harbour wil open on Monday, the council said.'

async function correct(archive: Archive, id: string, find = 'wil', replace = 'will'): Promise<Result<number>> {
  const article = value(await archive.openArticle(id))
  const done = value(
    correctFound(article, { find, replace }, { category: 'spelling', reason: '', status: 'accepted' }, context),
  )
  return await archive.commit(done.change)
}

describe('an archive', () => {
  it('reads back from disk what was committed', async () => {
    const { archive, ids } = await archiveWith(STORY)
    value(await correct(archive, ids[0] as string))
    await archive.close()
    const again = value(await openArchive(archive.folder, { ...options, mode: 'read' }))
    const article = value(await again.openArticle(ids[0] as string))
    expect(article.fields.get('body')?.publishedText()).toBe('The harbour will open on Monday, the council said.')
    expect(article.fields.get('body')?.original).toContain('wil open')
  })

  it('writes records with two spaces, LF, lines of text, a seal and a final newline', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const text = await readFile(inArchive(archive.folder, articlePath(ids[0] as string)), 'utf8')
    expect(text).toMatch(/^\{\n {2}"id": /)
    expect(text).toMatch(/,\n {2}"seal": "[0-9a-f]{64}"\n\}\n$/)
    expect(JSON.parse(text).fields.body.text).toEqual(['The harbour wil open on Monday, the council said.'])
  })

  it('is distinguished from other folders, and from an archive made by a newer version', async () => {
    const folder = await temporaryFolder()
    expect(await openArchive(folder, { ...options, mode: 'read' })).toMatchObject({
      problem: { code: 'not-an-archive' },
    })
    await writeFile(join(folder, 'archive.json'), '{"format":"corrigenda-archive","version":99,"what":"ever"}')
    const opened = await openArchive(folder, { ...options, mode: 'write' })
    expect(opened).toMatchObject({ problem: { code: 'too-new', details: { version: 99, supported: 1 } } })
    expect(await readdir(folder)).toEqual(['archive.json'])
  })

  it('is not created in a folder that is not empty', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    expect(await createArchive(folder, options)).toMatchObject({ problem: { code: 'folder-not-empty' } })
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })
})

describe('one writer', () => {
  it('reports who has the lock and since when, and lets others read', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const second = await openArchive(archive.folder, { ...options, mode: 'write' })
    expect(second).toMatchObject({
      problem: { code: 'locked', details: { holder: 'Ana Editor (test)', pid: process.pid } },
    })
    const reader = value(await openArchive(archive.folder, { ...options, mode: 'read' }))
    expect((await reader.readArticle(ids[0] as string)).ok).toBe(true)
    expect(await reader.commit({ articles: [] })).toMatchObject({ problem: { code: 'read-only' } })
    await archive.close()
    await value(await openArchive(archive.folder, { ...options, mode: 'write' })).close()
  })

  it('takes over from a holder that died, even when another process now has its number', async () => {
    const { archive } = await archiveWith(STORY)
    await archive.close()
    const lock = { id: 'x', started: '', host: hostname(), holder: 'gone', since: '2020-01-01T00:00:00Z' }
    const path = join(archive.folder, 'lock')
    const leftovers = [{ ...lock, pid: 2 ** 22 + 1 }]
    if (process.platform === 'linux') leftovers.push({ ...lock, pid: process.pid, started: 'another-boot/1' })
    for (const leftover of leftovers) {
      await writeFile(path, JSON.stringify(leftover))
      await value(await openArchive(archive.folder, { ...options, mode: 'write' })).close()
    }
    await writeFile(path, JSON.stringify({ ...lock, pid: 1, host: 'another-machine' }))
    expect(await openArchive(archive.folder, { ...options, mode: 'write' })).toMatchObject({
      problem: { code: 'locked' },
    })
  })

  it('gives the lock to exactly one of many that ask at once, even when its holder died', async () => {
    const { archive } = await archiveWith(STORY)
    await archive.close()
    const dead = { id: 'x', pid: 2 ** 22 + 1, started: '', host: hostname(), holder: 'gone', since: '' }
    await writeFile(join(archive.folder, 'lock'), JSON.stringify(dead))
    const opened = await Promise.all(
      Array.from({ length: 12 }, () => openArchive(archive.folder, { ...options, mode: 'write' })),
    )
    expect(opened.filter((result) => result.ok)).toHaveLength(1)
    for (const result of opened) if (result.ok) await result.value.close()
    expect((await readdir(archive.folder)).filter((name) => name.startsWith('lock'))).toEqual([])
  })
})

describe('commit', () => {
  it('refuses a change based on another state, and one that rewrites the past', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const id = ids[0] as string
    const before = value(await archive.readArticle(id))
    value(await correct(archive, id))
    expect(await archive.commit({ articles: [{ before, after: before }] })).toMatchObject({
      problem: { code: 'changed-meanwhile' },
    })
    const now = value(await archive.readArticle(id))
    const shorter: ArticleRecord = { ...now, events: now.events.slice(0, 1) }
    expect(await archive.commit({ articles: [{ before: now, after: shorter }] })).toMatchObject({
      problem: { code: 'damaged' },
    })
    const body = { ...now.fields.body, text: 'Something else.' } as ArticleRecord['fields'][string]
    const rewritten = { ...now, fields: { ...now.fields, body } }
    expect(await archive.commit({ articles: [{ before: now, after: rewritten }] })).toMatchObject({
      problem: { code: 'damaged' },
    })
    expect(value(await archive.readArticle(id))).toBe(now)
    expect((await verifyArchive(archive.folder)).ok).toBe(true)
  })

  it('changes nothing in memory when the disk refuses', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const id = ids[0] as string
    const shard = join(inArchive(archive.folder, articlePath(id)), '..')
    const record = await readFile(inArchive(archive.folder, articlePath(id)))
    await rm(shard, { recursive: true })
    await writeFile(shard, 'in the way')
    const failed = await correct(archive, id).catch((error: unknown) => error)
    expect(failed).toMatchObject({ ok: false })
    await rm(shard)
    await mkdir(shard)
    await writeFile(inArchive(archive.folder, articlePath(id)), record)
    expect(value(await archive.readArticle(id)).events).toEqual([])
    value(await correct(archive, id))
  })

  it('notifies listeners after the change is durable, and keeps the index up to date', async () => {
    const { archive, ids } = await archiveWith(STORY, 'Ferry late\n\nThe ferry was late.')
    const index = await archive.wholeIndex()
    const heard: (readonly string[])[] = []
    archive.subscribe((committed) => heard.push(committed.ids))
    value(await correct(archive, ids[0] as string, 'Harbour', 'Port'))
    expect(heard).toEqual([[ids[0]]])
    expect(value(await index.ask('ids', 'port'))).toEqual([ids[0]])
    expect(value(await index.ask('ids', 'headline:harbour'))).toEqual([])
  })

  it('can be reversed by another act that keeps later edits', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const id = ids[0] as string
    const article = value(await archive.openArticle(id))
    const ruling = { category: 'spelling', reason: '', status: 'accepted' } as const
    const done = value(correctFound(article, { find: 'wil', replace: 'will' }, ruling, context))
    value(await archive.commit(done.change))
    value(await correct(archive, id, 'Monday', 'Tuesday'))
    const current = value(await archive.readArticle(id))
    value(await archive.commit(value(reverse(done.change, () => current, context))))
    const text = value(await archive.openArticle(id))
      .fields.get('body')
      ?.publishedText()
    expect(text).toBe('The harbour wil open on Tuesday, the council said.')
  })

  it('reverses tags without touching those added since', async () => {
    const { archive, ids } = await archiveWith(STORY)
    const id = ids[0] as string
    const tagged = async (tags: readonly string[]): Promise<{ before: ArticleRecord; after: ArticleRecord }> => {
      const before = value(await archive.readArticle(id))
      const after = value(setMetadata(value(openArticle(before)), { tags }, context))
      value(await archive.commit({ articles: [{ before, after }] }))
      return { before, after }
    }
    const first = await tagged(['harbour', 'council'])
    await tagged(['harbour', 'council', 'front page'])
    const current = value(await archive.readArticle(id))
    value(await archive.commit(value(reverse({ articles: [first] }, () => current, context))))
    expect(value(await archive.openArticle(id)).metadata.tags).toEqual(['front page'])
  })
})

describe('after a crash', () => {
  it('completes a committed journal, sets aside one that is damaged, sweeps temporary files', async () => {
    const { archive, ids } = await archiveWith(STORY)
    await archive.close()
    const id = ids[0] as string
    const path = articlePath(id)
    const text = await readFile(inArchive(archive.folder, path), 'utf8')
    const journal = join(archive.folder, 'journal')
    const act = new ActWriter(archive.folder, 'whole')
    await act.place(path, text)
    await act.carryOut(async () => text)
    expect(await readdir(journal)).toEqual([])

    await writeFile(join(journal, 'half.jsonl'), `${JSON.stringify({ path, text: 'broken' })}\n`)
    await writeFile(`${inArchive(archive.folder, path)}.abc.tmp`, 'half a record')
    await value(await openArchive(archive.folder, { ...options, mode: 'write' })).close()
    expect(await readdir(journal)).toEqual([])
    expect(await readFile(join(archive.folder, 'set-aside/journal/half.jsonl'), 'utf8')).toContain('broken')
    expect(await readdir(join(inArchive(archive.folder, path), '..'))).toEqual([`${id}.json`])
    expect((await verifyArchive(archive.folder)).ok).toBe(true)
  })

  it('reports no-permission, or keeps reading, where a folder may not be written', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write everywhere')
    const { archive } = await archiveWith(STORY)
    await archive.close()
    await chmod(archive.folder, 0o555)
    expect(await openArchive(archive.folder, { ...options, mode: 'write' })).toMatchObject({
      problem: { code: 'no-permission' },
    })
    expect((await openArchive(archive.folder, { ...options, mode: 'read' })).ok).toBe(true)
    await chmod(archive.folder, 0o755)
  })
})
