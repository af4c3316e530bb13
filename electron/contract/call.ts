// How a call is declared: once, in rooms/<room>.ts. The table of calls (calls.ts), the types at both ends, the guards in the main process
// and the names in the preload script all follow from the declaration.
import { idSchema, z } from '../../data/schema/index.ts'

/** What has to be open where the window is: no archive, any archive, or one that can be written to. */
export type Needs = 'nothing' | 'open' | 'writable'

/** One call. */
export interface Declaration {
  readonly needs: Needs
  /** What it does is signed: its handler is given the author, and it is refused while no one has said who that is. */
  readonly isAct?: true
  /** It carries paths: only the preload script calls it, with the paths of files a person dropped. */
  readonly isFromPreload?: true
  /** Checked before any handler sees the request. */
  readonly request: z.ZodType
  readonly answer: Answered<unknown>
}

/** The calls of one room, under their whole names: `<room>:<act>`. */
export type Room<Name extends string> = Readonly<Record<`${Name}:${string}`, Declaration>>

/** Stands for the type of an answer; at run time it is empty. */
export interface Answered<T> {
  readonly answer?: T
}

/** The type of what a call returns when it can do its work; otherwise it returns a problem. */
export const answers = <T>(): Answered<T> => ({})

// What the requests of several rooms share.

export const nothing = z.strictObject({})
/** Stands for files or a folder the user picked; windows never see or send paths. */
export const token = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
/** Chosen by the window, so that it can follow and cancel what it started. */
export const job = z.string().min(1).max(100)
export const ids = z.array(idSchema).min(1).max(100_000)
export const offset = z.int().min(0).max(100_000_000)
