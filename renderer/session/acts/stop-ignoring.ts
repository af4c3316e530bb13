// Withdrawing the decision to ignore a finding, from the article, a message and the house style alike.
import { api } from '../../api.ts'
import { showProblem } from '../archive-acts.ts'

/** Findings suppressed by these decisions are shown again. */
export async function stopIgnoring(decisions: readonly string[]): Promise<void> {
  await api.findingsHeed({ decisions: [...decisions] }).catch(showProblem)
}
