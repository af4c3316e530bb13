// Exit statuses: 0 done, 1 done in part or nothing matched, 2 usage, 3 the archive could not be opened or written; 70 a
// bug in Corrigenda (EX_SOFTWARE of sysexits.h).
import type { ProblemCode } from '../schema/index.ts'

export const EXIT = { done: 0, partly: 1, usage: 2, archive: 3, fault: 70 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

const USAGE: ReadonlySet<ProblemCode> = new Set([
  'several-matches',
  'bad-query',
  'bad-pattern',
  'bad-input',
  'bad-wording',
  'ambiguous-id',
  'out-of-range',
  'ruled-otherwise',
])
const ARCHIVE: ReadonlySet<ProblemCode> = new Set([
  ...([
    'locked',
    'read-only',
    'not-an-archive',
    'unsafe',
    'not-reopened',
    'folder-not-empty',
    'too-new',
    'no-backup',
    'other-archive',
    'damaged',
    'changed-meanwhile',
    'file-changed',
  ] as const),
  ...(['disk-full', 'no-permission', 'too-many-files', 'name-taken', 'io'] as const),
])

/** The exit status for a problem. */
export function exitStatusOf(code: ProblemCode): ExitStatus {
  if (USAGE.has(code)) return EXIT.usage
  return ARCHIVE.has(code) ? EXIT.archive : EXIT.partly
}
