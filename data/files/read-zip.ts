// The files in a ZIP to import, each like a file of its own: within bounds, by names that stay inside it, and nothing inflated further
// than it says it is large.
import { unzipSync } from 'fflate/browser'
import { fail, ok, type Result } from '../schema/problem.ts'
import { isNeverCopy } from './find-import-files.ts'
import { MAX_IMPORT_BYTES } from './read-import-file.ts'

/** Bytes of a ZIP, and of everything in it inflated. */
export const MAX_ZIP_BYTES = 200 * 1024 * 1024
const MAX_INFLATED = 1024 * 1024 * 1024
const MAX_ENTRIES = 10_000
/** More than this is no text that was packed, but a bomb. */
const MAX_RATIO = 200
const RATIO_FROM = 1024 * 1024

export interface ZipEntry {
  /** With `/`. */
  readonly name: string
  readonly bytes: number
}

/** Whether bytes are a ZIP by their first four; documents such as Word files are too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * The files in a ZIP, by name in code unit order, without hidden ones and what desktops leave behind. Problems: unreadable (damaged; a name
 * that leads out of it; more inflated than anyone packs), too-large.
 */
export function listZip(bytes: Uint8Array, path: string): Result<readonly ZipEntry[]> {
  const entries = new Map<string, number>()
  let [count, total] = [0, 0]
  let refused = ''
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1
        total += originalSize
        if (isOutside(name)) refused = 'a name in it leads out of it'
        if (originalSize > RATIO_FROM && originalSize > size * MAX_RATIO)
          refused = 'it inflates to far more than it holds'
        const parts = name.split('/')
        if (!name.endsWith('/') && !parts.some(isNeverCopy)) entries.set(name, originalSize)
        return false
      },
    })
  } catch {
    return fail('unreadable', { path, detail: 'its ZIP is damaged' })
  }
  if (refused !== '') return fail('unreadable', { path, detail: refused })
  if (count > MAX_ENTRIES) return fail('unreadable', { path, detail: `it has more than ${MAX_ENTRIES} files` })
  if (total > MAX_INFLATED) return fail('too-large', { path, bytes: total, limit: MAX_INFLATED })
  const names = [...entries].map(([name, size]) => ({ name, bytes: size }))
  return ok(names.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
}

/** One file in a ZIP. Problems: too-large, unreadable. */
export function readZipEntry(zip: Uint8Array, { name, bytes: size }: ZipEntry, path: string): Result<Uint8Array> {
  if (size > MAX_IMPORT_BYTES) return fail('too-large', { path, bytes: size, limit: MAX_IMPORT_BYTES })
  try {
    const found = unzipSync(zip, { filter: (entry) => entry.name === name && entry.originalSize === size })[name]
    return found ? ok(found) : fail('unreadable', { path, detail: 'its ZIP is damaged' })
  } catch {
    return fail('unreadable', { path, detail: 'its ZIP is damaged' })
  }
}

function isOutside(name: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:)/.test(name) || name.includes('\0') || name.split(/[\\/]/).includes('..')
}
