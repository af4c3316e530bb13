// Keys under which similar names meet: for each word, the others with their places and everything the word could be
// misspelled from or to. Names that share no key are never compared.
import { skeleton } from './letters.ts'
import { SMALL_WORDS } from './lexicon.ts'

const OFFSET = 0x811c9dc5
const WHOLE_NAME = 0x1234567
const LONE_WORD = 0x9e3779b9
/** From this length on two letters may be missing. */
const LONG = 9
const MOST_WORDS = 6

/** Mixes a text into a 32-bit FNV-1a hash. */
function hashed(text: string, into = OFFSET): number {
  let hash = into
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The letters of a whole name as a key: spacing, hyphens, capitals and accents do not matter. */
export function wholeKey(bare: readonly string[]): number {
  return hashed(bare.join(''), WHOLE_NAME)
}

/** Calls `each` with every key (an unsigned 32-bit number) of a name given as the bare letters of its words. */
export function nameKeys(bare: readonly string[], each: (key: number) => void): void {
  each(wholeKey(bare))
  if (bare.length > MOST_WORDS) return
  for (const [at, word] of bare.entries()) {
    if (word.length < 4 || SMALL_WORDS.has(word)) continue
    const context = contextOf(bare, at)
    each(hashed(word, context))
    each(hashed(`~${skeleton(word)}`, context))
    if (bare.length >= 3) each(hashed(`^${word[0]}`, context))
    deletions(word, (shorter) => each(hashed(shorter, context)))
  }
}

function contextOf(bare: readonly string[], left: number): number {
  if (bare.length === 1) return LONE_WORD
  let hash = hashed(String(left))
  for (const [at, word] of bare.entries()) if (at !== left) hash = hashed(`${word}|`, hash)
  return hash
}

/** The word with one letter less, or two when it is long; the first letter stays. */
function deletions(word: string, each: (shorter: string) => void): void {
  for (let a = 1; a < word.length; a += 1) {
    if (word[a] === word[a - 1]) continue
    const once = word.slice(0, a) + word.slice(a + 1)
    each(once)
    if (word.length < LONG) continue
    for (let b = a; b < once.length; b += 1) {
      if (b === a || once[b] !== once[b - 1]) each(once.slice(0, b) + once.slice(b + 1))
    }
  }
}
