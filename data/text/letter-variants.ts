// Which characters fold to the same letter, so that a pattern can match all of them while matches keep the text's own
// offsets: e matches é, ê, ē …; ss matches ß; ' matches ’; ... matches ….
import { fold, INVISIBLE } from './fold.ts'

/** One letter of a folded pattern; `isUpper` null: either case. */
export interface Unit {
  readonly base: string
  readonly isUpper: boolean | null
}

interface Variants {
  /** By folded letter and case: all characters that fold to it, the letter itself first. */
  readonly single: ReadonlyMap<string, string>
  /** By folded letters: characters that fold to several (ß, æ, œ, þ, …). */
  readonly several: ReadonlyMap<string, readonly string[]>
}

const LAST = 0xffff
/** Korean syllables, which stay whole; ideographs and Yi, surrogates, and private use: each folds to itself. */
const UNFOLDED = [
  { from: 0x3400, to: 0xa4cf },
  { from: 0xac00, to: 0xd7a3 },
  { from: 0xd800, to: 0xf8ff },
]

let table: Variants | null = null

const DROPPED = new RegExp(`[\\p{M}${INVISIBLE}]+`, 'gu')

/** The letters a pattern's text folds to. Marks and invisible characters are dropped. */
export function unitsOf(text: string, hasCase: boolean): readonly Unit[] {
  return [...text.normalize('NFD').replaceAll(DROPPED, '')].flatMap((character) => {
    const isUpper = isUpperCase(character)
    return [...fold(character)].map((base, n) => ({ base, isUpper: hasCase && !(isUpper && n > 0) ? isUpper : null }))
  })
}

/** All characters that fold to this letter, in its case or in both; includes the letter itself. */
export function variantsOf({ base, isUpper }: Unit): string {
  const { single } = variants()
  const lower = single.get(`${base}-`) ?? base
  const upper = single.get(`${base}+`) ?? ''
  return isUpper === null ? lower + upper : isUpper ? upper : lower
}

/** Single characters that fold to these letters as a sequence. */
export function ligaturesOf(letters: string): readonly string[] {
  return variants().several.get(letters) ?? []
}

/** Every letter that has variants, with them: what a range in a character class must be widened by. */
export function variantLetters(): readonly { readonly base: string; readonly characters: string }[] {
  return [...variants().single].map(([key, characters]) => ({ base: baseOf(key), characters }))
}

function baseOf(key: string): string {
  const base = key.slice(0, -1)
  return key.endsWith('+') ? base.toUpperCase() : base
}

/** Built on first use from fold() itself, so that the two can never differ. */
function variants(): Variants {
  table ??= buildVariants()
  return table
}

function buildVariants(): Variants {
  const single = new Map<string, string>()
  const several = new Map<string, string[]>()
  for (let code = 0x21; code <= LAST; code += 1) {
    const skipped = UNFOLDED.find((range) => isIn(range, code))
    if (skipped) {
      code = skipped.to
      continue
    }
    const character = String.fromCharCode(code)
    const folded = fold(character)
    const isOwn = folded === character.toLowerCase() && folded === character && !/[A-Za-z]/.test(character)
    if (folded === '' || isOwn) continue
    if ([...folded].length > 1) several.set(folded, [...(several.get(folded) ?? []), character])
    else {
      const key = `${folded}${isUpperCase(character) ? '+' : '-'}`
      single.set(key, (single.get(key) ?? own(folded, character)) + character)
    }
  }
  return { single, several }
}

/** A folded letter outside ASCII has no entry of its own in the table: it also matches itself. */
function own(folded: string, character: string): string {
  return folded === character || isUpperCase(character) ? '' : /[a-z]/.test(folded) ? '' : folded
}

function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase()
}

function isIn({ from, to }: { readonly from: number; readonly to: number }, code: number): boolean {
  return code >= from && code <= to
}
