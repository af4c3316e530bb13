// An author: a stable id (login or chosen) and the name to show.
import { z } from './zod.ts'

export const authorSchema = z.strictObject({ id: z.string().min(1).max(200), name: z.string().min(1).max(200) })
export type Author = Readonly<z.infer<typeof authorSchema>>

/** An author from one name, as given with --author or in the settings; the id is the name in lower case. */
export function authorNamed(name: string): Author {
  const clean = name.trim().slice(0, 200) || 'unknown'
  return { id: clean.toLocaleLowerCase('en'), name: clean }
}

/** The time (ISO 8601, UTC) and fresh ids: passed in to keep a function pure that signs nothing. */
export interface ClockAndIds {
  readonly now: () => string
  readonly newId: () => string
}

/** What is passed to every act to keep it a pure function: the author, the time, and fresh ids. */
export interface ActContext extends ClockAndIds {
  readonly author: Author
}
