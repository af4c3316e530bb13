// Correcting found places: the replacement, the selection, the reason, and the act itself. A new search resets the
// selection.

import { useMemo } from 'react'
import { create } from 'zustand'
import type { Category, FindPattern, FoundCorrected, LeftOut, PlaceEdit } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { words } from '../../messages/words.ts'
import { isStopped, runCounted } from '../../session/acts/running-acts.ts'
import { mayWrite } from '../../session/may-write.ts'
import { useStatusOfMany } from '../../session/suggesting.ts'
import { announce } from '../../ui/announcer.tsx'
import { type ChosenRow, choosing, chosenRows } from './chosen-places.ts'
import { openArchiveFind, search, useArchiveFind } from './find-acts.ts'

export interface CorrectFoundState {
  /** Whether found places are to be corrected, not only viewed. */
  readonly isOn: boolean
  readonly replacement: string
  readonly keepsCase: boolean
  readonly includes: Readonly<Record<LeftOut, boolean>>
  /** Rows selected or deselected by hand, for the search named. */
  readonly toggled: ReadonlySet<number>
  readonly job: string | null
  readonly category: Category
  readonly reason: string
  /** The running act; null when there is none. */
  readonly running: string | null
  readonly done: FoundCorrected | null
  /** The search and replacement last corrected: places still left were left on purpose. */
  readonly doneFor: string | null
  readonly problem: AnyProblem | null
}

const NONE: ReadonlySet<number> = new Set()
const START: CorrectFoundState = {
  ...{ isOn: false, replacement: '', keepsCase: true, includes: { quotation: false, address: false }, toggled: NONE },
  ...{ job: null, category: 'name', reason: '', running: null, done: null, doneFor: null, problem: null },
}

export const useCorrectFound = create<CorrectFoundState>()(() => START)

/** Adds the replacement field to the search. */
export function beginCorrecting(): void {
  if (mayWrite()) useCorrectFound.setState({ isOn: true })
}

/** Opens the search with its replacement field; searches for the selected words, if any. */
export function openFindAndCorrect(): void {
  beginCorrecting()
  openArchiveFind()
}

/** Resets the state for another archive, or none. */
export function forgetCorrectFound(): void {
  useCorrectFound.setState(START)
}

/** Changes options or typed text, and hides the outcome of the last act. */
export function setCorrecting(change: Partial<CorrectFoundState>): void {
  useCorrectFound.setState({ done: null, problem: null, ...change })
}

/** Selects or deselects rows. */
export function choose(chosen: readonly ChosenRow[], rows: readonly number[], isWanted: boolean): void {
  const { job } = useArchiveFind.getState()
  setCorrecting({ job, toggled: choosing(chosen, toggledFor(job), rows, isWanted) })
}

function toggledFor(search: string | null): ReadonlySet<number> {
  const { job, toggled } = useCorrectFound.getState()
  return job === search ? toggled : NONE
}

const NO_ROWS: readonly ChosenRow[] = []

/** The new text of each found row and whether it is selected; none while nothing is to be corrected. */
export function useChosenRows(): readonly ChosenRow[] {
  const { rows, pattern, job: search } = useArchiveFind()
  const { isOn, replacement, keepsCase, includes, toggled, job, doneFor } = useCorrectFound()
  const status = useStatusOfMany()
  return useMemo(() => {
    const selectsAll = doneFor !== askedOf(pattern, replacement)
    const how = { pattern, replacement: { text: replacement, keepsCase }, selectsAll, includes }
    return isOn ? chosenRows(rows, { ...how, toggled: job === search ? toggled : NONE }, status) : NO_ROWS
  }, [isOn, rows, pattern, search, replacement, keepsCase, includes, toggled, job, doneFor, status])
}

/** Corrects the places, then searches again for those left. */
export async function correctFound(places: readonly PlaceEdit[]): Promise<void> {
  const { running, category, reason, replacement } = useCorrectFound.getState()
  if (running !== null || places.length === 0) return
  const { pattern } = useArchiveFind.getState()
  const find = pattern.text
  setCorrecting({})
  try {
    const done = await runCounted(words('archive-find.correcting'), (job) => {
      useCorrectFound.setState({ running: job })
      return api.findCorrect({ job, places: [...places], category, reason: reason.trim(), find, replacement })
    })
    useCorrectFound.setState({ running: null, done, doneFor: askedOf(pattern, replacement), toggled: NONE })
    announce(correctedWords(done))
    await search()
  } catch (error) {
    useCorrectFound.setState({ running: null, problem: isStopped(error) ? null : problemOf(error) })
    if (isStopped(error)) announce(words('acts.stopped'))
  }
}

const askedOf = (pattern: FindPattern, replacement: string): string => JSON.stringify([pattern, replacement])

/** The outcome of the act, in a sentence. */
export function correctedWords({ corrected, proposed, articles, left }: FoundCorrected): string {
  const isProposed = String(corrected === 0)
  return words('archive-find.corrected', { isProposed, count: corrected + proposed, articles, left })
}
