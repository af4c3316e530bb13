// Deciding on corrections of different statuses in one act: those that depend on others are reverted with them,
// whatever was decided on them.
import type { ActContext, Change, Result } from '../schema/index.ts'
import { actInTurn } from './acts-in-turn.ts'
import type { Article } from './article.ts'
import { decide, type Verb } from './decide.ts'

export interface Decision {
  readonly corrections: readonly string[]
  readonly verb: Verb
}

/** Applies all decisions in order, or none. Problems: those of `decide`. */
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
