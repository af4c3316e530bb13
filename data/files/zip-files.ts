// Packs exported files into one ZIP, a piece at a time, so that memory does not grow with them.
import { type FileHandle, lstat, open, readdir, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
// The build without threads: that with them cannot be bundled.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser'
import { idSchema } from '../schema/index.ts'
import { placeExportFile, temporaryIn } from './write-export-file.ts'

/** A ZIP without 64-bit sizes has no room for more. */
export const MOST_ZIPPED = 60_000
const LARGEST_ZIP = 4_000_000_000
const PIECE = 1024 * 1024
/** What is packed itself. */
const IS_PACKED = /\.(?:docx|xlsx|odt|zip|epub)$/i

/** Text that is no file of the folder. */
export interface ZippedText {
  readonly name: string
  readonly text: string
}

/** Where a ZIP goes, and whether it replaces one of its name; else it is numbered. */
export interface ZipPlace {
  readonly folder: string
  readonly name: string
  readonly isOver: boolean
}

/**
 * Writes a ZIP of files of a folder, and of texts, into a folder that is there, and returns its final name; null: there is more than one ZIP holds.
 * Throws the system's error. Nothing is left behind when it fails.
 */
export async function zipFiles(
  folder: string,
  names: Iterable<string>,
  texts: readonly ZippedText[],
  into: ZipPlace,
): Promise<string | null> {
  const temp = temporaryIn(into.folder)
  const handle = await open(temp, 'wx')
  try {
    const isWhole = await writeZip(handle, folder, names, texts)
    await handle.sync()
    await handle.close()
    return isWhole ? await placeExportFile(into.folder, into.name, temp, into.isOver) : null
  } finally {
    await handle.close().catch(() => {})
    await unlink(temp).catch(() => {})
  }
}

/**
 * Works in a hidden folder of its own in this one, which is gone afterwards, as is what programs that were killed long ago left of theirs.
 * Throws the system's error, and what the work throws.
 */
export async function inHiddenFolder<T>(folder: string, id: string, work: (hidden: string) => Promise<T>): Promise<T> {
  const hidden = join(folder, `.${id}.export`)
  await sweep(folder)
  try {
    return await work(hidden)
  } finally {
    await rm(hidden, { recursive: true, force: true })
  }
}

/** What nothing was added to for a day is no work of a running program. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, id, ending] = /^\.([^.]+)\.(export|tmp)$/.exec(name) ?? []
    if (!ending || !idSchema.safeParse(id).success) continue
    const path = join(folder, name)
    const found = await lstat(path).catch(() => null)
    const isOurs = ending === 'export' ? found?.isDirectory() : found?.isFile()
    if (!found || !isOurs || Date.now() - found.mtimeMs < LEFT_AFTER_MS) continue
    await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

/** false: there is more than one ZIP holds. */
async function writeZip(
  handle: FileHandle,
  folder: string,
  names: Iterable<string>,
  texts: readonly ZippedText[],
): Promise<boolean> {
  let waiting: Uint8Array[] = []
  let size = 0
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    waiting.push(bytes)
    size += bytes.length
  })
  const flush = async (): Promise<void> => {
    for (const bytes of waiting) await handle.writeFile(bytes)
    waiting = []
  }
  for (const name of names) {
    const entry = IS_PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    const file = await open(join(folder, name))
    try {
      const piece = new Uint8Array(PIECE)
      for (let at = 0; ; ) {
        const { bytesRead } = await file.read(piece, 0, PIECE, at)
        at += bytesRead
        entry.push(piece.slice(0, bytesRead), bytesRead === 0)
        await flush()
        if (bytesRead === 0) break
      }
    } finally {
      await file.close()
    }
    if (size > LARGEST_ZIP) return false
  }
  for (const { name, text } of texts) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(new TextEncoder().encode(text), true)
  }
  zip.end()
  await flush()
  return true
}
