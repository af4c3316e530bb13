// The sample archive for tests: created once per test run and copied, since creating it takes more than a second of
// processor time.
import { cp, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { createSampleArchive } from '../acts/import/sample-archive.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { type OpenOptions, openArchive } from '../archive/open-archive.ts'
import { type ActContext, newId, ProblemError } from '../schema/index.ts'
import { CACHE_VARIABLE } from '../search/index-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

let made: Promise<string> | null = null

/** The folder to copy from, shared by all processes of a test run and removed when the run ends. */
async function makeOnce(): Promise<string> {
  const folder = join(process.env.CORRIGENDA_STATE ?? '', 'sample')
  if (await isThere(folder)) return folder
  const making = `${folder}-${newId()}`
  const sample = await createSampleArchive(making, { context: systemContext('Ana Editor'), app: 'test' })
  if (!sample.ok) throw new ProblemError(sample.problem)
  await sample.value.close()
  // If another process was quicker, its sample is used.
  await rename(making, folder).catch(async (error: unknown) => {
    if (!(await isThere(folder))) throw error
  })
  return folder
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  )
}

/** A sample archive in a new folder, not open. */
export async function copySample(folder: string): Promise<void> {
  made ??= makeOnce()
  await cp(await made, folder, { recursive: true })
}

/** A sample archive in a new folder, open for writing. */
export async function openSampleCopy(folder: string, options: OpenOptions): Promise<Archive> {
  await copySample(folder)
  const opened = await openArchive(folder, { ...options, mode: 'write' })
  if (!opened.ok) throw new ProblemError(opened.problem)
  return opened.value
}

/**
 * A sample archive with its derived files in its own cache folder: CACHE_VARIABLE names it until `closeCachedSample`.
 */
export async function openCachedSample(context: ActContext): Promise<Archive> {
  const folder = await temporaryFolder()
  vi.stubEnv(CACHE_VARIABLE, join(folder, 'cache'))
  return await openSampleCopy(join(folder, 'archive'), { context, app: 'test' })
}

export async function closeCachedSample(archive: Archive): Promise<void> {
  vi.unstubAllEnvs()
  await archive.close()
}
