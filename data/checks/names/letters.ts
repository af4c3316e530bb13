// What two spellings of a name have in common: its bare letters, and a skeleton that transliterations share.
import { fold } from '../../text/fold.ts'

/** Keeps what was computed last; cleared as a whole when it grows past its size. */
function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > 200_000) known.clear()
    const computed = compute(text)
    known.set(text, computed)
    return computed
  }
}

const PLAIN = /^[a-z0-9]*$/

/** Letters and digits alone, lower case, without marks: “O’Neíll” is "oneill". */
export const letters: (text: string) => string = remembered(bareOf)

/** The same, not remembered: for lists that keep it. */
export function bareOf(text: string): string {
  const folded = fold(text)
  return PLAIN.test(folded) ? folded : folded.replaceAll('ə', 'e').replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** A rule, to be looked for before it is applied: most apply to few names. */
const bone = (pattern: string, instead: string): readonly [RegExp, RegExp, string] => [
  new RegExp(pattern),
  new RegExp(pattern, 'g'),
  instead,
]

/** In their order. */
const BONES = [
  bone('ph', 'f'),
  bone('sch|sh|tsch', 's'),
  bone('tch|ch|cz|tz|ts', 'c'),
  bone('zh', 'z'),
  bone('kh', 'h'),
  bone('gh', 'g'),
  bone('ck|q', 'k'),
  bone('c(?=[aou kltr])', 'k'),
  bone('x', 'ks'),
  bone('w', 'v'),
  bone('[yj]', 'i'),
  bone('(?<=.)h', ''),
  bone('ou|oo', 'u'),
  bone('ee|ie|ei', 'i'),
  bone('([auo])e', '$1'),
  bone('(.)\\1+', '$1'),
]

/**
 * The skeleton of bare letters: spellings that transliterate one sound alike fall together (Prighozhin and Prigozhin,
 * Tchaikovsky and Chaikovski). Rules from the design's measurements on names of news copy.
 */
export const skeleton: (bare: string) => string = remembered((bare) => {
  let bones = bare
  for (const [is, all, instead] of BONES) if (is.test(bones)) bones = bones.replace(all, instead)
  return bones
})

/** Whether two given names sound alike, roughly: the consonants of their skeletons agree (Steven and Stephen). */
export function soundsAlike(a: string, b: string): boolean {
  return consonants(a) === consonants(b)
}

function consonants(bare: string): string {
  const bones = skeleton(bare).replaceAll('v', 'f').replaceAll('z', 's')
  return bones.charAt(0) + bones.slice(1).replaceAll(/[aeiou]/g, '')
}

/** Number of marks and special letters a spelling carries: “Bozizé” 1, “Ødegaard” 1. */
export function countAccents(text: string): number {
  const marks = text.normalize('NFD').length - text.normalize('NFC').length
  return marks + (text.match(/[øæœßłđðþ]/giu)?.length ?? 0)
}

/** Whether two words in bare letters differ in the first letter alone, or have the first two the other way round. */
export function differInStart(a: string, b: string): boolean {
  if (a.length !== b.length || a[0] === b[0]) return false
  return a.slice(1) === b.slice(1) || (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
}
