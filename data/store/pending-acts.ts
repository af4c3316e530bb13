// Finds acts over many files that a crash interrupted, before a writer completes them or sets them aside. Read-only.
import { ProblemError } from '../schema/index.ts'
import { type JournalState, judgeJournal } from './journal-file.ts'
import { JOURNAL } from './layout.ts'
import { isPlanName, judgePlan } from './replace-files.ts'
import { namesInRoom } from './scan.ts'

/** Paths of journals inside the archive, with /. */
export interface PendingActs {
  /** Acts the next writer completes: until then some of their files may be in the old state, others in the new. */
  readonly toComplete: readonly string[]
  /**
   * Incomplete journals. No crash leaves one, since a journal gets its name only when all of it is on disk: it was
   * damaged, and some files of its act may be in the old state, others in the new. The next writer sets them aside.
   */
  readonly damaged: readonly string[]
  /**
   * Journals that came with the archive: this user's program on this computer did not write them. They are never
   * carried out; the next writer sets them aside.
   */
  readonly foreign: readonly string[]
}

const ACT = /^[0-9a-z]{1,40}\.jsonl$/

/** Names of journals: of acts, and of committed restores (replace-files.ts). */
export function isJournalName(name: string): boolean {
  return ACT.test(name) || isPlanName(name)
}

/** The state of the file of this name in journal/. Anything but a plain file is damaged. Throws the system's error. */
export async function judgeNamed(folder: string, name: string): Promise<JournalState> {
  const path = `${JOURNAL}/${name}`
  const judging = isPlanName(name) ? judgePlan(folder, path) : judgeJournal(folder, path)
  return await judging.catch((error: unknown) => {
    if (error instanceof ProblemError) return 'damaged'
    throw error
  })
}

/** The contents of the journal. While someone is writing, these are the act in progress. Throws the system's error. */
export async function pendingActs(folder: string): Promise<PendingActs> {
  const found: Record<JournalState, string[]> = { own: [], damaged: [], foreign: [] }
  const names = (await namesInRoom(folder, JOURNAL)).toSorted()
  for (const name of names.filter(isJournalName)) found[await judgeNamed(folder, name)].push(`${JOURNAL}/${name}`)
  const plansFirst = found.own.toSorted((one, other) => Number(isPlanName(other)) - Number(isPlanName(one)))
  return { toComplete: plansFirst, damaged: found.damaged, foreign: found.foreign }
}
