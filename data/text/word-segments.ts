// The words of a text of any length. Intl.Segmenter takes time that grows with the square of what it is given, so it is given a
// stretch at a time.

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })
/** UTF-16 units that are segmented at once. */
const STRETCH = 1500
/** So many at the end of a stretch only tell where the words before them end; they are segmented with what follows. */
const OVERLAP = 300

export interface WordSegment {
  readonly segment: string
  /** Not a blank or punctuation. */
  readonly isWordLike: boolean
}

/** Words, blanks and punctuation of a text, in order; joined they are the text again. A word of more than 1,200 units may be cut. */
export function* wordSegments(text: string): Generator<WordSegment> {
  for (let at = 0; at < text.length; ) {
    const isLast = at + STRETCH >= text.length
    const words = sureWords(text.slice(at, at + STRETCH), isLast ? STRETCH : STRETCH - OVERLAP)
    // Where words have no blanks between them, those before tell where the next one ends: the next stretch begins behind a blank, if there is one.
    const blank = isLast ? -1 : words.findLastIndex(({ isWordLike }) => !isWordLike)
    for (const word of blank < 0 ? words : words.slice(0, blank + 1)) {
      yield word
      at += word.segment.length
    }
  }
}

/** The first word of a stretch, and those that end within so many units. */
function sureWords(stretch: string, sure: number): readonly WordSegment[] {
  const words: WordSegment[] = []
  for (const { segment, index, isWordLike = false } of WORDS.segment(stretch)) {
    if (index > 0 && index + segment.length > sure) break
    words.push({ segment, isWordLike })
  }
  return words
}
