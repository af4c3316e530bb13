// Articles that something else has overwritten: a sync service, git, a copy put back. What the file held before is kept beside the
// archive until somebody decides between the two; neither is ever destroyed.
import { headHash } from '../corrections/index.ts'
import { type ArticleRecord, newId } from '../schema/index.ts'
import { articleCodec } from './codec.ts'
import { ensureFolders, inParallel, moveInside } from './disk.ts'
import { articlePath, SET_ASIDE, withdrawnPath } from './layout.ts'
import { readRecord, writeRecord } from './record-file.ts'
import { dropStaged, replaceFiles, stageCopy } from './replace-files.ts'
import { namesInRoom } from './scan.ts'

/** Where the versions wait to be decided on, one file each. */
export const OVERWRITTEN = `${SET_ASIDE}/overwritten`
const NAME = /^[0-9a-hjkmnp-tv-z]{16}-[0-9a-f]{12}\.json$/

/** A version that was overwritten; `name` is that of its file. */
export interface Overwritten {
  readonly name: string
  readonly record: ArticleRecord
}

/**
 * Keeps what was known of an article whose file is another now, unless that goes on from it or nothing was ever done to the article.
 * `now`: what the file holds, null when it is gone or cannot be read. Answers whether it was kept.
 */
export async function keepOverwritten(
  folder: string,
  known: ArticleRecord,
  now: ArticleRecord | null,
): Promise<boolean> {
  if (known.events.length === 0 || (now !== null && goesOn(known, now))) return false
  await ensureFolders(folder, [OVERWRITTEN])
  const path = `${OVERWRITTEN}/${known.id}-${headHash(known).slice(0, 12)}.json`
  await writeRecord(folder, path, articleCodec, known)
  return true
}

/** Whether a record is of the same article, with all events of the other and perhaps more behind them. */
export function goesOn(known: ArticleRecord, now: ArticleRecord): boolean {
  const { length } = known.events
  return now.events.length >= length && headHash({ ...now, events: now.events.slice(0, length) }) === headHash(known)
}

/** The versions that wait to be decided on. One that cannot be read is left out, and left where it is. */
export async function overwrittenIn(folder: string): Promise<readonly Overwritten[]> {
  const names = (await namesInRoom(folder, OVERWRITTEN)).filter((name) => NAME.test(name)).sort()
  return await inParallel(names, async (name) => {
    const record = await overwrittenNamed(folder, name)
    return record ? [{ name, record }] : []
  }).then((found) => found.flat())
}

/** One of them, or null. */
export async function overwrittenNamed(folder: string, name: string): Promise<ArticleRecord | null> {
  if (!NAME.test(name)) return null
  return await readRecord(folder, `${OVERWRITTEN}/${name}`, articleCodec).then(
    ({ data }) => data,
    () => null,
  )
}

/**
 * Puts a version back in its place, as a whole or not at all; what is there now is set aside, as is the record of an article whose import
 * was undone.
 */
export async function putBack(folder: string, { name, record }: Overwritten, at: string): Promise<void> {
  const id = newId()
  const path = articlePath(record.id)
  try {
    await stageCopy(folder, id, path, { folder, path: `${OVERWRITTEN}/${name}` })
  } catch (error) {
    await dropStaged(folder, id)
    throw error
  }
  await replaceFiles(folder, id, { aside: asidePath(at, id), placed: [path], removed: [withdrawnPath(record.id)] })
  await putAway(folder, name, at)
}

/** Takes a version from those that wait; it stays in the archive's set-aside/. */
export async function putAway(folder: string, name: string, at: string): Promise<void> {
  await moveInside(folder, `${OVERWRITTEN}/${name}`, `${asidePath(at, newId())}/overwritten/${name}`)
}

/** A folder for what is set aside at an instant (ISO 8601). */
export function asidePath(at: string, id: string): string {
  return `${SET_ASIDE}/${at.slice(0, 19).replaceAll(':', '.')}Z-${id.slice(0, 4)}`
}
