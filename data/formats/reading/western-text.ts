// Whether text decoded as windows-1252 can be what its writer meant. Bytes of any other encoding decode too, into an original
// that is garbage for good, so that what does not look like the copy of a western desk is refused.
import { primaryOf } from '../../text/languages.ts'

/** Two letters and a mark between them that no writing of the west has there: “r‚parer”, “mur³w”. */
const NEVER_INSIDE = /[\u0081\u008d\u008f\u0090\u009d¡¢£¤¥¦§¨©«¬®¯±²³µ¶¸¹»¼½¾¿‚„†‡ˆ‰‹›€™•˜“”ƒ÷×]/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const LETTER = /\p{L}/u
/** So many of the characters beyond ASCII may be out of place: old copy has a stray byte here and there. */
const MOST_ODD = 0.2

/** `text`: decoded as windows-1252, with at least one character beyond ASCII. */
export function isWestern(text: string): boolean {
  let [letters, foreign, beyond, odd] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const isBeyond = character > '\u007f'
    const isLetter = isBeyond ? LETTER.test(character) : /[A-Za-z]/.test(character)
    if (isLetter) letters += 1
    if (!isBeyond || character === '\u00a0') continue
    beyond += 1
    if (isLetter) foreign += 1
    if (isOdd(character, text.charAt(at - 1), text.charAt(at + 1))) odd += 1
  }
  return foreign * 2 <= letters && odd <= beyond * MOST_ODD
}

function isOdd(character: string, before: string, after: string): boolean {
  if (/[\u0081\u008d\u008f\u0090\u009d]/u.test(character)) return true
  if (UPPER.test(character)) return LOWER.test(before) || /[,;.!?]/.test(before)
  return NEVER_INSIDE.test(character) && LETTER.test(before) && LETTER.test(after)
}

/** Languages whose copy windows-1252 cannot hold: text guessed to be in it that reads as one of them was in another encoding. */
const NOT_WESTERN = new Set(
  'am ar az be bg bn cs el fa gu he hi hr hu hy ja ka kn ko ku lo lt lv ml mr or pa pl ro ru sk sl sr ta te th tr uk ur vi yo zh'.split(
    ' ',
  ),
)

/** Whether copy in a language (BCP 47) can be in windows-1252 at all. */
export function canBeWestern(language: string): boolean {
  return !NOT_WESTERN.has(primaryOf(language))
}
