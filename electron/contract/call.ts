// How a call is declared: once, in rooms/<room>.ts. The table of calls (calls.ts), the types at both ends, the guards
// in the main process and the names in the preload script all follow from the declaration.
import { idSchema, z } from '../../data/schema/index.ts'

/** What must be open in the calling window: nothing, any archive, or a writable archive. */
type Needs = 'nothing' | 'open' | 'writable'

/** One call. */
export interface Declaration {
  readonly needs: Needs
  /** The call is signed: its handler is given the author, and it is refused until an author is known. */
  readonly isAct?: true
  /** The request contains paths: only the preload script calls it, with the paths of files a person dropped. */
  readonly isFromPreload?: true
  /** Checked before any handler sees the request. */
  readonly request: z.ZodType
  readonly answer: Answered<unknown>
}

/** The calls of one room, under their whole names: `<room>:<act>`. */
export type Room<Name extends string> = Readonly<Record<`${Name}:${string}`, Declaration>>

/** Carries the type of a call's return value; empty at run time. */
export interface Answered<T> {
  readonly answer?: T
}

/** Declares the type a call returns when it succeeds. A call that fails returns a problem instead. */
export const answers = <T>(): Answered<T> => ({})

// Schemas shared by several rooms.

export const nothing = z.strictObject({})
/** Identifies files or a folder the user picked; windows never see or send paths. */
export const token = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
/** Chosen by the window, so that it can follow and cancel what it started. */
export const job = z.string().min(1).max(100)
export const ids = z.array(idSchema).min(1).max(1_000_000)
export const offset = z.int().min(0).max(100_000_000)
