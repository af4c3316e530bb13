// The last act of this window that only this window can undo, such as discarding a draft. Undo starts with it, as
// long as nothing was done in the archive since.
import { useEffect } from 'react'
import { create } from 'zustand'
import { type ActName, MOST_NAMED } from '../../../electron/contract/index.ts'
import { api } from '../../api.ts'
import { currentActs, useActs } from '../../queries/acts.ts'
import { showProblem } from '../archive-acts.ts'

export interface OwnAct {
  /** What it was, in words: "discarded what was typed in “Ferry runs late”". */
  readonly label: string
  /** Of the article it was done in. */
  readonly headline: string
  readonly takeBack: () => Promise<void>
}

interface OwnActState {
  readonly act: OwnAct | null
  /** The archive's undo at the time it was done. */
  readonly since: ActName | null
}

export const useOwnAct = create<OwnActState>()(() => ({ act: null, since: null }))

export function rememberOwnAct(act: OwnAct): void {
  useOwnAct.setState({ act, since: currentActs().undo })
}

export function forgetOwnAct(): void {
  useOwnAct.setState({ act: null })
}

/** The act undo reverts first, given the archive's undo; null: the archive's comes first. */
export function ownActBefore({ act, since }: OwnActState, undo: ActName | null): OwnAct | null {
  return isSame(since, undo) ? act : null
}

/** Has the Edit menu, which main draws, name what undo takes back first. */
export function useOwnActInMenu(): void {
  const own = ownActBefore(useOwnAct(), useActs().undo)
  const headline = own?.headline.slice(0, MOST_NAMED) ?? null
  useEffect(() => void api.windowDiscarded({ headline }).catch(showProblem), [headline])
}

function isSame(one: ActName | null, other: ActName | null): boolean {
  return one?.act === other?.act && one?.count === other?.count && one?.what === other?.what
}
