// Small files of the app's own (settings, drafts), written whole and durably.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newId } from '../../contract/index.ts'

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 5

/**
 * Replaces a file (absolute path) with this text; the folder is created if missing. Synchronous: these are small files,
 * and a quitting app must not exit before they are on disk. Throws the system's error and keeps the old file.
 */
export function writeWhole(file: string, text: string): void {
  const temp = `${file}.${newId()}.tmp`
  try {
    ensureFolder(dirname(file))
    writeFileSync(temp, text, { flag: 'wx', flush: true })
    renamePatiently(temp, file)
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
}

/** Removes a file durably, so that it does not reappear after a power failure; does nothing if it is missing. */
export function removeWhole(file: string): void {
  if (!existsSync(file)) return
  rmSync(file, { force: true })
  syncFolder(dirname(file))
}

/** Moves a file durably to another folder, which is created if missing. */
export function moveWhole(from: string, to: string): void {
  ensureFolder(dirname(to))
  renamePatiently(from, to)
  syncFolder(dirname(to))
  syncFolder(dirname(from))
}

/** Creates a folder and its parents, each durably. */
function ensureFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made))
}

/** Windows briefly refuses a rename while a scanner or an indexer has the file open. */
function renamePatiently(from: string, to: string): void {
  for (let left = process.platform === 'win32' ? RENAME_TRIES : 1; ; left -= 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (left === 1 || !BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * (RENAME_TRIES - left + 1))
    }
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
