// Changing a file of the stylebook: read as it is now, decided in a pure function, and written as a change like any other.

import type { Archive } from '../../archive/archive.ts'
import { type Change, fail, ok, type Result, type StylebookChange } from '../../schema/index.ts'
import { stylebookPath } from '../../store/layout.ts'
import { readStylebookText } from '../../store/stylebook-text.ts'
import { guarded } from '../../work/environment.ts'

/**
 * What a file becomes: `edit` is given its text, or null when there is none, and answers what it is to be, or null when it is to
 * go. Problems: read-only, unreadable (no UTF-8, a link), bad-input (no name of such a file), those of `edit` and of the environment.
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

/** Changes a file durably and answers the change, to be remembered for undo. Problems: stylebookChange's, and those of commit. */
export async function editStylebook(
  archive: Archive,
  path: string,
  edit: (text: string | null) => Result<string | null>,
): Promise<Result<Change>> {
  const edited = await stylebookChange(archive, path, edit)
  if (!edited.ok) return edited
  const change: Change = { articles: [], stylebook: [edited.value] }
  const committed = await archive.commit(change)
  return committed.ok ? ok(change) : committed
}
