// Opens the popover on the words of a correction that is in the text, to word it differently.
import type { LoggedCorrection } from '../../../../electron/contract/index.ts'
import { look, useViewState } from '../../../app/view-state.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { announce } from '../../../ui/announcer.tsx'
import { beginCorrecting } from './correcting.ts'
import { placeWithout } from './place-without.ts'
import { useRulings } from './rulings.ts'

export function editCorrection({ article }: OpenedArticle, correction: LoggedCorrection): void {
  const weave = article.fields.get(correction.field)
  if (!weave?.has(correction.id)) return
  if (correction.kind !== 'text') {
    announce(words('review.no-words'))
    return
  }
  if (correction.status !== 'accepted' && correction.status !== 'proposed') {
    announce(words('review.not-editable'))
    return
  }
  if (correction.status === 'accepted' && useRulings.getState().isSuggesting) {
    announce(words('suggest.no-rewording'))
    return
  }
  if (useViewState.getState().view !== 'marked') look({ view: 'marked' })
  const number = weave.numberOf(correction.id)
  const { from, to } = placeWithout(weave, correction.id)
  const before = weave.textWith((other) => other !== number && weave.isWorking(other)).slice(from, to)
  const here = { field: correction.field, from, to, before }
  const after = correction.after
  const articleId = article.record.id
  beginCorrecting({ articleId, here, all: [here], isAllChosen: false, after, isFresh: true, replaces: correction })
}
