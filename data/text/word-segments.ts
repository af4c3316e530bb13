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
    const stretch = text.slice(at, at + STRETCH)
    const sure = at + STRETCH < text.length ? STRETCH - OVERLAP : STRETCH
    let done = 0
    for (const { segment, index, isWordLike = false } of WORDS.segment(stretch)) {
      const end = index + segment.length
      if (end > sure && index > 0) break
      yield { segment, isWordLike }
      done = end
    }
    at += done
  }
}
