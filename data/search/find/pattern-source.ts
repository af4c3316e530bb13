// The source of a regular expression that finds a text as it stands, or with any case and accents, at the text's own
// offsets: é is found by e, ß by ss, also where a mark stands apart from its letter.
import { ligaturesOf, type Unit, unitsOf, variantsOf } from './letter-variants.ts'

/** Everything that belongs to a word. JavaScript's \w and \b know ASCII only and miss the é of every “Bozizé”. */
export const WORD_CHARACTER = '\\p{L}\\p{M}\\p{N}_'
const MARKS = '\\p{M}*'
/** Ways to write a longer run are not multiplied out: sss… may be cut into s and ß in very many ways. */
const LONGEST_RUN = 8

/** The text itself; letters may be written with their marks in them or behind them, and no mark may follow the end. */
export function exactSource(text: string): string {
  const letters = text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
  return `${letters.map(exactLetter).join('')}(?!\\p{M})`
}

/** A letter with its marks, in either way to write it. */
function exactLetter(letter: string): string {
  return group([...new Set([letter, letter.normalize('NFD')])].map(escapeSource))
}

/** The text with any accents. Korean syllables, which would fall apart into their letters, stay whole. */
export function foldedSource(text: string, hasCase: boolean): string {
  const parts = text.normalize('NFC').split(/([\uac00-\ud7a3])/)
  return parts.map((part, n) => (n % 2 === 1 ? exactLetter(part) : foldedLetters(part, hasCase))).join('')
}

function foldedLetters(text: string, hasCase: boolean): string {
  const units = unitsOf(text, hasCase)
  if (units.length === 0) return escapeSource(text)
  let source = ''
  for (let at = 0; at < units.length; ) {
    const run = runAt(units, at)
    source += run.length === 1 ? unitSource(run[0] as Unit) : group(tilings(run))
    at += run.length
  }
  return source
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

/** A character class, one of whose members stands here. */
export function escapeInClass(characters: string): string {
  return characters.replaceAll(/[\\\]^[-]/g, '\\$&')
}

/** From here, the letters that have to be taken together because some of them may be one character: ss, ae, th. */
function runAt(units: readonly Unit[], at: number): readonly Unit[] {
  let end = at + 1
  while (end < units.length && end - at < LONGEST_RUN && joins(units, end - 1)) end += 1
  return units.slice(at, end)
}

function joins(units: readonly Unit[], at: number): boolean {
  return ligaturesOf(pairAt(units, at)).length > 0
}

function pairAt(units: readonly Unit[], at: number): string {
  return `${units[at]?.base ?? ''}${units[at + 1]?.base ?? ''}`
}

/** Every way to write a run of letters with and without ligatures. */
function tilings(units: readonly Unit[]): readonly string[] {
  const [first] = units
  if (!first) return ['']
  const apart = tilings(units.slice(1)).map((rest) => unitSource(first) + rest)
  const characters = ligaturesOf(pairAt(units, 0)).filter((character) => hasCaseOf(character, first))
  if (units.length < 2 || characters.length === 0) return apart
  const together = `[${escapeInClass(characters.join(''))}]${MARKS}`
  return [...apart, ...tilings(units.slice(2)).map((rest) => together + rest)]
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
