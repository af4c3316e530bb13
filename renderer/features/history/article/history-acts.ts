// Restoring a version and undoing an old act. Each is itself an act that can be undone.

import { type ActName, newId } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { wayBack } from '../../../session/acts/undo.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { reportOnArticle } from '../../../session/article/article-problem.tsx'
import { articleOf, openedNow } from '../../../session/article/opened.ts'
import { showToast } from '../../../ui/toast.tsx'
import { closeTakingBack, closeVersions, type OldAct } from './history-state.ts'

/** Restores an article to its state after this many events. */
export async function restore(id: string, events: number): Promise<void> {
  closeVersions()
  await undoably('restore', api.articleRestore({ id, events }), words('versions.restored'))
}

/** Undoes a stretch of an article's log; with `withOthers` also the corrections that prevent it. */
export async function takeBack({ articleId, from, to }: OldAct, withOthers: boolean): Promise<void> {
  closeTakingBack()
  const doing = api.articleTakeBack({ id: articleId, from, to, withOthers })
  await undoably('take-back', doing, words('take-back.done'))
}

/** Saves the history of the open article as a page at a place the user chooses; the message can show the file. */
export async function saveLife(): Promise<void> {
  const opened = openedNow()
  if (!opened) return
  const job = newId()
  try {
    const saved = await api.exportLife({ job, id: opened.article.record.id })
    if (!saved) return
    const onPress = (): void => void api.exportShow({ job }).catch(showProblem)
    showToast({ text: words('history.life-saved', saved), action: { label: words('tray.show'), onPress } })
  } catch (error) {
    showProblem(error)
  }
}

/** Reports success with an undo; a problem is shown at the article. */
async function undoably(act: ActName['act'], doing: Promise<unknown>, done: string): Promise<void> {
  const opened = openedNow()
  try {
    await doing
    showToast({ text: done, action: wayBack({ act, count: 1 }) })
  } catch (error) {
    if (opened) reportOnArticle(articleOf(opened), error)
    else showProblem(error)
  }
}
