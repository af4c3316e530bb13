// The sample archive in a temporary folder, with its derived files in a cache folder of its own.
import { join } from 'node:path'
import { createSampleArchive } from '../acts/import/sample-archive.ts'
import type { Archive } from '../archive/archive.ts'
import type { ActContext } from '../schema/index.ts'
import { CACHE_VARIABLE } from '../search/index-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Opens it; CACHE_VARIABLE names the cache until `closeCachedSample`. */
export async function openCachedSample(context: ActContext): Promise<Archive> {
  const folder = await temporaryFolder()
  process.env[CACHE_VARIABLE] = join(folder, 'cache')
  const made = await createSampleArchive(join(folder, 'archive'), { context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

export async function closeCachedSample(archive: Archive): Promise<void> {
  delete process.env[CACHE_VARIABLE]
  await archive.close()
}
