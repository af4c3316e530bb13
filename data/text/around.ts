// The words around a place, up to a length: cut between words, and inside one only if there is no blank to cut at.

/** The text before `at` (UTF-16), at most `most` units, from the start of a word. */
export function wordsBefore(text: string, at: number, most: number): string {
  const from = Math.max(0, at - most)
  if (from === 0 || /\s/u.test(text[from - 1] ?? '')) return text.slice(from, at).toWellFormed()
  const blank = /\s/u.exec(text.slice(from, at))
  return text.slice(blank && blank.index < most - 1 ? from + blank.index + 1 : from, at).toWellFormed()
}

/** The text from `at` (UTF-16) on, at most `most` units, to the end of a word. */
export function wordsAfter(text: string, at: number, most: number): string {
  const to = Math.min(text.length, at + most)
  if (to === text.length || /\s/u.test(text[to] ?? '')) return text.slice(at, to).toWellFormed()
  const cut = text.slice(at, to)
  const kept = cut.replace(/\s+\S*$/u, '')
  return (kept === '' ? cut : kept).toWellFormed()
}
