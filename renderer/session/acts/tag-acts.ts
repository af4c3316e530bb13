// Changing tags from the dialog, the article and the details alike: one act for any number of articles, so one undo.

import { api } from '../../api.ts'
import { doneWords } from '../../messages/many-done.ts'
import { words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { showToast } from '../../ui/toast.tsx'
import { showProblem } from '../archive-acts.ts'
import { reportOnArticle } from '../article/article-problem.tsx'
import { articleOf, openedNow } from '../article/opened.ts'
import { mayWrite } from '../may-write.ts'
import { openOverlay } from '../overlay.ts'
import { idsToActOn } from '../selection.ts'
import { isStopped, runCounted } from './running-acts.ts'
import { wayBack } from './undo.ts'

/**
 * Adds and removes tags and returns whether it was done. A problem is shown at the article if it is the open one,
 * otherwise at the top of the window. For many articles, progress is in the status bar, where it can be cancelled,
 * which changes nothing.
 */
export async function changeTags(
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<boolean> {
  const opened = openedNow()
  const isOfOpen = opened !== null && ids.length === 1 && ids[0] === opened.article.record.id
  try {
    const edit = { ids: [...ids], add: [...add], remove: [...remove] }
    const edited = await runCounted(words('acts.tagging'), (job) => api.manyTag({ ...edit, job }))
    const text = doneWords('tag', edited) ?? words('tags.changed', { count: 0 })
    const count = edited.changed
    if (count + edited.left < 2) announce(text)
    else showToast({ text, ...(count > 0 ? { action: wayBack({ act: 'tag', count }) } : {}) })
    return true
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else if (isOfOpen) reportOnArticle(articleOf(opened), error)
    else showProblem(error)
    return false
  }
}

/** Opens the tag dialog for these articles; by default for those an act would apply to now. */
export function openTags(ids: readonly string[] = idsToActOn()): void {
  if (!mayWrite()) return
  if (ids.length === 0) announce(words('tags.nothing'))
  else openOverlay('tags', { ids })
}
