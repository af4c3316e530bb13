// Counts the words of a text, for the lengths shown in lists and reports.
const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Words of a text: runs of letters and digits, joined by apostrophes and hyphens. */
export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0
}
