// Undo and redo on a real archive: imports, corrections, decisions and tags, with later work kept.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { type Change, correctFound, decide, openArticle, type Result, recorrect } from '../../index.ts'
import { loggedBatches } from '../../reports/logged-batches.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { verifyArchive } from '../../verify/verify-archive.ts'
import { actOnArticle } from '../act-on-article.ts'
import { ImportPlanner, importChange } from '../import/import-copy.ts'
import { systemContext } from '../system-context.ts'
import { type ActsFile, UndoHistory } from './undo-history.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

interface Prepared {
  readonly archive: Archive
  readonly history: UndoHistory
  readonly id: string
  readonly kept: ActsFile
}

async function prepared(): Promise<Prepared> {
  const archive = value(await createArchive(join(await temporaryFolder(), 'archive'), { context, app: 'test' }))
  let text: string | null = null
  const kept: ActsFile = {
    read: () => text,
    write: (next) => {
      text = next
    },
  }
  const history = new UndoHistory(archive, () => context, kept)
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'a.txt', bytes: Buffer.from('Bozize left\n\nBozize left on Monday.') })
  const change = importChange(planner.plan(), { terms: [] }, context)
  value(await archive.commit(change))
  history.remember({ act: 'import', count: 1, what: 'a.txt' }, change)
  return { archive, history, kept, id: change.articles[0]?.after.id ?? '' }
}

async function bodyOf(archive: Archive, id: string): Promise<string> {
  return (
    value(await archive.openArticle(id))
      .fields.get('body')
      ?.publishedText() ?? ''
  )
}

async function correct(
  archive: Archive,
  history: UndoHistory,
  id: string,
  find: string,
  replace: string,
): Promise<Change> {
  const article = value(await archive.openArticle(id))
  const ruling = { category: 'name', reason: '', status: 'accepted' } as const
  const { change } = value(correctFound(article, { find, replace, field: 'body' }, ruling, context))
  value(await archive.commit(change))
  history.remember({ act: 'correct', count: 1, what: replace }, change)
  return change
}

/** Corrects the body as a window does: the act is announced to the history before it is done. */
function correctSoon({ archive, history, id }: Prepared, find: string, replace: string): Promise<unknown> {
  const ruling = { category: 'name', reason: '', status: 'accepted' } as const
  const acting = actOnArticle(archive, id, (article) =>
    correctFound(article, { find, replace, field: 'body' }, ruling, context),
  ).then((done) => history.remember({ act: 'correct', count: 1, what: replace }, value(done).change))
  history.awaitAct(acting)
  return acting
}

describe('acts requested while another runs', () => {
  it('are each based on the one before', async () => {
    const at = await prepared()
    await Promise.all([correctSoon(at, 'Bozize', 'Bozizé'), correctSoon(at, 'Monday', 'Tuesday')])
    expect(await bodyOf(at.archive, at.id)).toBe('Bozizé left on Tuesday.')
  })

  it('are what undo undoes, once each, and redo redoes', async () => {
    const at = await prepared()
    const { archive, history, id } = at
    const both = [correctSoon(at, 'Bozize', 'Bozizé'), correctSoon(at, 'Monday', 'Tuesday')]
    const undone = [history.undo(), history.undo()]
    await Promise.all(both)
    expect((await Promise.all(undone)).map((done) => value(done).what)).toEqual(['Tuesday', 'Bozizé'])
    expect(await bodyOf(archive, id)).toBe('Bozize left on Monday.')
    const corrected = correctSoon(at, 'Monday', 'Friday')
    expect((await history.settledState()).undo?.what).toBe('Friday')
    await corrected
  })

  it('can be cancelled while they wait, and nothing is undone', async () => {
    const { archive, history, id } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    history.awaitAct(new Promise(() => {}))
    const stop = new AbortController()
    const undoing = history.undo({ signal: stop.signal })
    stop.abort()
    expect(await undoing).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
  })
})

