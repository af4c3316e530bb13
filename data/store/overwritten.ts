// Articles overwritten from outside: by a sync service, git, a copy put back. The file's former content is kept in the
// archive's set-aside/ until someone chooses between the two; neither is ever destroyed.
import { headHash } from '../corrections/index.ts'
import { type ArticleRecord, newId } from '../schema/index.ts'
import { articleCodec } from './codec.ts'
import { ensureFolders, inParallel, moveInside } from './disk.ts'
import { articlePath, SET_ASIDE, withdrawnPath } from './layout.ts'
import { readRecord, writeRecord } from './record-file.ts'
import { dropStaged, replaceFiles, stageCopy } from './replace-files.ts'
import { namesInRoom } from './scan.ts'

/** Where versions awaiting a decision are kept, one file each. */
const OVERWRITTEN = `${SET_ASIDE}/overwritten`
const NAME = /^[0-9a-hjkmnp-tv-z]{16}-[0-9a-f]{12}\.json$/

/** A version that was overwritten; `name` is its file's. */
export interface Overwritten {
  readonly name: string
  readonly record: ArticleRecord
}

/**
 * Keeps the known version of an article whose file has changed, unless the new file continues from it or the article
 * was never edited. `now`: the file's content, null when it is gone or cannot be read. Returns whether it was kept.
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

/** Whether `now` is a record of the same article with all of the other's events, possibly followed by more. */
export function goesOn(known: ArticleRecord, now: ArticleRecord): boolean {
  const { length } = known.events
  return now.events.length >= length && headHash({ ...now, events: now.events.slice(0, length) }) === headHash(known)
}

/** The versions awaiting a decision. One that cannot be read is left out, and left in place. */
export async function overwrittenIn(folder: string): Promise<readonly Overwritten[]> {
  const names = (await namesInRoom(folder, OVERWRITTEN)).filter((name) => NAME.test(name)).sort()
  return await inParallel(names, async (name) => {
    const record = await overwrittenNamed(folder, name)
    return record ? [{ name, record }] : []
  }).then((found) => found.flat())
}

/** One of them by name, or null. */
export async function overwrittenNamed(folder: string, name: string): Promise<ArticleRecord | null> {
  if (!NAME.test(name)) return null
  return await readRecord(folder, `${OVERWRITTEN}/${name}`, articleCodec).then(
    ({ data }) => data,
    () => null,
  )
}

/**
 * Puts a version back in its place, entirely or not at all; what is there now is set aside, as is the record of a
 * withdrawn article.
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

/** Dismisses a version; it stays in the archive's set-aside/. */
export async function putAway(folder: string, name: string, at: string): Promise<void> {
  await moveInside(folder, `${OVERWRITTEN}/${name}`, `${asidePath(at, newId())}/overwritten/${name}`)
}

/** A folder for what is set aside at an instant (ISO 8601). */
export function asidePath(at: string, id: string): string {
  return `${SET_ASIDE}/${at.slice(0, 19).replaceAll(':', '.')}Z-${id.slice(0, 4)}`
}
