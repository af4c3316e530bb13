// How well a typed text matches a name: every letter must occur in order; beginnings of words and unbroken runs count
// most.
import { fold } from '../../../electron/contract/index.ts'

/** Higher is better; null: the letters do not all occur in order. Ignores case and accents. */
export function fuzzyScore(typed: string, name: string): number | null {
  const pattern = fold(typed).replaceAll(/\s+/gu, '')
  const text = fold(name)
  if (pattern === '') return 0
  const whole = wordPlace(text, fold(typed).trim())
  if (whole !== null) return 1000 - whole - text.length / 100
  let score = 0
  let at = -1
  for (const letter of pattern) {
    const next = nextPlace(text, letter, at + 1)
    if (next < 0) return null
    score += isWordStart(text, next) ? 12 : next === at + 1 ? 8 : 1
    at = next
  }
  return score - text.length / 100
}

/** Where all of the typed text begins a word, or null. */
function wordPlace(text: string, typed: string): number | null {
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) if (isWordStart(text, at)) return at
  return null
}

/** The next place of a letter: at the beginning of a word if there is one nearby, otherwise anywhere. */
function nextPlace(text: string, letter: string, from: number): number {
  const near = text.indexOf(letter, from)
  if (near < 0 || near === from) return near
  for (let place = near; place >= 0; place = text.indexOf(letter, place + 1)) {
    if (isWordStart(text, place)) return place
  }
  return near
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
}

/** Whether the typed text occurs in the name at the beginning of a word. */
export function beginsWord(typed: string, name: string): boolean {
  return wordPlace(fold(name), fold(typed).trim()) !== null
}

/** The matching entries, best first; ties keep their order. */
export function ranked<T>(typed: string, entries: readonly T[], nameOf: (entry: T) => string): readonly T[] {
  return entries
    .flatMap((entry) => {
      const score = fuzzyScore(typed, nameOf(entry))
      return score === null ? [] : [{ entry, score }]
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}
