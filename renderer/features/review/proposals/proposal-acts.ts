// Going through the archive's proposals like mail: each opens in its article, and deciding moves on to the next.
import { create } from 'zustand'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { categoryWords, changeWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { client } from '../../../queries/client.ts'
import { proposalsOptions } from '../../../queries/proposals.ts'
import { focusPaneSoon } from '../../../session/panes/pane-focus.ts'
import { changeView, useViewState } from '../../../session/view-state.ts'
import { stepThroughItems } from '../../../session/worklist.ts'
import { announce } from '../../../ui/announcer.tsx'
import { filteredProposals, NO_FILTER, type ProposalFilter } from './proposal-filter.ts'

export const useProposalFilter = create<ProposalFilter>()(() => NO_FILTER)

/** Shows the proposals worklist; the focus follows once it is listed. */
export async function showProposals(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  changeView({ shown: 'proposals', onePane: 'list', drawer: null, selectedIds: [], place: null })
  await client.ensureQueryData(proposalsOptions(archive.id)).catch(() => null)
  focusPaneSoon('list')
}

/** The proposals that pass the filter now. */
export function proposalsNow(): readonly OpenProposal[] {
  const archive = currentArchive()
  const known = archive ? client.getQueryData(proposalsOptions(archive.id).queryKey) : undefined
  return filteredProposals(known?.proposals ?? [], useProposalFilter.getState(), new Date().toISOString())
}

/** Index of the selected correction in a list of proposals; -1: not in it. */
export function placeIn(proposals: readonly OpenProposal[], correctionId: string | null): number {
  return correctionId === null ? -1 : proposals.findIndex(({ corrections }) => corrections.includes(correctionId))
}

/** Opens a proposal in its article. */
function openProposal({ article, corrections }: OpenProposal): void {
  const { view, articleId } = useViewState.getState()
  const [correctionId = null] = corrections
  const isOther = articleId !== article
  changeView({ correctionId, tab: 'corrections', ...(view === 'marked' ? {} : { view: 'marked' }) })
  if (isOther) changeView({ articleId: article, correctionId, place: null, selectedIds: [] })
}

/** Opens the proposal at a place of the list, and announces it. */
export function openProposalAt(proposals: readonly OpenProposal[], place: number): void {
  const proposal = proposals[Math.min(Math.max(0, place), proposals.length - 1)]
  if (!proposal) return
  openProposal(proposal)
  const total = proposals.length
  const values = { place: proposals.indexOf(proposal) + 1, total, category: categoryWords(proposal.category) }
  announce(words('proposals.announce', { ...values, change: changeWords(proposal), headline: proposal.headline }))
}

/** Next (1) or previous (-1) proposal, across articles. */
export function stepProposal(direction: 1 | -1): void {
  const items = proposalsNow()
  const place = placeIn(items, useViewState.getState().correctionId)
  stepThroughItems({ items, place, open: openProposalAt }, direction, words('proposals.no-more'))
}
