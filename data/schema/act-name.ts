// Names of acts, as undo and redo show them; their words are in renderer/messages.

import { MANY_ACT_NAMES } from './many-acts.ts'
import { z } from './zod.ts'

const ACTS = [
  'import',
  'correct',
  'accept',
  'reject',
  'revert',
  'reinstate',
  'tag',
  'details',
  'edit-details',
  'notice',
  'compose-notices',
  'restore',
  'take-back',
  'rule',
  'use-name',
  'stylebook',
  ...MANY_ACT_NAMES,
] as const

export const actNameSchema = z.strictObject({ act: z.enum(ACTS), count: z.int().min(0), what: z.string() })
/** What an act was, for its name in a menu: a code, a count, and one of the things it changed. */
export type ActName = Readonly<z.infer<typeof actNameSchema>>

/** The names of what undo and redo would do now; null when there is nothing. */
export interface UndoState {
  readonly undo: ActName | null
  readonly redo: ActName | null
}

/** An act that was undone or redone, and where. */
export interface SteppedAct extends ActName {
  /** The first articles it changed, with their headlines; '' when one cannot be read. */
  readonly articles: readonly { readonly id: string; readonly headline: string }[]
  /** All articles it changed. */
  readonly total: number
  /** Whether those articles are in the archive now: undoing an import withdraws them. */
  readonly isThere: boolean
  /** The first correction it touched; null when it touched none. */
  readonly correction: string | null
}
