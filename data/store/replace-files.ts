// Replacing many files of an archive by others, all or none, without destroying what they replace. The new files are put
// on disk first, under journal/<id>/; then a plan says that they count; then every old file is moved to where the plan
// says and every new one to its place. After a crash a plan is carried out, files without one are dropped.
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ProblemError, z } from '../schema/index.ts'
import { copyDurably } from './copy-durably.ts'
import { ensureFolder, inParallel, removeDurably, syncFolder, writeDurably } from './disk.ts'
import { inArchive, JOURNAL } from './layout.ts'
import { namesIn } from './scan.ts'

const insidePath = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\:]+$/)

const planSchema = z.strictObject({
  /** Folder inside the archive that gets the old files, under their own paths. */
  aside: insidePath,
  /** Files whose new content is under journal/<id>/. */
  placed: z.array(insidePath),
  /** Files that go and have no successor. */
  removed: z.array(insidePath),
})
export type ReplacePlan = Readonly<z.infer<typeof planSchema>>

const PLAN_ENDING = '.plan.json'

/** Where the new content of a path is put before the plan is made. */
export function stagedPath(id: string, path: string): string {
  return `${JOURNAL}/${id}/${path}`
}

/** Puts a copy of a file (absolute path) among the new ones, durably, with the time it was written. */
export async function stageCopy(folder: string, id: string, path: string, from: string): Promise<void> {
  const to = inArchive(folder, stagedPath(id, path))
  await ensureFolder(dirname(to))
  await copyDurably(from, to)
}

/** Replaces what was staged under `id`. Once the plan is on disk this is bound to happen, now or at the next start. */
export async function replaceFiles(folder: string, id: string, plan: ReplacePlan): Promise<void> {
  await inParallel(
    [...new Set(plan.placed.map((path) => dirname(inArchive(folder, stagedPath(id, path)))))],
    syncFolder,
  )
  const path = inArchive(folder, `${JOURNAL}/${id}${PLAN_ENDING}`)
  await writeDurably({ path, bytes: Buffer.from(`${JSON.stringify(plan)}\n`) })
  await carryOut(folder, id, plan)
}

/** Drops what was staged under `id` and never planned. */
export async function dropStaged(folder: string, id: string): Promise<void> {
  await rm(inArchive(folder, `${JOURNAL}/${id}`), { recursive: true, force: true })
}

/** Whether a replacement was broken off that is bound to happen. */
export async function hasPlan(folder: string): Promise<boolean> {
  return (await namesIn(inArchive(folder, JOURNAL))).some((name) => name.endsWith(PLAN_ENDING))
}

/** Carries out every plan that is there. Answers how many. */
export async function finishReplacing(folder: string): Promise<number> {
  const planned = (await namesIn(inArchive(folder, JOURNAL))).filter((name) => name.endsWith(PLAN_ENDING))
  for (const name of planned) {
    await carryOut(folder, name.slice(0, -PLAN_ENDING.length), await readPlan(folder, `${JOURNAL}/${name}`))
  }
  return planned.length
}

async function readPlan(folder: string, path: string): Promise<ReplacePlan> {
  const text = await readFile(inArchive(folder, path), 'utf8')
  try {
    return planSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new ProblemError({ code: 'damaged', details: { path, reason: 'schema', detail: (error as Error).message } })
  }
}

/** May be begun again at any point: what was moved already is left alone. */
async function carryOut(folder: string, id: string, { aside, placed, removed }: ReplacePlan): Promise<void> {
  const folders = new Set<string>()
  const setAside = async (path: string): Promise<void> => {
    const [from, to] = [inArchive(folder, path), inArchive(folder, `${aside}/${path}`)]
    if (!(await isThere(from)) || (await isThere(to))) return
    await ensureFolder(dirname(to))
    await rename(from, to)
    folders.add(dirname(from)).add(dirname(to))
  }
  await inParallel(placed, async (path) => {
    const from = inArchive(folder, stagedPath(id, path))
    if (!(await isThere(from))) return
    await setAside(path)
    await ensureFolder(dirname(inArchive(folder, path)))
    await rename(from, inArchive(folder, path))
    folders.add(dirname(inArchive(folder, path)))
  })
  await inParallel(removed, setAside)
  await inParallel([...folders], syncFolder)
  await dropStaged(folder, id)
  await removeDurably(inArchive(folder, `${JOURNAL}/${id}${PLAN_ENDING}`))
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw error
    },
  )
}
