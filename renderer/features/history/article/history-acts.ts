// Going back: a version restored, an old act taken back. Each is an act of its own, with a way back in its turn.

import { type ActName, newId } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { wayBack } from '../../../session/acts/undo.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { reportOnArticle } from '../../../session/article/article-problem.tsx'
import { articleOf, openedNow } from '../../../session/article/opened.ts'
import { showToast } from '../../../ui/toast.tsx'
import { closeTakingBack, closeVersions, type OldAct } from './history-state.ts'

/** Makes an article what it was after so many events. */
export async function restore(id: string, events: number): Promise<void> {
  closeVersions()
  await undoably('restore', api.articleRestore({ id, events }), words('versions.restored'))
}

/** Takes a stretch of an article's log back; with `withOthers` also what stands in its way. */
export async function takeBack({ articleId, from, to }: OldAct, withOthers: boolean): Promise<void> {
  closeTakingBack()
  const doing = api.articleTakeBack({ id: articleId, from, to, withOthers })
  await undoably('take-back', doing, words('take-back.done'))
}

/** Saves the life of the open article as a page, where they say; the message shows the file. */
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

/** Says what was done, with the way back; what went wrong is shown at the article. */
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
