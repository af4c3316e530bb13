// The parts of the data library the app uses to open archives, and how it opens one: for writing, or read-only if that
// fails.
import type { createSampleArchive } from '../../../data/acts/import/sample-archive.ts'
import type * as data from '../../../data/index.ts'
import { createArchive, isArchiveFolder, openArchive } from '../../../data/index.ts'
import { type ArchiveSummary, type Holder, ok, type Problem, type Result } from '../../contract/index.ts'

export type Archive = data.Archive
export interface ArchiveLibrary
  extends Pick<typeof data, 'openArchive' | 'createArchive' | 'isArchiveFolder' | 'restoreArchive'> {
  readonly createSampleArchive: typeof createSampleArchive
}
/** The whole library; rarely needed parts are loaded on first use. */
export const archiveLibrary: ArchiveLibrary = {
  ...{ openArchive, createArchive, isArchiveFolder },
  createSampleArchive: async (...wanted) => await (await import('./seldom-wanted.ts')).createSampleArchive(...wanted),
  restoreArchive: async (...wanted) => await (await import('./seldom-wanted.ts')).restoreArchive(...wanted),
}

export type Opener = Pick<Parameters<typeof data.openArchive>[1], 'context' | 'app'>

/** An archive and why it is read-only; null: it is writable. */
export interface OpenedArchive {
  readonly archive: Archive
  readonly readOnly: ArchiveSummary['readOnly']
}

/**
 * Opens for writing; read-only when another process holds the lock or the folder is not writable. Problems:
 * openArchive's.
 */
export async function openForUse(
  folder: string,
  library: ArchiveLibrary,
  opener: Opener,
): Promise<Result<OpenedArchive>> {
  const writing = await library.openArchive(folder, { ...opener, mode: 'write' })
  if (writing.ok) return ok({ archive: writing.value, readOnly: null })
  const readOnly = reasonToRead(writing.problem)
  if (readOnly === null) return writing
  const reading = await library.openArchive(folder, { ...opener, mode: 'read' })
  return reading.ok ? ok({ archive: reading.value, readOnly }) : reading
}

function reasonToRead(problem: Problem): Holder | 'folder' | null {
  if (problem.code === 'locked') {
    const { holder, since, host } = problem.details
    return { holder, since, host }
  }
  return problem.code === 'no-permission' || problem.code === 'read-only' ? 'folder' : null
}
