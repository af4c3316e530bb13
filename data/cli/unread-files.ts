// Files of the archive that a command had to leave out: named in its document and under its text.
import type { Problem } from '../schema/index.ts'
import { counted } from './counted.ts'
import { sentenceFor } from './words.ts'

interface Unread {
  readonly path: string
  readonly problem: Problem
}

/** `{unread: [{path, code, message}]}`, or nothing when every file could be read. */
export function unreadDocument(unread: readonly Unread[]): object {
  if (unread.length === 0) return {}
  return { unread: unread.map(({ path, problem }) => ({ path, code: problem.code, message: sentenceFor(problem) })) }
}

/** Lines that name them. */
export function unreadLines(unread: readonly Unread[]): readonly string[] {
  if (unread.length === 0) return []
  const count = counted(unread.length, 'file')
  return [`${count} could not be read and ${unread.length === 1 ? 'is' : 'are'} left out:`, ...unread.map(lineOf)]
}

function lineOf({ problem }: Unread): string {
  return `  ${sentenceFor(problem)}`
}
