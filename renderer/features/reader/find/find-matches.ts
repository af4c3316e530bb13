// Finding words in one text: exactly, or ignoring capitals and accents as search does. Pure.
import { isGraphemeBoundary, type Span } from '../../../../electron/contract/index.ts'

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŧ: 't', ħ: 'h', ŋ: 'n' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '\u00a0': ' ' },
}

/** Every place where `find` stands, left to right, not overlapping, in whole graphemes; UTF-16 offsets. */
export function findMatches(text: string, find: string, isExact: boolean): readonly Span[] {
  const { folded, starts } = isExact ? unfolded(text) : foldedWithPlaces(text)
  const wanted = isExact ? find : foldedWithPlaces(find).folded
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at)) {
    const from = starts[at] ?? 0
    const end = starts[at + wanted.length] ?? text.length
    const to = isExact ? end : withAccents(text, end)
    // A fold of several letters, such as of æ, is found whole or not at all.
    const isWhole =
      starts[at] !== starts[at - 1] && isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to) && to > from
    if (isWhole) spans.push({ from, to })
    at += isWhole ? wanted.length : 1
  }
  return spans
}

interface Folded {
  readonly folded: string
  /** For each code unit of `folded` the offset of the character it came from; one more for the end. */
  readonly starts: readonly number[]
}

function unfolded(text: string): Folded {
  return { folded: text, starts: Array.from({ length: text.length + 1 }, (_, n) => n) }
}

/** In lower case without accents, and where each character came from. */
function foldedWithPlaces(text: string): Folded {
  const starts: number[] = []
  let folded = ''
  let offset = 0
  for (const character of text) {
    const lower = character
      .normalize('NFD')
      .replaceAll(/\p{M}+/gu, '')
      .toLowerCase()
    const bare = [...lower].map((letter) => LETTERS[letter] ?? letter).join('')
    for (let n = 0; n < bare.length; n += 1) starts.push(offset)
    folded += bare
    offset += character.length
  }
  return { folded, starts: [...starts, text.length] }
}

/** With the accents that stand apart behind a letter. */
function withAccents(text: string, offset: number): number {
  return offset + (/^\p{M}+/u.exec(text.slice(offset, offset + 16))?.[0].length ?? 0)
}
