// The sample archive for tests: created once per process and copied, since creating it takes more than a second of
// processor time.
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { createSampleArchive } from '../acts/import/sample-archive.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { type OpenOptions, openArchive } from '../archive/open-archive.ts'
import { type ActContext, ProblemError } from '../schema/index.ts'
import { CACHE_VARIABLE } from '../search/index-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

let made: Promise<string> | null = null

/** The folder to copy from; removed when the test run ends. */
async function makeOnce(): Promise<string> {
  const folder = join(process.env.CORRIGENDA_STATE ?? '', `sample-${process.pid}`)
  const sample = await createSampleArchive(folder, { context: systemContext('Ana Editor'), app: 'test' })
  if (!sample.ok) throw new ProblemError(sample.problem)
  await sample.value.close()
  return folder
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
