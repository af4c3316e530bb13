// What the thread that finds and the threads that search for it say to each other.
import type { FindPattern } from '../../schema/index.ts'
import type { Chosen, Deck, Stretch } from './deck.ts'
import type { Part } from './search-stretch.ts'

/** Where a search thread works: the absolute path of the cache of texts. */
export interface SearchPlace {
  readonly cache: string
}

/** What the stretches that follow are searched for. `stop`: as for FindCall. */
export interface Sought {
  readonly pattern: FindPattern
  readonly chosen: Chosen
  readonly stop: SharedArrayBuffer
}

export type ToSearchThread =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'sought'; readonly sought: Sought }
  | { readonly kind: 'stretch'; readonly number: number; readonly stretch: Stretch; readonly left: number }

/** Each stretch is answered by its parts and one 'end', which has the error's message when it could not be searched. */
export type FromSearchThread =
  | { readonly kind: 'part'; readonly number: number; readonly part: Part }
  | { readonly kind: 'end'; readonly number: number; readonly failure: string | null }
