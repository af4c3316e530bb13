// Random slips in surnames, reproducible by seed: what a typist does to a name once.

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The name with one slip after its first letter: a letter left out, doubled, swapped with the next, or replaced. */
export function misspell(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2))
  const [before, letter, after] = [name.slice(0, at), name[at] as string, name.slice(at + 1)]
  const kind = Math.floor(random() * 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + letter + after
  if (kind === 2 && after !== '' && after[0] !== letter) return before + after[0] + letter + after.slice(1)
  const letters = 'aeiouaeioulnrstmdk'
  const other = letters[Math.floor(random() * letters.length)] as string
  return before + (other === letter ? 'y' : other) + after
}

const ONSETS = 'B Br C Ch D Dr F Fl G Gr H J K Kr L M N P Pr R S Sch St T Tr V W Z Sz Mc'.split(' ')
const NUCLEI = 'a e i o u ai ei ou ia é'.split(' ')
const CODAS = 'l ll r n nd ng s st t k ck m rd lt v w ff'.split(' ')
const ENDINGS = 'son sen ov ova ski escu ez ard mann berg field worth ley ton inen adze ian ović oğlu iya etti'.split(
  ' ',
)

/** An invented surname of two to four syllables. */
export function surname(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  let name = pick(ONSETS) + pick(NUCLEI) + pick(CODAS)
  if (random() < 0.5) name += pick(NUCLEI) + pick(CODAS)
  return name + pick(ENDINGS)
}
