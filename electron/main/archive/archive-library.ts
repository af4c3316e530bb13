// What the app uses of the data library to get at archives, and how it opens one: for writing, else for reading.
import type * as data from '../../../data/index.ts'
import { createArchive, isArchiveFolder, openArchive } from '../../../data/index.ts'
import { type ArchiveSummary, type Holder, ok, type Problem, type Result } from '../../contract/index.ts'

export type Archive = data.Archive
export type ArchiveLibrary = Pick<
  typeof data,
  'openArchive' | 'createArchive' | 'createSampleArchive' | 'isArchiveFolder' | 'restoreArchive'
>
/** All of it; what is seldom wanted is loaded when it is. */
export const archiveLibrary: ArchiveLibrary = {
  ...{ openArchive, createArchive, isArchiveFolder },
  createSampleArchive: async (...wanted) => await (await import('./seldom-wanted.ts')).createSampleArchive(...wanted),
  restoreArchive: async (...wanted) => await (await import('./seldom-wanted.ts')).restoreArchive(...wanted),
}

export type Opener = Pick<Parameters<typeof data.openArchive>[1], 'context' | 'app'>

/** An archive and why it is open for reading only; null: it is open for writing. */
export interface OpenedArchive {
  readonly archive: Archive
  readonly readOnly: ArchiveSummary['readOnly']
}

/** Opens for writing; when somebody else does or the folder does not allow it, for reading. Problems: openArchive's. */
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
