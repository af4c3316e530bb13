// Finds invisible characters in a text that are not part of its spelling.
import { INVISIBLE } from './fold.ts'

/** A hidden character: UTF-16 offset and code point. */
export interface HiddenCharacter {
  readonly at: number
  readonly code: number
}

const HIDDEN = new RegExp(`(?![\\t\\n\\r])\\p{Cc}|[${INVISIBLE}\\u2028\\u2029\\ufff9-\\ufffc]`, 'gu')
/** Scripts written without blanks, where a zero-width blank separates words. */
const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}]/u
/** Joiners shape letters of joining scripts, and emoji; between these characters they have no effect. */
const UNJOINED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{N}\s]/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** The hidden characters of a text, left to right. Direction marks belong to text with right-to-left letters. */
export function hiddenCharactersIn(text: string): readonly HiddenCharacter[] {
  const isMixed = RIGHT_TO_LEFT.test(text)
  return [...text.matchAll(HIDDEN)]
    .filter(({ 0: character, index }) => !belongs(character.charCodeAt(0), text, index, isMixed))
    .map(({ 0: character, index }) => ({ at: index, code: character.charCodeAt(0) }))
}

/** A letter that is not a lengthening stroke. */
const SPELLED = /(?![\u0640\u07fa])\p{L}/u

function belongs(code: number, text: string, at: number, isMixed: boolean): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
  if (code === 0x200b) return UNSPACED.test(before) || UNSPACED.test(after)
  if (code === 0x200c || code === 0x200d) return !UNJOINED.test(before) || !UNJOINED.test(after)
  const isDirection =
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  if (isDirection) return isMixed
  // Lengthening strokes that stand alone draw a line.
  return (code === 0x0640 || code === 0x07fa) && !(SPELLED.test(before) && SPELLED.test(after))
}

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu')
const ANY_UNSEEN = new RegExp(`[${INVISIBLE}]`, 'u')

/** A text without its hidden characters, and a way to map offsets back. */
export interface SeenText {
  readonly text: string
  /**
   * Maps an offset in the visible text to one in the whole text; at a hidden character, after it (`isEnd`: before it).
   */
  readonly offset: (at: number, isEnd?: boolean) => number
}

/** What readers see: for code that looks at words, which hidden characters must not split. */
export function seenText(text: string): SeenText {
  if (!ANY_UNSEEN.test(text)) return { text, offset: (at) => at }
  const hidden = [...text.matchAll(UNSEEN)].map(({ index }, before) => index - before)
  return {
    text: text.replaceAll(UNSEEN, ''),
    offset: (at, isEnd = false) => at + hidden.filter((place) => (isEnd ? place < at : place <= at)).length,
  }
}
