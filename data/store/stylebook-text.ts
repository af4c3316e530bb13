// A stylebook file as text, for editing. People edit these files by hand and share them: one that is not UTF-8, or is a
// link, is never replaced.

import { type Change, fail, ProblemError } from '../schema/index.ts'
import type { FileKind } from './file-kind.ts'
import { isStylebookPath, LARGEST_STYLEBOOK_FILE, stylebookPath } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

/**
 * The text of a file; null when there is none. Throws a ProblemError (unreadable, bad-input), or the system's error.
 */
export async function readStylebookText(folder: string, path: string): Promise<string | null> {
  if (!isStylebookPath(path)) throw new ProblemError(noName(path))
  const shown = stylebookPath(path)
  const bytes = await readPlainFile(folder, shown, LARGEST_STYLEBOOK_FILE).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw isLink(error) ? unreadable(shown, 'it is a link; edit what it leads to') : error
  })
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable(shown, 'it is not UTF-8')
  }
}

/**
 * Returns null when every file of the stylebook is as a change expects it. Problems: file-changed, and those
 * readStylebookText throws.
 */
export async function checkStylebook(
  folder: string,
  { stylebook = [] }: Pick<Change, 'stylebook'>,
): Promise<ReturnType<typeof fail> | null> {
  for (const { path, before } of stylebook) {
    if ((await readStylebookText(folder, path)) !== before) return fail('file-changed', { path: stylebookPath(path) })
  }
  return null
}

/** A link would be replaced by a file, or lead out of the archive. */
function isLink(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    error.problem.code === 'damaged' &&
    error.problem.details.detail === ('symbolic-link' satisfies FileKind)
  )
}

function noName(path: string): ProblemError['problem'] {
  return { code: 'bad-input', details: { path, detail: 'no name of a file of the stylebook' } }
}

function unreadable(path: string, detail: string): ProblemError {
  return new ProblemError({ code: 'unreadable', details: { path, detail } })
}
