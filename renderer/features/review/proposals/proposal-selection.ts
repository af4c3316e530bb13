// Choosing several proposals to decide on together, as in the list of articles: Ctrl adds or takes away one, Shift reaches from
// the one chosen last, Ctrl A takes everything the filter lets through.
import { create } from 'zustand'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { openProposalAt, placeIn, proposalsNow } from './proposal-acts.ts'

export interface ProposalSelection {
  /** Proposals by their first correction. */
  readonly chosen: ReadonlySet<string>
  /** Where a reach with Shift begins. */
  readonly anchor: string | null
}

const NONE: ProposalSelection = { chosen: new Set(), anchor: null }

export const useProposalSelection = create<ProposalSelection>()(() => NONE)

/** What a proposal is known by in a selection. */
export function keyOf({ corrections }: OpenProposal): string {
  return corrections[0] ?? ''
}

/** The proposals chosen that are shown, in their order; [] when only one is open and none is chosen. */
export function chosenProposals(shown = proposalsNow()): readonly OpenProposal[] {
  const { chosen } = useProposalSelection.getState()
  return chosen.size === 0 ? [] : shown.filter((proposal) => chosen.has(keyOf(proposal)))
}

/** Adds a proposal to those chosen, or takes it away; the open one is the first of them. */
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

/** Chooses everything from where the reach began to a place, and opens that. */
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

/** Back to the open one alone; answers whether more than that was chosen. */
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
