// Which encodings a file may be in that does not say so: those in which it reads as a language. Suggestions only, for a person
// to look at; copy is never imported because of them.
import { ENCODINGS, type TextEncoding } from '../../schema/text-encoding.ts'
import { decodeBytes } from './encodings.ts'
import { howLikeALanguage } from './recognise-language.ts'

const MOST_BYTES = 6000
const MOST = 3

/** At most three, the likeliest first; none when it reads as no language in any. */
export function suggestEncodings(bytes: Uint8Array): readonly TextEncoding[] {
  const cut = bytes.length <= MOST_BYTES ? bytes.length : bytes.lastIndexOf(0x0a, MOST_BYTES)
  const start = bytes.subarray(0, cut > 0 ? cut : MOST_BYTES)
  const likely = ENCODINGS.flatMap((encoding) => {
    if (encoding.startsWith('utf')) return []
    const text = decodeBytes(start, encoding)
    const likeness = text === null || /(?![\t\n\v\f\r])\p{Cc}/u.test(text) ? 0 : howLikeALanguage(text)
    return likeness > 0 ? [{ encoding, likeness }] : []
  })
  return likely
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ encoding }) => encoding)
}
