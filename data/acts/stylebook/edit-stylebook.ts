// Changes a stylebook file: read in its current state, decided in a pure function, and committed like any other change.

import type { Archive } from '../../archive/archive.ts'
import { type Change, fail, ok, type Result, type StylebookChange } from '../../schema/index.ts'
import { stylebookPath } from '../../store/layout.ts'
import { readStylebookText } from '../../store/stylebook-text.ts'
import { guarded } from '../../work/environment.ts'

/**
 * The change of a file: `edit` is given its text, or null when there is none, and returns the new text, or null to
 * remove it. Problems: read-only, unreadable (not UTF-8, a link), bad-input (not a valid file name), those of `edit`
 * and of the environment.
 */
export async function stylebookChange(
  archive: Archive,
  path: string,
  edit: (text: string | null) => Result<string | null>,
): Promise<Result<StylebookChange>> {
  if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
  return await guarded(stylebookPath(path), async () => {
    const before = await readStylebookText(archive.folder, path)
    const edited = edit(before)
    return edited.ok ? ok({ path, before, after: edited.value }) : edited
  })
}

/**
 * Changes a file durably and returns the change, to be remembered for undo. Problems: stylebookChange's and commit's.
 */
export async function editStylebook(
  archive: Archive,
  path: string,
  edit: (text: string | null) => Result<string | null>,
): Promise<Result<Change>> {
  return await archive.commitDecided(async () => {
    const edited = await stylebookChange(archive, path, edit)
    return edited.ok ? ok({ articles: [], stylebook: [edited.value] }) : edited
  })
}
