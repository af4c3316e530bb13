// Opens the file an article came from at the words that are selected.
import { create } from 'zustand'
import type { Span } from '../../../electron/contract/index.ts'
import { openedNow } from '../../session/article/opened.ts'
import { closeOverlay, openOverlay } from '../../session/overlay.ts'
import { originalSpan } from '../../session/shown-text/shown-pieces.ts'
import type { ShownPlace } from '../../session/shown-text/text-places.ts'
import { useViewState } from '../../session/view-state.ts'

/** What is shown: a span of the original text of a field. */
export interface SoughtInSource extends Span {
  readonly id: string
  readonly field: string
}

export const useSource = create<{ readonly sought: SoughtInSource | null }>()(() => ({ sought: null }))

/** `place`: the selection; null: the whole text. */
export function openSource(place: ShownPlace | null): void {
  const article = openedNow()?.article
  const field = place?.field ?? 'body'
  const weave = article?.fields.get(field)
  if (!article || !weave) return
  const span = place ? originalSpan(weave, useViewState.getState().view, place) : { from: 0, to: weave.original.length }
  useSource.setState({ sought: { id: article.record.id, field, ...span } })
  openOverlay('source')
}

export function closeSource(): void {
  closeOverlay('source')
}
