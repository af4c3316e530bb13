// The source of a regular expression that finds a text as it is, or with any case and accents, at the text's own
// offsets: é is found by e, ß by ss, also where a mark is apart from its letter.
import { INVISIBLE } from './fold.ts'
import { ligaturesOf, type Unit, unitsOf, variantsOf } from './letter-variants.ts'

/** Everything that belongs to a word. JavaScript's \w and \b know ASCII only and miss the é of every “Bozizé”. */
export const WORD_CHARACTER = '\\p{L}\\p{M}\\p{N}_'
const MARKS = '\\p{M}*'
/** What may lie unseen between two letters of a word. */
export const BETWEEN = `(?:[${INVISIBLE}]${MARKS})*`
/** A letter, digit or mark follows or precedes, with nothing between that is seen. */
export const WORD_FOLLOWS = `(?=${BETWEEN}[${WORD_CHARACTER}])`
export const WORD_PRECEDES = `(?<=[${WORD_CHARACTER}]${BETWEEN})`
/** No letter may be taken out of a word. */
export const NO_WORD_FOLLOWS = WORD_FOLLOWS.replace('(?=', '(?!')
export const NO_WORD_PRECEDES = WORD_PRECEDES.replace('(?<=', '(?<!')
const HAS_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u')
/** Ways to write a longer run are not multiplied out: sss… may be cut into s and ß in very many ways. */
const LONGEST_RUN = 8

/**
 * The text itself; letters may be written with their marks in them or behind them, and no mark may follow the end. Invisible
 * characters are passed over, unless some are looked for.
 */
export function exactSource(text: string): string {
  return wholeLetters(text, exactLetter)
}

/** As exactSource, but quotation marks, dashes, blanks and ellipses may be written in any way: "New York" with a fixed blank too. */
export function typedSource(text: string): string {
  const folded = text.replaceAll('…', '...')
  return wholeLetters(folded, (letter) => (IS_SIGN.test(letter) ? foldedLetters(letter, false) : exactLetter(letter)))
}

const IS_SIGN = /^[^\p{L}\p{M}\p{N}]+$/u

function wholeLetters(text: string, source: (letter: string) => string): string {
  const letters = text.normalize('NFC').match(/\.{3}|\P{M}\p{M}*|\p{M}+/gu) ?? []
  return `${letters.map(source).join(HAS_INVISIBLE.test(text) ? '' : BETWEEN)}(?!\\p{M})`
}

/** A letter with its marks, in either way to write it. */
function exactLetter(letter: string): string {
  return group([...new Set([letter, letter.normalize('NFD')])].map(escapeSource))
}

/** The text with any accents. Korean syllables, which would fall apart into their letters, stay whole. */
export function foldedSource(text: string, hasCase: boolean): string {
  const parts = text.normalize('NFC').split(/([\uac00-\ud7a3])/)
  const sources = parts.map((part, n) => (n % 2 === 1 ? exactLetter(part) : foldedLetters(part, hasCase)))
  return sources.filter((source) => source !== '').join(BETWEEN)
}

function foldedLetters(text: string, hasCase: boolean): string {
  const units = unitsOf(text, hasCase)
  if (units.length === 0) return escapeSource(text)
  const sources: string[] = []
  for (let at = 0; at < units.length; ) {
    const run = runAt(units, at)
    sources.push(run.length === 1 ? unitSource(run[0] as Unit) : group(tilings(run)))
    at += run.length
  }
  return sources.join(BETWEEN)
}

/** A character, or rather all that fold alike, as the inside of a character class. */
export function classMembers(character: string, hasCase: boolean): string {
  const members = unitsOf(character, hasCase)
  const [only] = members
  return only && members.length === 1 ? escapeInClass(variantsOf(only)) : escapeInClass(character)
}

/** The source without meaning as an expression. */
export function escapeSource(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A character class, one of whose members is here. */
export function escapeInClass(characters: string): string {
  return characters.replaceAll(/[\\\]^[-]/g, '\\$&')
}

/** From here, the letters that have to be taken together because some of them may be one character: ss, ae, th, ... */
function runAt(units: readonly Unit[], at: number): readonly Unit[] {
  let end = at + 1
  for (let from = at; from < end && end - at < LONGEST_RUN; from += 1) {
    const longest = LIGATURE_LENGTHS.find((length) => ligaturesOf(basesOf(units.slice(from, from + length))).length > 0)
    end = Math.min(Math.max(end, from + (longest ?? 1)), at + LONGEST_RUN, units.length)
  }
  return units.slice(at, end)
}

/** Letters one character may stand for, the longest first. */
const LIGATURE_LENGTHS = [3, 2] as const

function basesOf(units: readonly Unit[]): string {
  return units.map(({ base }) => base).join('')
}

/** Every way to write a run of letters with and without ligatures. */
function tilings(units: readonly Unit[]): readonly string[] {
  const [first, ...others] = units
  if (!first) return ['']
  const ways = [unitSource(first)].flatMap((source) => tilings(others).map((rest) => joined(source, rest)))
  for (const length of LIGATURE_LENGTHS) {
    const letters = units.slice(0, length)
    const characters = letters.length < length ? [] : ligaturesOf(basesOf(letters))
    const fitting = characters.filter((character) => hasCaseOf(character, first))
    if (fitting.length === 0) continue
    const together = `[${escapeInClass(fitting.join(''))}]${MARKS}`
    ways.push(...tilings(units.slice(length)).map((rest) => joined(together, rest)))
  }
  return ways
}

function joined(source: string, rest: string): string {
  return rest === '' ? source : source + BETWEEN + rest
}

function hasCaseOf(character: string, { isUpper }: Unit): boolean {
  return isUpper === null || isUpper === (character !== character.toLowerCase())
}

function unitSource(unit: Unit): string {
  const characters = variantsOf(unit)
  const isLetter = /\p{L}/u.test(unit.base)
  const single = [...characters].length === 1 ? escapeSource(characters) : `[${escapeInClass(characters)}]`
  return isLetter ? `${single}${MARKS}` : single
}

function group(sources: readonly string[]): string {
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`
}
