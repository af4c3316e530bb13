// F8: the next correction, or the next finding while findings are being reviewed. An article without corrections
// switches to its findings, and vice versa. While an article is still being read or checked, the key waits for it.

import { words } from '../../messages/words.ts'
import { inTurn } from '../../session/acts/act-turns.ts'
import { stepCorrection } from '../../session/article/open-article.ts'
import { openedSoon } from '../../session/article/opened.ts'
import { useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'
import { findingsNow, findingsSoon, isReviewingFindings } from './findings/article-findings.ts'
import { stepFinding } from './findings/step-findings.ts'

/** Next (1) or previous (-1); announces when there is none. */
export function stepReview(direction: 1 | -1): void {
  const { articleId } = useViewState.getState()
  const isUnchecked = articleId !== null && findingsNow() === null
  // Findings of a text that was just corrected are on their way: a correction would lead away from them.
  if (!(isUnchecked && isReviewingFindings()) && stepNow(direction)) return
  if (isUnchecked) void stepOnceChecked(articleId, direction)
  else announce(words('mark.none'))
}

/** Returns whether there was anything to step to. */
function stepNow(direction: 1 | -1): boolean {
  const steps = isReviewingFindings() ? [stepFinding, stepCorrection] : [stepCorrection, stepFinding]
  return steps.some((step) => step(direction))
}

/** In turn with the acts: a key that acts on the finding is often pressed right after. */
async function stepOnceChecked(articleId: string, direction: 1 | -1): Promise<void> {
  announce(words('findings.checking'))
  await inTurn({ article: articleId }, async () => {
    await openedSoon(articleId)
    await findingsSoon(articleId)
    const isHere = useViewState.getState().articleId === articleId
    if (isHere && !stepNow(direction)) announce(words('mark.none'))
    return true
  })
}
