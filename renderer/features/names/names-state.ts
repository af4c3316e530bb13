// Which names are looked at in the place Names, what is left out of them, and what they are to read. Gone with the window.
import { create } from 'zustand'
import type { NameCluster } from '../../../electron/contract/index.ts'
import { formsOf } from '../../queries/names.ts'

export interface NamesState {
  /** The cluster looked at, by its best attested form. */
  readonly chosen: string | null
  /** Forms of it that are left out. */
  readonly leftOut: ReadonlySet<string>
  /** What it is to read, where that is chosen or typed. */
  readonly written: string | null
}

export const useNamesState = create<NamesState>()(() => ({ chosen: null, leftOut: new Set(), written: null }))

/** Looks at a cluster, with nothing left out. */
export function chooseCluster({ canonical: { form } }: NameCluster): void {
  if (useNamesState.getState().chosen !== form)
    useNamesState.setState({ chosen: form, leftOut: new Set(), written: null })
}

/** Leaves a form out, or takes it in again. */
export function leaveOut(form: string, isLeftOut: boolean): void {
  useNamesState.setState(({ leftOut }) => {
    const next = new Set(leftOut)
    if (isLeftOut) next.add(form)
    else next.delete(form)
    return { leftOut: next }
  })
}

/** What a cluster is to read as long as nothing else is chosen: '' where the evidence does not decide. */
export function filledIn({ canonical, choice }: NameCluster): string {
  return choice === null ? canonical.form : ''
}

/** What is meant of a cluster: the name to write ('' until one is chosen), and the other forms that are not left out. */
export function meantBy(
  cluster: NameCluster,
  { leftOut, written }: Pick<NamesState, 'leftOut' | 'written'>,
): { readonly name: string; readonly others: readonly string[] } {
  const name = (written ?? filledIn(cluster)).trim()
  return { name, others: formsOf(cluster).filter((form) => form !== name && !leftOut.has(form)) }
}
