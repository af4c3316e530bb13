// Checks the path to a file of an archive. An archive may come from a stranger: no link, junction, pipe or device in it
// is followed, opened, written through or removed through. Folders above the archive's own belong to the user, links
// included.
import { lstatSync, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '../schema/index.ts'
import { fileKind } from './file-kind.ts'

/**
 * The absolute path of a file or folder, given the folder nothing may lead out of (absolute) and a path inside it, with
 * /. Throws a ProblemError `damaged` (reason no-file) naming whatever on the way is not a folder; the last part of the
 * path is not checked.
 */
export async function checkedPath(folder: string, path: string): Promise<string> {
  const parts = partsOf(path)
  await checkFolders(folder, parts.slice(0, -1))
  return join(folder, ...parts)
}

/** As `checkedPath`, for threads that do one thing at a time. */
export function checkedPathSync(folder: string, path: string): string {
  const parts = partsOf(path)
  const ways = waysTo(folder, parts.slice(0, -1))
  checkFound(
    parts,
    ways.map((way) => lstatSync(way, { throwIfNoEntry: false }) ?? null),
  )
  return join(folder, ...parts)
}

/** The absolute path of a folder, after checking the path to it and the folder itself. It need not exist. */
export async function checkedFolder(folder: string, path: string): Promise<string> {
  if (path === '') return folder
  const parts = partsOf(path)
  await checkFolders(folder, parts)
  return join(folder, ...parts)
}

/** The problem that a pipe, a device or a link is in a file's place. */
export function noFile(path: string, detail: string): ProblemError {
  return new ProblemError({ code: 'damaged', details: { path, reason: 'no-file', detail } })
}

/** Names no part of a path may have: they lead elsewhere, or are interpreted differently by some system. */
const ODD_PART = /^(?:|\.|\.\.|.*[\\\0].*)$/s

function partsOf(path: string): readonly string[] {
  const parts = path.split('/')
  if (parts.some((part) => ODD_PART.test(part))) throw noFile(path, 'a path that leads out of the folder')
  return parts
}

function waysTo(folder: string, parts: readonly string[]): readonly string[] {
  return parts.map((_, at) => join(folder, ...parts.slice(0, at + 1)))
}

/**
 * For so long a folder counts as the folder it was, in milliseconds. An act over many articles passes through the same
 * folders tens of thousands of times; anyone who could put a link in a folder's place between two passes could do so
 * between check and opening as well.
 */
const FRESH_MS = 500
const MOST_FRESH = 5000
/** Folders found lately, by absolute path, and when. */
const fresh = new Map<string, number>()

async function checkFolders(folder: string, parts: readonly string[]): Promise<void> {
  const since = performance.now() - FRESH_MS
  const ways = waysTo(folder, parts)
  const isFresh = (way: string): boolean => (fresh.get(way) ?? Number.NEGATIVE_INFINITY) > since
  const first = ways.findIndex((way) => !isFresh(way))
  if (first < 0) return
  const stale = ways.slice(first)
  const found = await Promise.all(stale.map((way) => lstat(way).catch(() => null)))
  checkFound(parts, found, first)
  const now = performance.now()
  if (fresh.size > MOST_FRESH) fresh.clear()
  for (const [at, stats] of found.entries()) if (stats?.isDirectory() && stale[at]) fresh.set(stale[at], now)
}

/**
 * `found`: what was found on the way, from the part with this number on. A file in a folder's place is left to the
 * system's own error.
 */
function checkFound(parts: readonly string[], found: readonly (Stats | null)[], first = 0): void {
  for (const [n, stats] of found.entries()) {
    if (stats === null) return
    if (!stats.isFile() && !stats.isDirectory()) throw noFile(parts.slice(0, first + n + 1).join('/'), fileKind(stats))
  }
}
