// A text's length, in words and in minutes.

/** Words per minute an adult reads silently in English: 238 (Brysbaert, Journal of Memory and Language 109, 2019). */
const WORDS_A_MINUTE = 238
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' })

/** Words of a text in any script. Line by line, since the segmenter is super-linear in its input. */
export function countWords(lines: readonly string[]): number {
  let count = 0
  for (const line of lines) for (const { isWordLike } of SEGMENTER.segment(line)) if (isWordLike) count += 1
  return count
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
