// Gives every mark in the text the correction it stands for.
import { createContext, useContext } from 'react'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'

const Corrections = createContext<ReadonlyMap<string, NumberedCorrection>>(new Map())
export const CorrectionsProvider = Corrections.Provider

/** A correction of the article shown, by its id. */
export function useCorrection(id: string): NumberedCorrection | undefined {
  return useContext(Corrections).get(id)
}
