// F8: the next correction, or the next finding while findings are being reviewed. An article without corrections
// switches to its findings, and vice versa.

import { words } from '../../messages/words.ts'
import { stepCorrection } from '../../session/article/open-article.ts'
import { announce } from '../../ui/announcer.tsx'
import { isReviewingFindings } from './findings/article-findings.ts'
import { stepFinding } from './findings/step-findings.ts'

/** Next (1) or previous (-1); announces when there is none. */
export function stepReview(direction: 1 | -1): void {
  const steps = isReviewingFindings() ? [stepFinding, stepCorrection] : [stepCorrection, stepFinding]
  if (!steps.some((step) => step(direction))) announce(words('mark.none'))
}
