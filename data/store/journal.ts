// Recovers interrupted acts over many files from journal/: a committed journal is carried out, so that no act stays
// half-done. A journal gets its name only when all of it is on disk: an incomplete one was damaged, and is set aside.
// So is one that came with the archive: only what this program wrote is carried out.
import { lstat } from 'node:fs/promises'
import {
  isTemporary,
  moveInside,
  publishMany,
  removeDurably,
  removeMany,
  type StagedFile,
  stageMany,
  unstage,
} from './disk.ts'
import { entriesIn, filesIn, goneIn } from './journal-file.ts'
import { JOURNAL, SET_ASIDE } from './layout.ts'
import { isJournalName, judgeNamed } from './pending-acts.ts'
import { dropStaged, finishReplacing, isPlanName, stagedFor } from './replace-files.ts'
import { namesInRoom } from './scan.ts'
import { checkedPath } from './way.ts'

/**
 * Completes what a crash left, and sets aside journals that are damaged or came with the archive. Files not named like
 * a journal are left alone. Returns how many acts were completed.
 */
export async function recover(folder: string): Promise<number> {
  const names = (await namesInRoom(folder, JOURNAL)).toSorted()
  const plans = names.filter(isPlanName)
  let completed = 0
  for (const name of [...plans, ...names.filter((each) => isJournalName(each) && !isPlanName(each))]) {
    if ((await judgeNamed(folder, name)) !== 'own') {
      await setAside(folder, name)
      continue
    }
    if (isPlanName(name)) await finishReplacing(folder, name)
    else {
      await complete(folder, `${JOURNAL}/${name}`)
      await removeDurably({ folder, path: `${JOURNAL}/${name}` })
    }
    completed += 1
  }
  await dropLeftovers(folder)
  return completed
}

/** Removes files staged without a plan, and temporary files. */
async function dropLeftovers(folder: string): Promise<void> {
  for (const name of await namesInRoom(folder, JOURNAL)) {
    if (STAGED.test(name)) await dropStaged(folder, name)
    else if (isTemporary(name)) await removeDurably({ folder, path: `${JOURNAL}/${name}` }).catch(() => {})
  }
}

/** A folder of files staged for a plan. */
const STAGED = /^[0-9a-z]{1,40}$/

/** Moves a journal out of the way, with what was staged for it, to where a person can inspect it. */
async function setAside(folder: string, name: string): Promise<void> {
  const to = `${SET_ASIDE}/${JOURNAL}`
  const beside = isPlanName(name) ? stagedFor(name) : null
  if (beside !== null) await moveIfThere(folder, `${JOURNAL}/${beside}`, await freeIn(folder, to, beside))
  await moveIfThere(folder, `${JOURNAL}/${name}`, await freeIn(folder, to, name))
}

async function moveIfThere(folder: string, from: string, to: string): Promise<void> {
  if (await isThere(folder, from)) await moveInside(folder, from, to)
}

/** A free name: what was set aside earlier stays. */
async function freeIn(folder: string, room: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? `${room}/${name}` : `${room}/${n}-${name}`
    if (!(await isThere(folder, path))) return path
  }
}

async function isThere(folder: string, path: string): Promise<boolean> {
  return await lstat(await checkedPath(folder, path)).then(
    () => true,
    () => false,
  )
}

/** Files staged at once from a journal. */
const PORTION = 500

/** Carries out a committed journal. */
async function complete(folder: string, path: string): Promise<void> {
  const staged: StagedFile[] = []
  const gone: string[] = []
  try {
    for await (const entries of entriesIn(folder, path, PORTION)) {
      staged.push(...(await stageMany(filesIn(folder, entries))))
      gone.push(...goneIn(entries))
    }
  } catch (error) {
    await unstage(staged)
    throw error
  }
  await publishMany(staged)
  await removeMany(folder, gone)
}
