// Prints the open article in its present view. The print style sheet leaves everything else out; the system's dialog
// does the rest.
import { api } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { useEditing } from './edit/editing.ts'

export async function printArticle(): Promise<void> {
  if (useViewState.getState().articleId === null) return announce(words('print.nothing'))
  if (useEditing.getState().now !== null) return announce(words('print.editing'))
  try {
    await api.articlePrint({})
  } catch (error) {
    showProblem(error)
  }
}
