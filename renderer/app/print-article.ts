// Printing the open article in the view it is shown in. The print style leaves everything else away; the system's dialog does the rest.
import { api } from '../api.ts'
import { useEditing } from '../features/reader/edit/editing.ts'
import { words } from '../messages/words.ts'
import { announce } from '../ui/announcer.tsx'
import { showProblem } from './archive-acts.ts'
import { useViewState } from './view-state.ts'

export async function printArticle(): Promise<void> {
  if (useViewState.getState().articleId === null) return announce(words('print.nothing'))
  if (useEditing.getState().now !== null) return announce(words('print.editing'))
  try {
    await api.articlePrint({})
  } catch (error) {
    showProblem(error)
  }
}
