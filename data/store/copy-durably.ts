// Copies one file so that the copy survives a power cut.
import { constants } from 'node:fs'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import type { FilePlace } from './disk.ts'
import { openPlainFile } from './plain-file.ts'
import { checkedPath } from './way.ts'

const CHUNK = 1 << 20
const WRITE_NEW = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL

/**
 * Copies a whole file with its modification time and waits until it is on disk. Replaces an existing copy. Throws as
 * openPlainFile.
 */
export async function copyDurably(from: FilePlace, to: FilePlace): Promise<void> {
  const { handle: source, stats } = await openPlainFile(from.folder, from.path)
  try {
    const at = await checkedPath(to.folder, to.path)
    await unlink(at).catch(() => {})
    const target = await open(at, WRITE_NEW, 0o644)
    try {
      await pour(source, target)
      await target.utimes(stats.atime, stats.mtime)
      await target.sync()
    } finally {
      await target.close()
    }
  } finally {
    await source.close().catch(() => {})
  }
}

async function pour(source: FileHandle, target: FileHandle): Promise<void> {
  const chunk = Buffer.alloc(CHUNK)
  for (let at = 0; ; ) {
    const { bytesRead } = await source.read(chunk, 0, CHUNK, at)
    if (bytesRead === 0) return
    for (let done = 0; done < bytesRead; ) {
      done += (await target.write(chunk, done, bytesRead - done, at + done)).bytesWritten
    }
    at += bytesRead
  }
}
