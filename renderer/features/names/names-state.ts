// The state of the names worklist: the open cluster, the forms left out of it, and the spelling. Lost when the window
// closes.
import { create } from 'zustand'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { formsOf } from '../../queries/names.ts'

export interface NamesState {
  /** The open cluster, by its most frequent form. */
  readonly chosen: string | null
  /** Forms of it that are left out. */
  readonly leftOut: ReadonlySet<string>
  /** The correct spelling, if chosen or typed. */
  readonly written: string | null
}

export const useNamesState = create<NamesState>()(() => ({ chosen: null, leftOut: new Set(), written: null }))

/** Opens a cluster, with nothing left out. */
export function chooseCluster({ canonical: { form } }: NameCluster): void {
  if (useNamesState.getState().chosen !== form)
    useNamesState.setState({ chosen: form, leftOut: new Set(), written: null })
}

/** Leaves a form out, or includes it again. */
export function leaveOut(form: string, isLeftOut: boolean): void {
  useNamesState.setState(({ leftOut }) => {
    const next = new Set(leftOut)
    if (isLeftOut) next.add(form)
    else next.delete(form)
    return { leftOut: next }
  })
}

/** The default spelling of a cluster: '' when the evidence does not decide. */
export function filledIn({ canonical, choice }: NameCluster): string {
  return choice === null ? canonical.form : ''
}

/**
 * The chosen ruling on a cluster: the name to write ('' until one is chosen), and the other forms that are not left
 * out.
 */
export function meantBy(
  cluster: NameCluster,
  { leftOut, written }: Pick<NamesState, 'leftOut' | 'written'>,
): { readonly name: string; readonly others: readonly string[] } {
  const name = (written ?? filledIn(cluster)).trim()
  return { name, others: formsOf(cluster).filter((form) => form !== name && !leftOut.has(form)) }
}

/**
 * The cluster to open once the one at a place of the list was decided on: what is at that place now, or the last one.
 * undefined: none, because the chosen one is still listed and stays open, or none is left.
 */
export function clusterAfter(
  clusters: readonly NameCluster[],
  chosen: string | null,
  place: number,
): NameCluster | undefined {
  if (clusters.some(({ canonical }) => canonical.form === chosen)) return undefined
  return clusters[Math.min(place, clusters.length - 1)]
}
