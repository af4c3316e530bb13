// Windows never see paths: before a problem is sent to a window, folders in its details are replaced by names. Pure.
import type { AnyProblem } from '../../contract/index.ts'

const SEPARATOR = /[/\\]/
const IS_PATH = /^(\/|[A-Za-z]:[/\\]|\\\\)/
/** A path inside a sentence of the operating system: "ENOENT: no such file, open '/home/editor/archive.json'". */
const QUOTED_PATH = /(['"])((?:\/|[A-Za-z]:[/\\]|\\\\)[^'"]*)\1/g

/** The last name of a path: what a window may show of it. */
export function nameOf(path: string): string {
  return path.split(SEPARATOR).filter(Boolean).at(-1) ?? path
}

/** A name unchanged; the last name of an absolute path. */
export function shownName(name: string): string {
  return IS_PATH.test(name) ? nameOf(name) : name
}

/** A folder's location, for people: its last two names. Not enough to open anything. */
export function placeOf(folder: string): string {
  return folder.split(SEPARATOR).filter(Boolean).slice(-2).join('/') || folder
}

/** Details that may hold a path. The others are texts of articles and are left unchanged. */
const HOLDS_PATHS = new Set(['folder', 'path', 'detail', 'id'])

/** The same problem with names in place of absolute paths. */
export function withoutPaths<P extends AnyProblem>(problem: P): P {
  const details = Object.entries(problem.details).map(([key, value]) => [
    key,
    HOLDS_PATHS.has(key) && typeof value === 'string' ? hidden(value) : value,
  ])
  return { ...problem, details: Object.fromEntries(details) }
}

function hidden(text: string): string {
  if (IS_PATH.test(text)) return nameOf(text)
  return text.replaceAll(QUOTED_PATH, (_, quote: string, path: string) => `${quote}${nameOf(path)}${quote}`)
}
