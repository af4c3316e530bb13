// Unpacks part of a ZIP file. extract-zip can only unpack everything, and 25,700 of the 25,800 files in the archive
// that electron-stand-in.ts opens are of no use to us.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/**
 * Writes the files of a ZIP to a folder, each under the relative path that `place` returns for its name. Skips files
 * for which it returns `undefined`. File modes are kept. yauzl refuses names that would leave the folder.
 */
export async function unpackZip(
  zipFile: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const zip = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(zipFile, { lazyEntries: true })
  const openStream = promisify<Entry, Readable>(zip.openReadStream.bind(zip))
  const unpack = async (entry: Entry): Promise<void> => {
    const path = place(entry.fileName)
    if (path === undefined || entry.fileName.endsWith('/')) return
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await openStream(entry), createWriteStream(file, { mode: mode || 0o644 }))
  }
  await new Promise<void>((resolve, reject) => {
    zip.once('end', resolve)
    zip.once('error', reject)
    zip.on('entry', (entry: Entry) => unpack(entry).then(() => zip.readEntry(), reject))
    zip.readEntry()
  }).finally(() => zip.close())
}
