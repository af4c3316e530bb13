// Suggesting instead of correcting: a switch for people whose corrections someone else decides on.

import { words } from '../messages/words.ts'
import { announce } from '../ui/announcer.tsx'
import { useRulings } from './rulings.ts'

export function switchSuggesting(): void {
  const isSuggesting = !useRulings.getState().isSuggesting
  useRulings.setState({ isSuggesting })
  announce(words(isSuggesting ? 'suggest.on' : 'suggest.off'))
}

/** The status of a correction made now over many articles. */
export function useStatusOfMany(): 'proposed' | 'accepted' {
  return useRulings(({ isSuggesting }) => (isSuggesting ? 'proposed' : 'accepted'))
}
