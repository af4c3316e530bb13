// The sample archive is created on first use; after that it is an archive like any other.
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, newId, ok, type Result } from '../../contract/index.ts'
import type { ArchiveLibrary, Opener } from './archive-library.ts'

/**
 * Ensures that the sample archive exists in its folder (absolute path). It is created next to it and then renamed, so
 * that a crash leaves no partial archive. Problems: createSampleArchive's, and io.
 */
export async function provideSample(folder: string, library: ArchiveLibrary, opener: Opener): Promise<Result<null>> {
  if (await stat(folder).catch(() => null)) return ok(null)
  const making = `${folder}.making-${newId()}`
  try {
    await sweep(folder)
    const made = await library.createSampleArchive(making, opener)
    if (made.ok) {
      await made.value.close()
      await rename(making, folder)
      return ok(null)
    }
    await rm(making, { recursive: true, force: true })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return fail('io', { path: folder, detail: (error as Error).message })
  }
}

/** Removes the leftovers of an earlier attempt. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => [])
  const left = names.filter((name) => name.startsWith(`${basename(folder)}.making-`))
  for (const name of left) await rm(join(dirname(folder), name), { recursive: true, force: true })
}
