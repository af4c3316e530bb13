// Selecting several proposals to decide on together, as in the list of articles: Ctrl adds or removes one, Shift
// extends from the one selected last, Ctrl A selects everything that passes the filter.
import { create } from 'zustand'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { openProposalAt, placeIn, proposalsNow } from './proposal-acts.ts'

export interface ProposalSelection {
  /** Proposals by their first correction. */
  readonly chosen: ReadonlySet<string>
  /** Where a Shift selection begins. */
  readonly anchor: string | null
}

const NONE: ProposalSelection = { chosen: new Set(), anchor: null }

export const useProposalSelection = create<ProposalSelection>()(() => NONE)

/** The key of a proposal in a selection. */
export function keyOf({ corrections }: OpenProposal): string {
  return corrections[0] ?? ''
}

/** The selected proposals that are shown, in order; [] when only one is open and none is selected. */
export function chosenProposals(shown = proposalsNow()): readonly OpenProposal[] {
  const { chosen } = useProposalSelection.getState()
  return chosen.size === 0 ? [] : shown.filter((proposal) => chosen.has(keyOf(proposal)))
}

/** Adds a proposal to the selection, or removes it; the open one is the first of them. */
export function toggleProposal(shown: readonly OpenProposal[], place: number): void {
  const proposal = shown[place]
  if (!proposal) return
  const { chosen } = useProposalSelection.getState()
  const open = shown[placeIn(shown, useViewState.getState().correctionId)]
  const next = new Set(chosen.size === 0 && open ? [keyOf(open)] : chosen)
  const key = keyOf(proposal)
  const isAdded = !next.delete(key)
  if (isAdded) {
    next.add(key)
    openProposalAt(shown, place)
  }
  choose(next, key)
}

/** Selects everything from the anchor to a place, and opens the proposal there. */
export function reachProposal(shown: readonly OpenProposal[], place: number): void {
  const { anchor } = useProposalSelection.getState()
  const open = placeIn(shown, useViewState.getState().correctionId)
  const began = shown.findIndex((proposal) => keyOf(proposal) === anchor)
  const from = began >= 0 ? began : Math.max(0, open)
  openProposalAt(shown, place)
  const reached = shown.slice(Math.min(from, place), Math.max(from, place) + 1)
  choose(new Set(reached.map(keyOf)), shown[from] ? keyOf(shown[from]) : null)
}

export function chooseAllProposals(shown: readonly OpenProposal[]): void {
  choose(new Set(shown.map(keyOf)), null)
}

/** Reduces the selection to the open one; returns whether more was selected. */
export function dropProposals({ isSpoken = false } = {}): boolean {
  if (useProposalSelection.getState().chosen.size === 0) return false
  useProposalSelection.setState(NONE)
  if (isSpoken) announce(words('proposals.chosen-none'))
  return true
}

function choose(chosen: ReadonlySet<string>, anchor: string | null): void {
  useProposalSelection.setState({ chosen, anchor })
  announce(words('proposals.chosen', { count: chosen.size }))
}
