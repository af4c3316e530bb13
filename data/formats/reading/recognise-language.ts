// Which language copy is in, told from its text: by the library eld, which says itself when it is not sure. What is not sure
// is never guessed; the editor is told and asked.
import { eld } from 'eld/small'

/** As much of a text as is looked at. */
const MOST = 6000
/** Shorter text is names and figures; nothing can be told from it. */
const LEAST_LETTERS = 12
/** Below it a text may be a line of names or results in any language. */
const SHORT = 120

/** language: BCP 47, when it is sure. unclear: text enough, and no language that is known for certain. short: too little text. */
export type Recognised =
  | { readonly kind: 'sure'; readonly language: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'short' }

export function recogniseLanguage(text: string): Recognised {
  const prose = text.slice(0, MOST).replaceAll(/\S*(?:https?:\/\/|www\.|@)\S*/gu, ' ')
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return { kind: 'short' }
  const found = eld.detect(prose)
  if (found.isReliable() && found.language !== '') return { kind: 'sure', language: found.language }
  return { kind: letters < SHORT ? 'short' : 'unclear' }
}

/** How much a text is like the language it is most like, from 0 to 1; 0 when that is not sure. */
export function howLikeALanguage(text: string): number {
  const found = eld.detect(text)
  return found.isReliable() ? (found.getScores()[found.language] ?? 0) : 0
}
