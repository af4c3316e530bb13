// What two spellings of a name have in common: its bare letters, and a skeleton that transliterations share.
import { fold } from '../../search/fold.ts'

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

/** Letters and digits alone, lower case, without marks: “O’Neíll” is "oneill". */
export const letters: (text: string) => string = remembered((text) =>
  fold(text)
    .replaceAll('ə', 'e')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ''),
)

/**
 * The skeleton of bare letters: spellings that transliterate one sound alike fall together (Prighozhin and Prigozhin,
 * Tchaikovsky and Chaikovski). Rules from the design's measurements on names of news copy.
 */
export const skeleton: (bare: string) => string = remembered((bare) =>
  bare
    .replaceAll('ph', 'f')
    .replaceAll(/sch|sh|tsch/g, 's')
    .replaceAll(/tch|ch|cz|tz|ts/g, 'c')
    .replaceAll('zh', 'z')
    .replaceAll(/kh|gh/g, (pair) => (pair[0] === 'g' ? 'g' : 'h'))
    .replaceAll(/ck|q/g, 'k')
    .replaceAll(/c(?=[aou kltr])/g, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(?<=.)h/g, '')
    .replaceAll(/ou|oo/g, 'u')
    .replaceAll(/ee|ie|ei/g, 'i')
    .replaceAll(/ae|ue|oe/g, (pair) => pair[0] as string)
    .replaceAll(/(.)\1+/g, '$1'),
)

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
