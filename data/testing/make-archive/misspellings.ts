// Slips reporters make with a name: a mark dropped, a letter doubled or lost, two swapped, one replaced by another that
// sounds alike. Few forms per name, so that the same wrong ones recur.
import type { Random } from './random.ts'

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sh/, 'sch'],
  [/ck/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/ff?(?=o)/, 'ph'],
  [/z/, 's'],
  [/ie/, 'ei'],
  [/ei/, 'ie'],
  [/ou/, 'u'],
  [/th/, 't'],
  [/ey$/, 'y'],
  [/y$/, 'ey'],
  [/v/, 'w'],
  [/w/, 'v'],
  [/g(?=[aou])/, 'gh'],
]

/** Up to three wrong forms of a name, none of them the name itself; two names in five are never misspelt. */
export function misspellings(name: string, random: Random): readonly string[] {
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')
  const slips = [() => bare, () => doubled(name, random), () => changedOver(name, random), () => alike(name, random)]
  if (random.chance(0.4)) return []
  const wanted = random.between(1, 3)
  const forms = new Set<string>(bare === name ? [] : [bare])
  for (let tries = 0; forms.size < wanted && tries < 6; tries += 1) forms.add(random.pick(slips)())
  forms.delete(name)
  return [...forms].filter((form) => form.length > 2)
}

function doubled(name: string, random: Random): string {
  const at = random.between(1, name.length - 1)
  const letter = name[at] ?? ''
  if (letter === name[at - 1]) return name.slice(0, at) + name.slice(at + 1)
  return /[lmnrstpdf]/.test(letter) ? name.slice(0, at) + letter + name.slice(at) : name
}

function changedOver(name: string, random: Random): string {
  const at = random.between(1, Math.max(1, name.length - 2))
  const [first = '', second = ''] = name.slice(at, at + 2)
  return /^\p{Ll}{2}$/u.test(first + second) ? name.slice(0, at) + second + first + name.slice(at + 2) : name
}

function alike(name: string, random: Random): string {
  const [pattern, sound] = random.pick(SOUNDS)
  return name.replace(pattern, sound)
}
