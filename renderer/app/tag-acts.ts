// Changing tags from the dialog, the article and the details alike: one act for any number of articles, so one undo.
import { api } from '../api.ts'
import { words } from '../messages/words.ts'
import { currentArchive } from '../queries/archive.ts'
import { announce } from '../ui/announcer.tsx'
import { showProblem } from './archive-acts.ts'
import { openOverlay } from './overlay.ts'
import { idsToActOn } from './selection.ts'

/** Adds and removes tags; what went wrong is shown at the top of the window. Answers whether it was done. */
export async function changeTags(
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<boolean> {
  try {
    const { changed } = await api.articlesTag({ ids: [...ids], add: [...add], remove: [...remove] })
    announce(words('tags.changed', { count: changed }))
    return true
  } catch (error) {
    showProblem(error)
    return false
  }
}

/** Opens the tag dialog for these articles: without any given, for what an act would work on now. */
export function openTags(ids: readonly string[] = idsToActOn()): void {
  if (currentArchive()?.readOnly !== null) announce(words('tags.read-only'))
  else if (ids.length === 0) announce(words('tags.nothing'))
  else openOverlay('tags', { ids })
}
