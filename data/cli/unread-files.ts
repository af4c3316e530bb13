// Archive files a command had to leave out: named in its document, or in addition to its text on stderr.

import type { Problem } from '../schema/index.ts'
import { counted } from './counted.ts'
import { said } from './said.ts'
import { damageWords, sentenceFor } from './words.ts'

interface Unread {
  readonly path: string
  readonly problem: Problem
}

/** `{unread: [{path, code, message}]}`, or nothing when every file could be read. */
export function unreadDocument(unread: readonly Unread[]): object {
  if (unread.length === 0) return {}
  const named = byPath(unread).map(({ path, problem }) => ({ path, code: problem.code, message: sentenceFor(problem) }))
  return { unread: named }
}

/** Lines that name them. */
export function unreadLines(unread: readonly Unread[]): readonly string[] {
  if (unread.length === 0) return []
  const count = counted(unread.length, 'file')
  return [
    unread.length === 1
      ? said`${count} could not be read and was skipped:`
      : said`${count} could not be read and were skipped:`,
    ...byPath(unread).map(lineOf),
  ]
}

function lineOf({ path, problem }: Unread): string {
  if (problem.code === 'damaged') return said`  ${path} is ${damageWords(problem.details)}`
  return `  ${path}: ${sentenceFor(problem)}`
}

function byPath(unread: readonly Unread[]): readonly Unread[] {
  return unread.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
