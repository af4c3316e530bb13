// Rewording a correction: it is reverted and replaced by another, as one act with one undo.
import { type ActContext, fail, ok, type Result } from '../schema/index.ts'
import { actInTurn } from './acts-in-turn.ts'
import type { Article } from './article.ts'
import type { Corrected, Ruling } from './correct.ts'
import { type Changes, correctAll } from './correct-all.ts'
import { decide } from './decide.ts'

/**
 * Reverts the correction `id` (proposed or accepted) and corrects the working text without it. Problems: not-found,
 * wrong-status, and those of `decide` and `correctAll`; nothing is done then.
 */
export function recorrect(
  article: Article,
  id: string,
  changes: Changes,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const old = article.corrections.find((correction) => correction.id === id)
  if (!old) return fail('not-found', { what: 'correction', id })
  let corrections: readonly string[] = []
  const change = actInTurn(
    article,
    [
      (now, at) => decide(now, [id], old.status === 'accepted' ? 'revert' : 'reject', '', at),
      (now, at) => {
        const corrected = correctAll(now, changes, ruling, at)
        if (!corrected.ok) return corrected
        corrections = corrected.value.corrections
        return ok(corrected.value.change)
      },
    ],
    context,
  )
  return change.ok ? ok({ change: change.value, corrections }) : change
}
