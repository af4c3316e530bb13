// The source of a regular expression that finds a text as it is, or with any case and accents, at the text's own
// offsets: e matches é, and ss matches ß, even where a mark is separate from its letter.
import { INVISIBLE } from './fold.ts'
import { ligaturesOf, type Unit, unitsOf, variantsOf } from './letter-variants.ts'

/** Every character that belongs to a word. JavaScript's \w and \b are ASCII-only and miss the é of every “Bozizé”. */
export const WORD_CHARACTER = '\\p{L}\\p{M}\\p{N}_'
const MARKS = '\\p{M}*'
/** Invisible characters that may occur between two letters of a word. */
const BETWEEN = `(?:[${INVISIBLE}]${MARKS})*`
/** A letter, digit or mark follows or precedes, with nothing visible between. */
export const WORD_FOLLOWS = `(?=${BETWEEN}[${WORD_CHARACTER}])`
export const WORD_PRECEDES = `(?<=[${WORD_CHARACTER}]${BETWEEN})`
/** No letter of a word may be cut off. */
export const NO_WORD_FOLLOWS = WORD_FOLLOWS.replace('(?=', '(?!')
export const NO_WORD_PRECEDES = WORD_PRECEDES.replace('(?<=', '(?<!')
const HAS_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u')
/** Longer runs are not expanded: sss… can be split into s and ß in very many ways. */
const LONGEST_RUN = 8

/**
 * The text itself; letters may be precomposed or followed by combining marks, and no mark may follow the end. Invisible
 * characters are skipped, unless the text contains some.
 */
export function exactSource(text: string): string {
  return wholeLetters(text, exactLetter)
}

/**
 * As exactSource, but quotation marks, dashes, blanks and ellipses match any form: "New York" matches with a no-break
 * space too.
 */
export function typedSource(text: string): string {
  const folded = text.replaceAll('…', '...')
  return wholeLetters(folded, (letter) => (IS_SIGN.test(letter) ? foldedLetters(letter, false) : exactLetter(letter)))
}

const IS_SIGN = /^[^\p{L}\p{M}\p{N}]+$/u

function wholeLetters(text: string, source: (letter: string) => string): string {
  const letters = text.normalize('NFC').match(/\.{3}|\P{M}\p{M}*|\p{M}+/gu) ?? []
  return `${letters.map(source).join(HAS_INVISIBLE.test(text) ? '' : BETWEEN)}(?!\\p{M})`
}

/** A letter with its marks, precomposed or combining. */
function exactLetter(letter: string): string {
  return group([...new Set([letter, letter.normalize('NFD')])].map(escapeSource))
}

/** The text with any accents. Korean syllables, which would decompose into letters, stay whole. */
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

/** A character and all that fold like it, as the inside of a character class. */
export function classMembers(character: string, hasCase: boolean): string {
  const members = unitsOf(character, hasCase)
  const [only] = members
  return only && members.length === 1 ? escapeInClass(variantsOf(only)) : escapeInClass(character)
}

/** The text escaped for a regular expression. */
function escapeSource(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('\n', '\\n')
}

/** The characters escaped for the inside of a character class. */
export function escapeInClass(characters: string): string {
  return characters.replaceAll(/[\\\]^[-]/g, '\\$&')
}

/** From here, the letters that must be matched together because some of them may be one character: ss, ae, th, ... */
function runAt(units: readonly Unit[], at: number): readonly Unit[] {
  let end = at + 1
  for (let from = at; from < end && end - at < LONGEST_RUN; from += 1) {
    const longest = LIGATURE_LENGTHS.find((length) => ligaturesOf(basesOf(units.slice(from, from + length))).length > 0)
    end = Math.min(Math.max(end, from + (longest ?? 1)), at + LONGEST_RUN, units.length)
  }
  return units.slice(at, end)
}

/** Numbers of letters one character may replace, longest first. */
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
