// What is at a path, and why the system refused it: the terms import problems are made of.
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

/** The kind of file `stats` describes; 'symbolic-link' only if they come from lstat. */
export function fileKind(stats: Stats): FileKind {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  if (stats.isSymbolicLink()) return 'symbolic-link'
  if (stats.isFIFO()) return 'fifo'
  if (stats.isSocket()) return 'socket'
  if (stats.isCharacterDevice()) return 'character-device'
  return stats.isBlockDevice() ? 'block-device' : 'unknown'
}

/** The name of a system error ('ENOENT', 'EACCES', 'EIO' …). Anything else is a bug and rethrown. */
export function systemCode(error: unknown): string {
  const name = systemErrorName(error)
  if (name === null) throw error
  return name
}
