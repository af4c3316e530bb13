// Acts over many articles report progress, and cancelled at any point they leave every byte unchanged; run again they
// complete, and one undo reverts them.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { createArchive } from '../archive/open-archive.ts'
import type { Result } from '../schema/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import { commitImport, type ImportPlan, ImportPlanner } from './import/import-copy.ts'
import { systemContext } from './system-context.ts'
import { mergeTags, renameTag, tagArticles } from './tag-articles.ts'
import { undoBatch } from './undo/undo-batch.ts'
import { UndoHistory } from './undo/undo-history.ts'

const context = systemContext('Ana Editor')
const MANY = 40

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** Every file of an archive with its bytes, except derived files and locks. */
async function filesIn({ folder }: Archive): Promise<Readonly<Record<string, string>>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const))
  return Object.fromEntries(texts)
}

function copyOf(word: string): ImportPlan {
  const planner = new ImportPlanner(() => null, context)
  for (let n = 0; n < MANY; n += 1) {
    planner.add({ name: `${n}.txt`, bytes: Buffer.from(`${word} ${n} is late\n\nThe ${word} ran late, ${n}.`) })
  }
  return planner.plan()
}

/** A follower that cancels the work once this many are done, and records its calls. */
function stoppedAt(last: number) {
  const controller = new AbortController()
  const heard: number[] = []
  const onProgress = (done: number, of: number): void => {
    expect(of).toBe(MANY)
    heard.push(done)
    if (done >= last) controller.abort()
  }
  return { signal: controller.signal, onProgress, heard }
}

let archive: Archive
beforeEach(async () => {
  archive = value(await createArchive(join(await temporaryFolder(), 'archive'), { context, app: 'test' }))
  return async () => await archive.close()
})

/** Cancels an act before it starts, while it is prepared and while it is written; then lets it complete. */
async function stopEverywhere(act: (follow: ReturnType<typeof stoppedAt>) => Promise<Result<unknown>>): Promise<void> {
  const before = await filesIn(archive)
  for (const last of [0, 1, 15, 25, MANY - 1]) {
    const follow = stoppedAt(last)
    if (last === 0) follow.onProgress(0, MANY)
    expect(await act(follow)).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(await filesIn(archive)).toEqual(before)
  }
  const whole = stoppedAt(Number.POSITIVE_INFINITY)
  value(await act(whole))
  expect(whole.heard).toEqual(whole.heard.toSorted((a, b) => a - b))
  expect(whole.heard.at(-1)).toBe(MANY)
}

describe('stopped', () => {
  it('an import brings nothing in', async () => {
    const plan = copyOf('ferry')
    await stopEverywhere((follow) => commitImport(archive, plan, context, follow))
    expect((await archive.articleIds()).length).toBe(MANY)
    expect(await verifyArchive(archive.folder)).toMatchObject({ ok: true, articles: MANY })
  })

  it('tagging, undo and redo change nothing', async () => {
    const history = new UndoHistory(archive, () => context)
    const ids =
      value(await commitImport(archive, copyOf('ferry'), context))?.articles.map(({ after }) => after.id) ?? []
    const edit = { add: ['harbour'], remove: [] }
    await stopEverywhere(async (follow) => {
      const tagged = await tagArticles(archive, ids, edit, context, follow)
      if (tagged.ok && tagged.value.change) history.remember({ act: 'tag', count: MANY, what: '' }, tagged.value.change)
      return tagged
    })
    const tagged = async () => value(await (await archive.wholeIndex()).ask('ids', 'tag:harbour')).length
    expect(await tagged()).toBe(MANY)
    await stopEverywhere((follow) => history.undo(follow))
    expect(await tagged()).toBe(0)
    await stopEverywhere((follow) => history.redo(follow))
    expect(await tagged()).toBe(MANY)
  })

  it('renaming and merging a tag, and taking an old act back, change nothing', async () => {
    const ids =
      value(await commitImport(archive, copyOf('ferry'), context))?.articles.map(({ after }) => after.id) ?? []
    value(await tagArticles(archive, ids, { add: ['harbour'], remove: [] }, context))
    const tagged = async (tag: string) => value(await (await archive.wholeIndex()).ask('ids', `tag:${tag}`)).length
    await stopEverywhere((follow) => renameTag(archive, 'harbour', 'quay', context, follow))
    expect([await tagged('harbour'), await tagged('quay')]).toEqual([0, MANY])
    value(await tagArticles(archive, ids.slice(0, 1), { add: ['mole'], remove: [] }, context))
    let batch: string | null = null
    await stopEverywhere(async (follow) => {
      const merged = await mergeTags(archive, 'quay', 'mole', context, follow)
      if (merged.ok) batch = merged.value.batch
      return merged
    })
    expect([await tagged('quay'), await tagged('mole')]).toEqual([0, MANY])
    await stopEverywhere((follow) => undoBatch(archive, batch ?? '', context, follow))
    expect([await tagged('quay'), await tagged('mole')]).toEqual([MANY, 1])
  })
})
