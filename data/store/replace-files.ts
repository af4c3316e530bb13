// Replaces many files of an archive, all or none, without destroying the old ones. The new files are first written
// under journal/<id>/; then a plan commits them; then every old file is moved to where the plan says and every new one
// into place. After a crash a plan is carried out; files without one are removed.
import { lstat, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { basename } from 'node:path/posix'
import { ProblemError, z } from '../schema/index.ts'
import { copyDurably } from './copy-durably.ts'
import { ensureFoldersOf, type FilePlace, inParallel, removeDurably, syncFolder, writeDurably } from './disk.ts'
import { hashBytes } from './hash-bytes.ts'
import type { JournalState } from './journal-file.ts'
import { isOwnJournal, journalSealSchema, sealJournal } from './journal-seal.ts'
import { isArchivePath, JOURNAL, SET_ASIDE } from './layout.ts'
import { readPlainFile } from './plain-file.ts'
import { namesInRoom } from './scan.ts'
import { checkedPath } from './way.ts'

const insidePath = z.string().refine(isArchivePath)

const planSchema = z.strictObject({
  /** Folder inside the archive for the old files, under their own paths. */
  aside: z.string().regex(new RegExp(`^${SET_ASIDE}/[0-9A-Za-z.-]{1,60}$`)),
  /** Files whose new content is under journal/<id>/. */
  placed: z.array(insidePath),
  /** Files that are removed without a replacement. */
  removed: z.array(insidePath),
})
export type ReplacePlan = Readonly<z.infer<typeof planSchema>>
const planFileSchema = z.strictObject({ plan: z.string(), by: journalSealSchema.optional() })

const PLAN_ENDING = '.plan.json'
const PLAN_NAME = /^[0-9a-z]{1,40}\.plan\.json$/
/** The names of a million files, in bytes. */
const LARGEST_PLAN = 128_000_000

/** Whether a file name in journal/ is that of a plan. */
export function isPlanName(name: string): boolean {
  return PLAN_NAME.test(name)
}

/** Where the new content of a path is staged before the plan is written. */
function stagedPath(id: string, path: string): string {
  return `${JOURNAL}/${id}/${path}`
}

/** Stages a copy of a file, durably, with its modification time. */
export async function stageCopy(folder: string, id: string, path: string, from: FilePlace): Promise<void> {
  const to = { folder, path: stagedPath(id, path) }
  await ensureFoldersOf([to])
  await copyDurably(from, to)
}

/** Replaces what was staged under `id`. Once the plan is on disk it will be carried out, now or at the next start. */
export async function replaceFiles(folder: string, id: string, plan: ReplacePlan): Promise<void> {
  const staged = await inParallel(plan.placed, async (path) => dirname(await checkedPath(folder, stagedPath(id, path))))
  await inParallel([...new Set(staged)], syncFolder)
  const path = `${JOURNAL}/${id}${PLAN_ENDING}`
  const json = JSON.stringify(planSchema.parse(plan))
  const by = await sealJournal(folder, basename(path), hashBytes(json))
  await writeDurably({ folder, path, bytes: Buffer.from(`${JSON.stringify({ plan: json, by })}\n`) })
  await carryOut(folder, id, plan)
}

/** Removes files that were staged under `id` and never planned. */
export async function dropStaged(folder: string, id: string): Promise<void> {
  await rm(await checkedPath(folder, `${JOURNAL}/${id}`), { recursive: true, force: true })
}

/** Whether a committed replacement was interrupted. */
export async function hasPlan(folder: string): Promise<boolean> {
  return (await namesInRoom(folder, JOURNAL)).some(isPlanName)
}

/** The folder in journal/ with the files a plan of this name places. */
export function stagedFor(planName: string): string {
  return planName.slice(0, -PLAN_ENDING.length)
}

/** Carries out our own plan, of this name in journal/. */
export async function finishReplacing(folder: string, name: string): Promise<void> {
  const { said } = await readPlanFile(folder, `${JOURNAL}/${name}`)
  await carryOut(folder, stagedFor(name), planSchema.parse(JSON.parse(said)))
}

/** The state of the plan at a path inside the archive. Throws the system's error, and a ProblemError `damaged`. */
export async function judgePlan(folder: string, path: string): Promise<JournalState> {
  const { said, by } = await readPlanFile(folder, path)
  if (by === undefined || !(await isOwnJournal(folder, basename(path), hashBytes(said), by))) return 'foreign'
  return planSchema.safeParse(JSON.parse(said)).success ? 'own' : 'damaged'
}

/** A plan with its seal, whose origin is not checked yet. */
async function readPlanFile(
  folder: string,
  path: string,
): Promise<{ readonly said: string; readonly by?: z.infer<typeof journalSealSchema> | undefined }> {
  const text = (await readPlainFile(folder, path, LARGEST_PLAN)).toString('utf8')
  try {
    const { plan, by } = planFileSchema.parse(JSON.parse(text))
    return { said: plan, by }
  } catch (error) {
    throw new ProblemError({ code: 'damaged', details: { path, reason: 'schema', detail: (error as Error).message } })
  }
}

/** May be restarted at any point: what has already been moved is skipped. */
async function carryOut(folder: string, id: string, { aside, placed, removed }: ReplacePlan): Promise<void> {
  const folders = new Set<string>()
  const setAside = async (path: string): Promise<void> => {
    const [from, to] = [await checkedPath(folder, path), await checkedPath(folder, `${aside}/${path}`)]
    if (!(await isThere(from)) || (await isThere(to))) return
    await ensureFoldersOf([{ folder, path: `${aside}/${path}` }])
    await rename(from, to)
    folders.add(dirname(from)).add(dirname(to))
  }
  await inParallel(placed, async (path) => {
    const from = await checkedPath(folder, stagedPath(id, path))
    if (!(await isThere(from))) return
    await setAside(path)
    await ensureFoldersOf([{ folder, path }])
    const to = await checkedPath(folder, path)
    await rename(from, to)
    folders.add(dirname(to))
  })
  await inParallel(removed, setAside)
  await inParallel([...folders], syncFolder)
  await dropStaged(folder, id)
  await removeDurably({ folder, path: `${JOURNAL}/${id}${PLAN_ENDING}` })
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw error
    },
  )
}
