// Stepping through the findings of the open article.

import { findingLabel } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { changeView, selectFinding, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { findingsNow } from './article-findings.ts'

/** Next (1) or previous (-1) finding, wrapping around; announces it. Returns whether there is one. */
export function stepFinding(direction: 1 | -1): boolean {
  const { findingId, view } = useViewState.getState()
  const findings = findingsNow()?.findings ?? []
  if (findings.length === 0) return false
  const at = findings.findIndex(({ id }) => id === findingId)
  const start = direction === 1 ? -1 : 0
  const place = ((at < 0 ? start : at) + direction + findings.length) % findings.length
  const next = findings[place]
  if (!next) return false
  if (view === 'original') changeView({ view: 'marked' })
  selectFinding(next.id)
  announce(words('findings.announce', { place: place + 1, total: findings.length, label: findingLabel(next.finding) }))
  return true
}
