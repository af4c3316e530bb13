// What shortcuts, buttons and menus do to the selected correction or finding, by name; used by commands.ts.

import { setNotice } from '../../features/notices/editor/notice-acts.ts'
import { correctSelection } from '../../features/reader/correct/correct-selection.ts'
import { editCorrection } from '../../features/reader/correct/edit-correction.ts'
import { beginEditing, useEditing } from '../../features/reader/edit/editing.ts'
import { openFind } from '../../features/reader/find/find-state.ts'
import { useReview } from '../../features/review/common/review-state.ts'
import { decideOnActive } from '../../features/review/corrections/decide.ts'
import { applyActive, correctActiveByHand } from '../../features/review/findings/apply-fix.ts'
import { isReviewingFindings } from '../../features/review/findings/article-findings.ts'
import { ignoreActive } from '../../features/review/findings/ignore-finding.ts'
import { decideOnChosen } from '../../features/review/proposals/decide-chosen.ts'
import { words } from '../../messages/words.ts'
import { currentArchive } from '../../queries/archive.ts'
import { showCorrectable } from '../../session/article/correcting.ts'
import { activeCorrection, openedNow } from '../../session/article/opened.ts'
import { mayWrite } from '../../session/may-write.ts'
import { showTab } from '../../session/panes/inspector-tabs.ts'
import { useViewState } from '../../session/view-state.ts'
import { announce } from '../../ui/announcer.tsx'

export const REVIEW_COMMANDS = {
  accept: () => void (isReviewingFindings() ? applyActive() : decideOnChosen('accept') || decideOnActive('yes')),
  reject: () => void (isReviewingFindings() ? ignoreActive('place') : decideOnChosen('reject') || decideOnActive('no')),
  'ignore-in-article': () => void (isReviewingFindings() && ignoreActive('article')),
  'edit-correction': editActive,
  note: takeNote,
  'edit-text': () => void beginEditing(),
  find: () => openFind(),
  'correct-words': correctWords,
  'correct-selection': () => correctSelected(false),
  'suggest-selection': () => correctSelected(true),
  'compose-notice': composeNow,
} as const satisfies Readonly<Record<string, () => void>>

/**
 * Edits the selected finding in other words, or the words of the selected correction; without either, the text itself.
 */
function editActive(): void {
  if (!mayWrite()) return
  if (isReviewingFindings() && useViewState.getState().findingId !== null) {
    correctActiveByHand()
    return
  }
  const opened = openedNow()
  const active = activeCorrection(opened)
  if (opened && active) editCorrection(opened, active.correction)
  else void beginEditing()
}

/** Asks which words are wrong; Enter then opens the popover on them. */
function correctWords(): void {
  if (useEditing.getState().now || !openedNow()) return
  if (!mayWrite()) return
  showCorrectable()
  openFind('correct')
}

/** Opens the popover on the selected words. */
function correctSelected(isProposed: boolean): void {
  const opened = openedNow()
  if (useEditing.getState().now || !opened) return
  if (mayWrite()) correctSelection(opened.article, null, isProposed)
}

/** Composes the notice from the corrections; one that is up to date keeps its wording. */
function composeNow(): void {
  const opened = openedNow()
  if (!opened) return
  if (!mayWrite()) return
  showTab('corrections')
  if (opened.article.notice && !opened.isNoticeStale) announce(words('notice.up-to-date'))
  else void setNotice(opened.article.record.id, { compose: true }, 'notice.composed')
}

function takeNote(): void {
  if (currentArchive()?.readOnly !== null || !activeCorrection(openedNow())) return
  useReview.setState(({ note }) => ({ note: note ?? '' }))
}
