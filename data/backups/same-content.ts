// Whether two files hold the same bytes.
import type { FilePlace } from '../store/disk.ts'
import { openPlainFile, readPlainFile } from '../store/plain-file.ts'

/** Compares by size first, then byte for byte. Throws as openPlainFile. */
export async function hasSameContent(one: FilePlace, other: FilePlace): Promise<boolean> {
  const [size, otherSize] = [await sizeOf(one), await sizeOf(other)]
  if (size !== otherSize) return false
  const [mine, theirs] = await Promise.all([one, other].map(({ folder, path }) => readPlainFile(folder, path)))
  return theirs !== undefined && mine?.equals(theirs) === true
}

async function sizeOf({ folder, path }: FilePlace): Promise<number> {
  const { handle, stats } = await openPlainFile(folder, path)
  await handle.close().catch(() => {})
  return stats.size
}
