// Opens the popover on what was found.
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { beginCorrecting, type WorkingPlace } from '../../../session/article/correcting.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { Match } from './use-matches.ts'

/** On the match looked at, with all others that can be corrected to choose as well. */
export function correctMatches(opened: OpenedArticle, matches: readonly Match[], at: number, isAll: boolean): void {
  // Worked out once, so that the one looked at is the same object among all.
  const working = matches.map((match) => match.working)
  const places = working.filter((place): place is WorkingPlace => typeof place !== 'string')
  const wanted = working[at]
  const here = typeof wanted === 'object' ? wanted : isAll ? places[0] : undefined
  if (currentArchive()?.readOnly !== null) announce(words('correct.read-only'))
  else if (here) {
    const all = [here, ...places.filter((place) => place !== here)]
    const articleId = opened.article.record.id
    // The buttons go when nothing is found any more, so the focus comes back to the field.
    document.querySelector<HTMLInputElement>('input[data-find-field]')?.focus()
    beginCorrecting({ articleId, here, all, isAllChosen: isAll, after: here.before, isFresh: true, replaces: null })
  } else if (typeof wanted === 'string') announce(words(`correct.${wanted}`))
}
