// Provides every mark in the text with its correction.
import { createContext, useContext } from 'react'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'

const Corrections = createContext<ReadonlyMap<string, NumberedCorrection>>(new Map())
export const CorrectionsProvider = Corrections.Provider

/** A correction of the displayed article, by id. */
export function useCorrection(id: string): NumberedCorrection | undefined {
  return useContext(Corrections).get(id)
}
