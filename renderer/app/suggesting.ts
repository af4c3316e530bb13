// Suggesting instead of correcting: a switch for those whose corrections somebody else decides on.
import { useRulings } from '../features/reader/correct/rulings.ts'
import { words } from '../messages/words.ts'
import { announce } from '../ui/announcer.tsx'

export function switchSuggesting(): void {
  const isSuggesting = !useRulings.getState().isSuggesting
  useRulings.setState({ isSuggesting })
  announce(words(isSuggesting ? 'suggest.on' : 'suggest.off'))
}
