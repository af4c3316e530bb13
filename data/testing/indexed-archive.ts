// Archives for the tests of the index: made of a few texts, opened for writing, and always closed again.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commitImport, ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { createArchive, openArchive } from '../archive/open-archive.ts'
import type { Result } from '../schema/index.ts'
import type { ArticleIndex } from '../search/article-index.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const TEST_CONTEXT = systemContext('Ana Editor')
export const TEST_OPTIONS = { context: TEST_CONTEXT, app: 'test' }
export const HARBOUR = 'Harbour wall mended\n\nThe wall of the old harbour stands again.'
export const FERRY = 'Ferry late\n\nThe ferry came late on Monday.'

/** The value of a result; throws its problem. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** A closed archive with one article per text, and its index built. */
export async function archiveWith(
  ...texts: readonly string[]
): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const folder = join(await temporaryFolder(), 'archive')
  const archive = value(await createArchive(folder, TEST_OPTIONS))
  const planner = new ImportPlanner(() => null, TEST_CONTEXT)
  for (const [n, text] of texts.entries()) planner.add({ name: `${n}.txt`, bytes: Buffer.from(text) })
  const plan = planner.plan()
  value(await commitImport(archive, plan, TEST_CONTEXT))
  await archive.wholeIndex()
  await archive.close()
  return { folder, ids: plan.records.map(({ id }) => id) }
}

export async function openToWrite(folder: string): Promise<Archive> {
  return value(await openArchive(folder, { ...TEST_OPTIONS, mode: 'write' }))
}

/** Runs work on the reopened archive, once its index has checked everything. */
export async function reopened<T>(
  folder: string,
  work: (index: ArticleIndex, archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await openToWrite(folder)
  try {
    return await work(await archive.wholeIndex(), archive)
  } finally {
    await archive.close()
  }
}

/** A path where no folder can be created. */
export async function notAFolder(): Promise<string> {
  const path = join(await temporaryFolder(), 'file')
  await writeFile(path, '')
  return path
}
