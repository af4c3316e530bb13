// What stands at a path, and why the system would not give it: the words import problems are made of.
import type { Stats } from 'node:fs'
import { systemErrorName } from '../work/system-error.ts'

export type FileKind =
  | 'file'
  | 'folder'
  | 'symbolic-link'
  | 'fifo'
  | 'socket'
  | 'character-device'
  | 'block-device'
  | 'unknown'

/** The kind of file `stats` describes; 'symbolic-link' only when they come from lstat. */
export function fileKind(stats: Stats): FileKind {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  if (stats.isSymbolicLink()) return 'symbolic-link'
  if (stats.isFIFO()) return 'fifo'
  if (stats.isSocket()) return 'socket'
  if (stats.isCharacterDevice()) return 'character-device'
  return stats.isBlockDevice() ? 'block-device' : 'unknown'
}

/** The name of an error of the system ('ENOENT', 'EACCES', 'EIO' …). Anything else is a bug and thrown on. */
export function systemCode(error: unknown): string {
  const name = systemErrorName(error)
  if (name === null) throw error
  return name
}
