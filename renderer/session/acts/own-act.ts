// The last act of this window that only this window can take back, such as throwing a draft away. Undo takes it back first, as
// long as nothing was done in the archive since.
import { create } from 'zustand'
import type { ActName } from '../../../electron/contract/index.ts'
import { currentActs } from '../../queries/acts.ts'

export interface OwnAct {
  /** What it was, in words: "discarded what was typed in “Ferry runs late”". */
  readonly label: string
  readonly takeBack: () => Promise<void>
}

interface OwnActState {
  readonly act: OwnAct | null
  /** What undo would have taken back when it was done. */
  readonly since: ActName | null
}

export const useOwnAct = create<OwnActState>()(() => ({ act: null, since: null }))

export function rememberOwnAct(act: OwnAct): void {
  useOwnAct.setState({ act, since: currentActs().undo })
}

export function forgetOwnAct(): void {
  useOwnAct.setState({ act: null })
}

/** The act undo takes back first, given what it would take back of the archive; null: that comes first. */
export function ownActBefore({ act, since }: OwnActState, undo: ActName | null): OwnAct | null {
  return isSame(since, undo) ? act : null
}

function isSame(one: ActName | null, other: ActName | null): boolean {
  return one?.act === other?.act && one?.count === other?.count && one?.what === other?.what
}
