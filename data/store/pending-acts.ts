// Acts over many files that a crash broke off, before a writer completes them or sets them aside: looks, and changes nothing.
import { isCommitted } from './journal-file.ts'
import { inArchive, JOURNAL } from './layout.ts'
import { namesIn } from './scan.ts'

/** Paths of journals inside the archive, with /. */
export interface PendingActs {
  /** Acts the next writer completes: until then some of their files may be as before, others as after. */
  readonly toComplete: readonly string[]
  /**
   * Journals that are not whole. No crash leaves one, since a journal gets its name when all of it is on the disk: it was damaged, and
   * of its act some files may be as before, others as after. The next writer sets them aside.
   */
  readonly damaged: readonly string[]
}

const ACT = /^[0-9a-z]+\.jsonl$/
/** A restore that is bound to happen (replace-files.ts). */
const PLAN = /\.plan\.json$/

/** What lies in the journal. While somebody writes, that is the act in the making. Throws the system's error. */
export async function pendingActs(folder: string): Promise<PendingActs> {
  const toComplete: string[] = []
  const damaged: string[] = []
  const names = (await namesIn(inArchive(folder, JOURNAL))).toSorted()
  toComplete.push(...names.filter((name) => PLAN.test(name)).map((name) => `${JOURNAL}/${name}`))
  for (const name of names.filter((each) => ACT.test(each))) {
    const path = `${JOURNAL}/${name}`
    const list = (await isCommitted(inArchive(folder, path))) ? toComplete : damaged
    list.push(path)
  }
  return { toComplete, damaged }
}
