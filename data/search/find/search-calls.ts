// Messages between the search thread and its helper threads.
import type { FindPattern } from '../../schema/index.ts'
import type { Chosen, Deck, Stretch } from './deck.ts'
import type { Part } from './search-stretch.ts'

/** Where a helper thread works: the absolute path of the text cache. */
export interface SearchPlace {
  readonly cache: string
}

/** The search that the following stretches belong to. `stop`: as for FindCall. */
export interface Sought {
  readonly pattern: FindPattern
  readonly chosen: Chosen
  readonly stop: SharedArrayBuffer
}

export type ToSearchThread =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'sought'; readonly sought: Sought }
  | { readonly kind: 'stretch'; readonly number: number; readonly stretch: Stretch; readonly left: number }

/**
 * Each stretch is answered by its parts and one 'end', which has the error's message if the stretch could not be
 * searched.
 */
export type FromSearchThread =
  | { readonly kind: 'part'; readonly number: number; readonly part: Part }
  | { readonly kind: 'end'; readonly number: number; readonly failure: string | null }
