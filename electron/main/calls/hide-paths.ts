// Windows never see paths: before a problem leaves for a window, the folders in its details become names. Pure.
import type { AnyProblem } from '../../contract/index.ts'

const SEPARATOR = /[/\\]/
const IS_PATH = /^(\/|[A-Za-z]:[/\\]|\\\\)/
/** A path inside a sentence of the operating system: "ENOENT: no such file, open '/home/editor/archive.json'". */
const QUOTED_PATH = /(['"])((?:\/|[A-Za-z]:[/\\]|\\\\)[^'"]*)\1/g

/** The last name of a path: what a window may show of it. */
export function nameOf(path: string): string {
  return path.split(SEPARATOR).filter(Boolean).at(-1) ?? path
}

/** A name as it is; of a path from the root, its last name. */
export function shownName(name: string): string {
  return IS_PATH.test(name) ? nameOf(name) : name
}

/** Where a folder lies, for people: its last two names. Not enough to open anything. */
export function placeOf(folder: string): string {
  return folder.split(SEPARATOR).filter(Boolean).slice(-2).join('/') || folder
}

/** Details that may hold a path. Others are texts of articles and are left alone. */
const HOLDS_PATHS = new Set(['folder', 'path', 'detail', 'id'])

/** The same problem with names in the place of absolute paths. */
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
