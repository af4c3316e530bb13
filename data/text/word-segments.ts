// The words of a text of any length. Intl.Segmenter takes time that grows with the square of what it is given, so it is given a
// stretch at a time.

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })
/** UTF-16 units that are segmented at once. */
const STRETCH = 1500
/** Of these, so many at the end are segmented again with what follows: a word that is cut would be two. */
const OVERLAP = 300

export interface WordSegment {
  readonly segment: string
  /** Not a blank or punctuation. */
  readonly isWordLike: boolean
}

/** Words, blanks and punctuation of a text, in order; joined they are the text again. A word longer than a stretch is cut. */
export function* wordSegments(text: string): Generator<WordSegment> {
  for (let at = 0; at < text.length; ) {
    const stretch = text.slice(at, at + STRETCH)
    const sure = at + STRETCH < text.length ? STRETCH - OVERLAP : STRETCH
    let done = 0
    for (const { segment, index, isWordLike = false } of WORDS.segment(stretch)) {
      if (index >= sure) break
      yield { segment, isWordLike }
      done = index + segment.length
    }
    at += done
  }
}
