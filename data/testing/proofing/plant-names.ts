// Plants slips in names alone, reproducible by seed, in the notation of the ground truth. Which names and which slips is left to chance: nothing here knows what the checks
// can find. Clean texts have {Kumasi} where a place occurs once, and a second line `NAMES: Mensah, Owusu-Bempah` with words that occur more than once.

import { randomFrom } from './misspell.ts'
import { pick, shuffled, unmarked } from './plant-errors.ts'

type Random = () => number
/** A slip: what a name becomes, or null where it cannot have it. */
type Slip = (name: string, random: Random) => string | null

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Letters and groups that sound alike. */
const SOUNDS =
  'c k|k c|s z|z s|ph f|f ph|v w|w v|y i|i y|ie ei|ei ie|ou u|u ou|ck k|th t|t th|ee i|i ee|j g|g j|ei ai|ai ei|gh g|kh k|sh ch|ch sh|o u|e i|a e'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])

/** The keys around one on a keyboard. */
function neighbours(letter: string): readonly string[] {
  const row = KEYS.findIndex((keys) => keys.includes(letter))
  const at = KEYS[row]?.indexOf(letter) ?? -1
  return [
    [row, at - 1],
    [row, at + 1],
    [row - 1, at],
    [row - 1, at + 1],
    [row + 1, at - 1],
    [row + 1, at],
  ].flatMap(([r = -1, c = -1]) => KEYS[r]?.[c] ?? [])
}

/** A place in a name that is a small letter; the first letter of the name once in ten. */
function letterAt(name: string, random: Random): number {
  const small = [...name].flatMap((letter, at) => (/\p{Ll}/u.test(letter) ? [at] : []))
  return random() < 0.1 ? 0 : pick(small, random)
}

const SLIPS: Readonly<Record<string, Slip>> = {
  drop: (name, random) => {
    const at = Math.max(1, letterAt(name, random))
    return name.slice(0, at) + name.slice(at + 1)
  },
  double: (name, random) => {
    const at = Math.max(1, letterAt(name, random))
    return name.slice(0, at) + name.slice(at, at + 1) + name.slice(at)
  },
  swap: (name, random) => {
    const at = letterAt(name, random)
    const [a = '', b = ''] = [name[at], name[at + 1]]
    if (!/^\p{L}\p{Ll}$/u.test(a + b) || a.toLowerCase() === b) return null
    const swapped = at === 0 ? b.toUpperCase() + a.toLowerCase() : b + a
    return name.slice(0, at) + swapped + name.slice(at + 2)
  },
  key: (name, random) => {
    const at = letterAt(name, random)
    const near = neighbours((name[at] as string).toLowerCase())
    if (near.length === 0) return null
    const other = pick(near, random)
    return name.slice(0, at) + (at === 0 ? other.toUpperCase() : other) + name.slice(at + 1)
  },
  sound: (name, random) => {
    const ways = SOUNDS.flatMap(([from, to]) =>
      [...name.matchAll(new RegExp(from, 'g'))].map(
        ({ index }) => name.slice(0, index) + to + name.slice(index + from.length),
      ),
    )
    return ways.length === 0 ? null : pick(ways, random)
  },
  accent: (name) => {
    const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss')
    return bare === name ? null : bare
  },
  join: (name) =>
    /\p{L}[ -]\p{Lu}/u.test(name) ? name.replace(/(\p{L})[ -](\p{Lu})/u, (_, a, b) => a + b.toLowerCase()) : null,
  split: (name) => (/\p{L}-\p{Lu}/u.test(name) ? name.replace(/(?<=\p{L})-(?=\p{Lu})/u, ' ') : null),
  order: (name) => (/^\p{Lu}[\p{L}’]+-\p{Lu}[\p{L}’]+$/u.test(name) ? name.split('-').reverse().join('-') : null),
}

/** A name with one slip of any kind it can have. */
function misspelled(name: string, allowed: readonly string[], random: Random): string {
  for (;;) {
    const slip = SLIPS[pick(allowed, random)] as Slip
    const wrong = slip(name, random)
    if (wrong !== null && wrong !== name) return wrong
  }
}

/**
 * The text with so many slips in names and as many in places, each name and place at most once.
 * Lost accents count as wrong in places only where the language of the text writes them.
 */
export function plantNames(source: string, seed: number, each: number): string {
  const random = randomFrom(seed)
  const [, head = '', listed = '', rest = ''] = /^(@ .*\n)NAMES: (.*)\n([\s\S]*)$/.exec(source) ?? []
  const all = Object.keys(SLIPS)
  const inPlaces = all.filter((kind) => kind !== 'order' && (kind !== 'accent' || !head.startsWith('@ en')))
  const places = shuffled([...rest.matchAll(/\{([^}]+)\}/g)], random)
    .slice(0, each)
    .map(({ 0: marked, 1: place = '', index }) => ({
      ...{ start: index, end: index + marked.length, right: place, kind: 'place' },
      wrong: misspelled(place, inPlaces, random),
    }))
  const names = shuffled(listed.split(', '), random)
    .map((name) => ({ name, uses: [...rest.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))] }))
    .filter(({ uses }) => uses.length > 1)
    .slice(0, each)
    .map(({ name, uses }) => {
      const { index } = pick(uses, random)
      const wrong = misspelled(name, all, random)
      return { start: index, end: index + name.length, right: name, kind: 'name', wrong }
    })
  let [out, last] = ['', 0]
  for (const { start, end, right, wrong, kind } of [...places, ...names].sort((a, b) => a.start - b.start)) {
    out += `${unmarked(rest.slice(last, start))}[[${wrong}=>${right}|${kind}]]`
    last = end
  }
  return head + out + unmarked(rest.slice(last))
}
