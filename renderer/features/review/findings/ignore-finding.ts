// Ignoring a finding: here, in this article, or everywhere. The decision is stored in the archive and can be undone.

import { fixOf, type IgnoreScope, ignoreScopesOf } from '../../../../electron/contract/index.ts'
import { api } from '../../../api.ts'
import { shortQuote } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { client } from '../../../queries/client.ts'
import { inTurn } from '../../../session/acts/act-turns.ts'
import { stopIgnoring } from '../../../session/acts/stop-ignoring.ts'
import { forgetArticleProblem, reportOnArticle } from '../../../session/article/article-problem.tsx'
import { articleOf, openedNow } from '../../../session/article/opened.ts'
import { showToast } from '../../../ui/toast.tsx'
import { activeFinding, moveOn } from './apply-fix.ts'
import { findingsNow } from './article-findings.ts'
import { foundAgain, type PlacedFinding } from './placed-findings.ts'

/** Ignores the selected finding. */
export async function ignoreActive(scope: IgnoreScope): Promise<void> {
  const id = openedNow()?.article.record.id
  if (id === undefined) return
  await inTurn({ article: id }, async () => {
    const placed = activeFinding()
    return placed ? await ignoreNow(placed, scope) : false
  })
}

/**
 * Ignores a finding, then goes to the next one. The tab offers to report it again; if it is ignored everywhere, so does
 * a message.
 */
export async function ignoreFinding(placed: PlacedFinding, scope: IgnoreScope): Promise<void> {
  const id = openedNow()?.article.record.id
  if (id !== undefined) await inTurn({ article: id }, () => ignoreNow(placed, scope))
}

/** Returns whether it was done: never in more places than asked, and not at all where findings of its kind cannot be ignored. */
async function ignoreNow(wanted: PlacedFinding, scope: IgnoreScope): Promise<boolean> {
  const opened = openedNow()
  const known = findingsNow()?.findings ?? []
  const placed = foundAgain(known, wanted)
  if (!opened || !placed || !ignoreScopesOf(placed.finding.kind).includes(scope)) return false
  const { id } = opened.article.record
  const at = known.indexOf(placed)
  forgetArticleProblem()
  try {
    const { check, field, start, end, quote } = placed.finding
    const finding = { check, field, start, end, quote, fix: fixOf(placed.finding) }
    const { decision } = await api.findingsIgnore({ id, scope, finding })
    const text =
      quote === ''
        ? words('findings.left-whole', { scope })
        : words('findings.left', { scope, quote: shortQuote(quote) })
    // Otherwise the tab shows it; nothing may cover the bar during a review.
    if (scope === 'archive') {
      showToast({ text, action: { label: words('findings.undo'), onPress: () => void stopIgnoring([decision]) } })
    }
    await client.invalidateQueries({ queryKey: ['findings'] })
    await moveOn(id, at, text)
    return true
  } catch (error) {
    reportOnArticle(articleOf(opened), error, () => void ignoreFinding(placed, scope))
    return false
  }
}
