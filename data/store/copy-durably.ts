// Copying one file so that the copy survives a power cut.
import { copyFile, open, stat, utimes } from 'node:fs/promises'

/** Copies a file whole, with the time it was written, and waits until it is on disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  const { atime, mtime } = await stat(from)
  await copyFile(from, to)
  await utimes(to, atime, mtime)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