describe('undo', () => {
  it('undoes acts one by one and redoes them, by adding events', async () => {
    const { archive, history, id } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    await correct(archive, history, id, 'Monday', 'Tuesday')
    expect(history.state).toMatchObject({ undo: { act: 'correct', what: 'Tuesday' }, redo: null })
    value(await history.undo())
    value(await history.undo())
    expect(await bodyOf(archive, id)).toBe('Bozize left on Monday.')
    value(await history.redo())
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
    value(await history.redo())
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Tuesday.')
    value(await history.undo())
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
    expect(value(await archive.readArticle(id)).events.length).toBe(9)
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('undoes two acts when two windows ask at once', async () => {
    const { archive, history, id } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    await correct(archive, history, id, 'Monday', 'Tuesday')
    const undone = await Promise.all([history.undo(), history.undo()])
    expect(undone.map((one) => value(one).what)).toEqual(['Tuesday', 'Bozizé'])
    expect(await bodyOf(archive, id)).toBe('Bozize left on Monday.')
    expect(history.state).toMatchObject({ undo: { act: 'import' }, redo: { what: 'Bozizé' } })
  })

  it('keeps what another window does while an act is undone', async () => {
    const { archive, history, id } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    const { length } = value(await archive.readArticle(id)).events
    // Called at the first step of an undo, before it is done.
    const meanwhile = { act: 'tag', count: 1, what: 'meanwhile' } as const
    const undoing = history.undo({ onProgress: () => history.state.undo?.act === 'correct' && remember() })
    const remember = (): void => history.remember(meanwhile, { articles: [] })
    expect(value(await undoing)).toMatchObject({ act: 'correct' })
    expect(value(await archive.readArticle(id)).events.length).toBe(length + 1)
    expect(history.state).toMatchObject({ undo: meanwhile, redo: { act: 'correct' } })
  })

  it('removes an import and restores it as it was', async () => {
    const { archive, history, id } = await prepared()
    const sizeOf = async (): Promise<number> => (await archive.wholeIndex()).status.articles
    value(await history.undo())
    expect([await sizeOf(), (await archive.readArticle(id)).ok, await archive.articleIds()]).toEqual([0, false, []])
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
    value(await history.redo())
    expect([await sizeOf(), await bodyOf(archive, id)]).toEqual([1, 'Bozize left on Monday.'])
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('does not remove an import that was edited elsewhere, and reports it', async () => {
    const { archive, history, id } = await prepared()
    const article = value(await archive.openArticle(id))
    const ruling = { category: 'name', reason: '', status: 'proposed' } as const
    const { change } = value(correctFound(article, { find: 'Monday', replace: 'Friday' }, ruling, context))
    value(await archive.commit(change))
    expect(await history.undo()).toMatchObject({ problem: { code: 'changed-meanwhile', details: { article: id } } })
    expect(history.state.undo).toMatchObject({ act: 'import' })
  })

  it('restores the previous decision', async () => {
    const { archive, history, id } = await prepared()
    const { articles } = await correct(archive, history, id, 'Bozize', 'Bozizé')
    const article = value(openArticle(articles[0]?.after as never))
    const change = value(decide(article, [article.corrections[0]?.id ?? ''], 'revert', '', context))
    value(await archive.commit(change))
    history.remember({ act: 'revert', count: 1, what: 'Bozizé' }, change)
    expect(await bodyOf(archive, id)).toContain('Bozize')
    value(await history.undo())
    expect(await bodyOf(archive, id)).toContain('Bozizé')
    expect((await history.redo()).ok).toBe(true)
    expect(await bodyOf(archive, id)).toContain('Bozize')
  })

  it('undoes a reworded correction in one step, and redoes it', async () => {
    const { archive, history, id } = await prepared()
    const { articles } = await correct(archive, history, id, 'Bozize', 'Boziz')
    const article = value(openArticle(articles[0]?.after as never))
    const edit = { field: 'body', from: 0, to: 6, before: 'Bozize', after: 'Bozizé' }
    const ruling = { category: 'name', reason: '', status: 'accepted' } as const
    const { change } = value(
      recorrect(article, article.corrections[0]?.id ?? '', { edits: [edit], marks: [], blocks: [] }, ruling, context),
    )
    value(await archive.commit(change))
    history.remember({ act: 'correct', count: 1, what: 'Bozizé' }, change)
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
    value(await history.undo())
    expect(await bodyOf(archive, id)).toBe('Boziz left on Monday.')
    value(await history.redo())
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('knows the earlier acts after a restart, with the names of acts and articles', async () => {
    const { archive, history, id, kept } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    await correct(archive, history, id, 'Monday', 'Tuesday')
    value(await history.undo())
    const again = new UndoHistory(archive, () => context, kept)
    expect(again.state).toEqual(history.state)
    const undone = value(await again.undo())
    expect(undone).toMatchObject({
      what: 'Bozizé',
      articles: [{ id, headline: 'Bozize left' }],
      total: 1,
      isThere: true,
    })
    expect(undone.correction).not.toBeNull()
    expect(await bodyOf(archive, id)).toBe('Bozize left on Monday.')
    value(await again.redo())
    value(await again.redo())
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Tuesday.')
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('restores an import that was removed before a restart', async () => {
    const { archive, history, id, kept } = await prepared()
    expect(value(await history.undo())).toMatchObject({ articles: [{ headline: 'Bozize left' }], isThere: false })
    const again = new UndoHistory(archive, () => context, kept)
    expect(value(await again.redo())).toMatchObject({ act: 'import', isThere: true })
    expect(await bodyOf(archive, id)).toBe('Bozize left on Monday.')
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('does not undo an act in another log, such as that of a copy', async () => {
    const { archive, history, id, kept } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    const text = kept.read() ?? ''
    const other = text.replaceAll(/"head":"[0-9a-f]{8}/g, '"head":"00000000')
    const elsewhere = new UndoHistory(archive, () => context, { read: () => other, write: () => {} })
    expect(await elsewhere.undo()).toMatchObject({ problem: { code: 'changed-meanwhile', details: { article: id } } })
    expect(await bodyOf(archive, id)).toBe('Bozizé left on Monday.')
  })

  it.each(['', 'not JSON', '{"version":2}', '{"version":1,"done":[{"name":{}}],"undone":[]}'])(
    'begins with nothing when the file holds %j',
    async (text) => {
      const { archive } = await prepared()
      const history = new UndoHistory(archive, () => context, { read: () => text, write: () => {} })
      expect(history.state).toEqual({ undo: null, redo: null })
    },
  )

  it('logs undoing and redoing a batch as batches', async () => {
    const { archive, history } = await prepared()
    const takenBack = async () =>
      (await loggedBatches(archive.folder)).find(({ kind }) => kind === 'import')?.takenBackBy
    expect(await takenBack()).toBeNull()
    value(await history.undo())
    expect(await takenBack()).not.toBeNull()
    value(await history.redo())
    expect(await takenBack()).toBeNull()
    value(await history.undo())
    expect(await takenBack()).not.toBeNull()
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('has nothing to undo at the start, and forgets what was undone when something new is done', async () => {
    const { archive, history, id } = await prepared()
    await correct(archive, history, id, 'Bozize', 'Bozizé')
    value(await history.undo())
    await correct(archive, history, id, 'Monday', 'Sunday')
    expect(await history.redo()).toMatchObject({ problem: { code: 'no-change' } })
  })
})
