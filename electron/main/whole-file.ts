// Small files of the app's own (settings, drafts), written whole and durably.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newId } from '../contract/index.ts'

/**
 * Replaces a file (absolute path) by one with this text; the folder is made when missing. Synchronous: these are small
 * files, and a quitting app must not leave before they are down. Throws the system's error and leaves the old file.
 */
export function writeWhole(file: string, text: string): void {
  const temp = `${file}.${newId()}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temp, text, { flag: 'wx', flush: true })
    renameSync(temp, file)
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
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
