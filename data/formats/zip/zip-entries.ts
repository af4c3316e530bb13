// Entries of a ZIP that is a document, inflated within bounds: each name once, whatever the ZIP says.
import { unzipSync } from 'fflate/browser'
import { fail, ok, type Result } from '../../schema/problem.ts'

class EntryError extends Error {
  constructor(readonly tooLarge: number) {
    super()
  }
}

/**
 * The wanted entries, by name. An entry is inflated into the size it says it has and no further. `path` is what problems carry:
 * unreadable, also when the ZIP has two entries of a wanted name; too-large, when one has more than `largest` bytes.
 */
export function zipEntries(
  zip: Uint8Array,
  isWanted: (name: string, size: number) => boolean,
  largest: number,
  path: string,
): Result<ReadonlyMap<string, Uint8Array>> {
  const seen = new Set<string>()
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name, originalSize)) return false
    if (originalSize > largest) throw new EntryError(originalSize)
    if (seen.has(name)) throw new EntryError(0)
    seen.add(name)
    return true
  }
  try {
    return ok(new Map(Object.entries(unzipSync(zip, { filter }))))
  } catch (error) {
    const tooLarge = error instanceof EntryError ? error.tooLarge : 0
    return tooLarge > 0
      ? fail('too-large', { path, bytes: tooLarge, limit: largest })
      : fail('unreadable', { path, detail: 'its ZIP is damaged' })
  }
}

/** One entry; undefined: there is none. Problems: those of zipEntries. */
export function zipEntry(
  zip: Uint8Array,
  wanted: string,
  largest: number,
  path: string,
): Result<Uint8Array | undefined> {
  const found = zipEntries(zip, (name) => name === wanted, largest, path)
  return found.ok ? ok(found.value.get(wanted)) : found
}
