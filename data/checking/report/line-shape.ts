// What one credit line has in common with the next: everything but who, where and when.

/** A name: words with capitals, also through small particles and “and”. A capital at the start of a part may be its first word’s. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}’'.&@/-]*(?:(?:,? (?:and|und|et|y|e|en|och|og|with|in|at|for|de|del|della|da|di|du|von|van|der|den|la|le|al|bin)(?= \p{Lu})| ?[,/&])? ?\p{Lu}[\p{L}\p{M}\p{N}’'.&@/-]*)*/gu
const PART_STARTS = /(?:^|[(;–—|]|[.:] ?\()\s*$/u

/**
 * A line with its names and numbers left out: “(Reporting by Ann Vale in Perth; Editing by Bo Lund)” and every other line of that make have
 * one shape. A line of nothing but names is its own shape.
 */
export function lineShape(line: string): string {
  const shape = line
    .trim()
    .replaceAll(NAME, (name, at: number, whole: string) => {
      const isFirst = PART_STARTS.test(whole.slice(0, at))
      return isFirst && !name.includes(' ') ? name.toLowerCase() : '*'
    })
    .replaceAll(/\p{N}+/gu, '0')
    .replaceAll(/\s+/gu, ' ')
  return /\p{Ll}{2}/u.test(shape) ? shape : line.trim()
}
