// Parsing within a time limit: files of a stylebook may come from a stranger, and a pattern or a YAML text can be made
// to take years. Whatever takes too long is named and not used.
import { runBounded } from '../work/bounded-run.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

/** A house's whole stylebook takes some hundred milliseconds, on a busy computer a second or two. */
const ALL_WITHIN_MS = 3000
/** The limit for one file, once all together took longer; and for all of them then. */
const ONE_WITHIN_MS = 1500
const TOGETHER_MS = 6000

export const TOO_LONG = 'reading it takes too long'

/**
 * Runs the work for every file. `late` are those whose work was interrupted, or never begun because others took so
 * long. The work may run twice for a file, so it must have no side effects.
 */
export function parseBounded<T>(
  files: readonly StylebookFile[],
  work: (file: StylebookFile) => T,
): { readonly parsed: readonly T[]; readonly late: readonly StylebookProblem[] } {
  let all: readonly T[] = []
  const isDone = runBounded(() => {
    all = files.map(work)
  }, ALL_WITHIN_MS)
  return isDone ? { parsed: all, late: [] } : parseOneByOne(files, work)
}

function parseOneByOne<T>(
  files: readonly StylebookFile[],
  work: (file: StylebookFile) => T,
): { readonly parsed: readonly T[]; readonly late: readonly StylebookProblem[] } {
  const parsed: T[] = []
  const late: StylebookProblem[] = []
  const end = performance.now() + TOGETHER_MS
  for (const file of files) {
    const left = Math.min(ONE_WITHIN_MS, Math.floor(end - performance.now()))
    const isDone =
      left > 0 &&
      runBounded(() => {
        parsed.push(work(file))
      }, left)
    if (!isDone) late.push({ path: file.path, detail: TOO_LONG })
  }
  return { parsed, late }
}
