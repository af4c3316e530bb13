// Opens the popover on a correction in the text, to change its words, reason or category.
import type { LoggedCorrection } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { beginCorrecting } from '../../../session/article/correcting.ts'
import { useRulings } from '../../../session/rulings.ts'
import { changeView, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { loggedFormat } from '../format/logged-format.ts'
import { placeWithout } from './place-without.ts'

export function editCorrection({ article }: OpenedArticle, correction: LoggedCorrection): void {
  const weave = article.fields.get(correction.field)
  if (!weave?.has(correction.id)) return
  if (correction.status !== 'accepted' && correction.status !== 'proposed') {
    announce(words('review.not-editable'))
    return
  }
  if (correction.status === 'accepted' && useRulings.getState().isSuggesting) {
    announce(words('suggest.no-rewording'))
    return
  }
  if (useViewState.getState().view !== 'marked') changeView({ view: 'marked' })
  const articleId = article.record.id
  if (correction.kind !== 'text') {
    const logged = loggedFormat(weave, correction)
    if (!logged) announce(words('review.not-editable-form'))
    else {
      const { here, format, after } = logged
      beginCorrecting({
        articleId,
        here,
        all: [here],
        isAllChosen: false,
        after,
        isFresh: true,
        replaces: correction,
        format,
      })
    }
    return
  }
  const number = weave.numberOf(correction.id)
  const { from, to } = placeWithout(weave, correction.id)
  const before = weave.textWith((other) => other !== number && weave.isWorking(other)).slice(from, to)
  const here = { field: correction.field, from, to, before }
  const after = correction.after
  beginCorrecting({ articleId, here, all: [here], isAllChosen: false, after, isFresh: true, replaces: correction })
}
