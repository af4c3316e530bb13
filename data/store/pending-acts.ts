// Acts over many files that a crash broke off, before a writer completes or drops them: looks, and changes nothing.
import { isCommitted } from './journal-file.ts'
import { inArchive, JOURNAL } from './layout.ts'
import { namesIn } from './scan.ts'

/** Paths of journals inside the archive, with /. */
export interface PendingActs {
  /** Acts the next writer completes: until then some of their files may be as before, others as after. */
  readonly toComplete: readonly string[]
  /** Acts that had not begun to change anything: the next writer drops them. */
  readonly toDrop: readonly string[]
}

const ACT = /^[0-9a-z]+\.jsonl$/
/** A restore that is bound to happen (replace-files.ts). */
const PLAN = /\.plan\.json$/

/** What lies in the journal. While somebody writes, that is the act in the making. Throws the system's error. */
export async function pendingActs(folder: string): Promise<PendingActs> {
  const toComplete: string[] = []
  const toDrop: string[] = []
  const names = (await namesIn(inArchive(folder, JOURNAL))).toSorted()
  toComplete.push(...names.filter((name) => PLAN.test(name)).map((name) => `${JOURNAL}/${name}`))
  for (const name of names.filter((each) => ACT.test(each))) {
    const path = `${JOURNAL}/${name}`
    const list = (await isCommitted(inArchive(folder, path))) ? toComplete : toDrop
    list.push(path)
  }
  return { toComplete, toDrop }
}
