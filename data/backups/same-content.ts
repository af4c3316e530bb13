// Whether two files hold the same bytes.
import { readFile, stat } from 'node:fs/promises'

/** Compares by size first, then byte for byte. */
export async function hasSameContent(one: string, other: string): Promise<boolean> {
  const sizes = await Promise.all([one, other].map(async (path) => (await stat(path)).size))
  if (sizes[0] !== sizes[1]) return false
  const [mine, theirs] = await Promise.all([readFile(one), readFile(other)])
  return mine.equals(theirs)
}
