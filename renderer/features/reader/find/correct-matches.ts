// Opens the popover on matches.

import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { beginCorrecting, type WorkingPlace } from '../../../session/article/correcting.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { Match } from './use-matches.ts'

/** On the current match, with all other correctable ones available. */
export function correctMatches(opened: OpenedArticle, matches: readonly Match[], at: number, isAll: boolean): void {
  // Computed once, so that the current match is the same object among all.
  const working = matches.map((match) => match.working)
  const places = working.filter((place): place is WorkingPlace => typeof place !== 'string')
  const current = working[at]
  const here = typeof current === 'object' ? current : isAll ? places[0] : undefined
  if (!mayWrite()) return
  if (here) {
    const all = [here, ...places.filter((place) => place !== here)]
    const articleId = opened.article.record.id
    // The buttons disappear when nothing is found any more, so the focus returns to the field.
    document.querySelector<HTMLInputElement>('input[data-find-field]')?.focus()
    beginCorrecting({ articleId, here, all, isAllChosen: isAll, after: here.before, isFresh: true, replaces: null })
  } else if (typeof current === 'string') announce(words(`correct.${current}`))
}
