// A or R on several proposals: one act over all their articles, with one undo. Those that could not be decided on are
// reported and stay listed.

import { api } from '../../../api.ts'
import { words } from '../../../messages/words.ts'
import { inTurn } from '../../../session/acts/act-turns.ts'
import { isStopped, runCounted } from '../../../session/acts/running-acts.ts'
import { wayBack } from '../../../session/acts/undo.ts'
import { showProblem } from '../../../session/archive-acts.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { useViewState } from '../../../session/view-state.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useReview } from '../common/review-state.ts'
import { chosenProposals, dropProposals } from './proposal-selection.ts'

/** Decides on the selected proposals. Returns whether any were selected; otherwise the key applies to the open one. */
export function decideOnChosen(verb: 'accept' | 'reject'): boolean {
  if (useViewState.getState().shown !== 'proposals' || chosenProposals().length === 0) return false
  if (mayWrite()) void inTurn('proposals', () => decide(verb))
  return true
}

/** Returns whether it was done. A press during the previous one finds nothing selected. */
async function decide(verb: 'accept' | 'reject'): Promise<boolean> {
  const proposals = chosenProposals().map(({ article, corrections }) => ({ article, corrections: [...corrections] }))
  if (proposals.length === 0) return true
  const note = useReview.getState().note?.trim() ?? ''
  try {
    const done = await runCounted(words(`proposals.${verb}ing`), (job) =>
      api.proposalsDecide({ job, proposals, verb, note }),
    )
    useReview.setState({ note: null })
    dropProposals()
    const action = wayBack({ act: verb, count: done.decided })
    showToast({ text: words(`proposals.${verb}ed`, done), action })
    return true
  } catch (error) {
    if (isStopped(error)) showToast({ text: words('acts.stopped') })
    else showProblem(error)
    return false
  }
}
