// Recognises the language of copy with the library eld, which reports when it is not sure. Nothing is guessed then: the
// editor is asked.
import { eld } from 'eld/small'

/** UTF-16 code units examined. */
const MOST = 6000
/** Shorter texts are names and figures, alike in all languages. */
const LEAST_LETTERS = 12
/** Below it a text may be a line of names or results in any language. */
const SHORT = 120

/** language: BCP 47. unclear: there is enough text, but no language is certain. short: there is too little text. */
export type Recognised =
  | { readonly kind: 'sure'; readonly language: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'short' }

/** The language of a text, without the addresses in it. */
export function recogniseLanguage(text: string): Recognised {
  const prose = text.slice(0, MOST).replaceAll(/\S*(?:https?:\/\/|www\.|@)\S*/gu, ' ')
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return { kind: 'short' }
  const found = eld.detect(prose)
  if (found.isReliable() && found.language !== '') return { kind: 'sure', language: found.language }
  return { kind: letters < SHORT ? 'short' : 'unclear' }
}

/** The score of the most likely language, from 0 to 1; 0 when it is not sure. */
export function howLikeALanguage(text: string): number {
  const found = eld.detect(text)
  return found.isReliable() ? (found.getScores()[found.language] ?? 0) : 0
}
