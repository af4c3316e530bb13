// The words on screen and the sentences about problems.
import type { AnyProblem } from '../api.ts'
import { words } from './intl.ts'
import { problemValues } from './problem-values.ts'
import type { ProblemSentences } from './problems.ts'

export { intl, type MessageId, words } from './intl.ts'

/** What failed, what is safe and what to do next, as whole sentences. */
export function problemWords(problem: AnyProblem): ProblemSentences {
  const values = problemValues(problem)
  const { code } = problem
  return {
    failed: words(`problem.${code}.failed`, values),
    safe: words(`problem.${code}.safe`, values),
    next: words(`problem.${code}.next`, values),
  }
}
