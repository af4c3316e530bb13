// Deciding on corrections of several statuses in one act: what leans on others is taken back with them, whatever was decided on it.
import type { ActContext, Change, Result } from '../schema/index.ts'
import { actInTurn } from './acts-in-turn.ts'
import type { Article } from './article.ts'
import { decide, type Verb } from './decide.ts'

export interface Decision {
  readonly corrections: readonly string[]
  readonly verb: Verb
}

/** Takes all decisions, in their order, or none. Problems: those of `decide`. */
export function decideEach(
  article: Article,
  decisions: readonly Decision[],
  note: string,
  context: ActContext,
): Result<Change> {
  const acts = decisions.map(
    ({ corrections, verb }) =>
      (now: Article, at: ActContext) =>
        decide(now, corrections, verb, note, at),
  )
  return actInTurn(article, acts, context)
}
