// Lower-case words and lower-case parts of hyphened words that no dictionary has. Words with capitals or digits are names and codes, which
// dictionaries know nothing of; addresses, handles, phrases of other languages and foreign passages are left alone.
import { addressesIn } from '../../text/addresses.ts'
import { seenText } from '../../text/hidden-characters.ts'
import { PARTICLES } from '../names/lexicon.ts'
import type { Speller } from '../words/speller.ts'
import { foreignPhrasesIn } from './foreign-phrases.ts'
import { KNOWN_MISSPELLINGS } from './known-misspellings.ts'
import { REGIONAL_WORDS } from './regional-words.ts'

export interface UnknownWord {
  /** As it is in the text, with straight apostrophes. */
  readonly word: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  /** Whether it is a part of a hyphened word. */
  readonly isPart: boolean
}

const WORD =
  /(?<![\p{L}\p{N}\p{M}@#/\\._’'–‑]|\p{L}[-‐])\p{Ll}[\p{Ll}\p{M}]*(?:[’']\p{Ll}+)?(?![\p{L}\p{N}\p{M}@/\\_‑]|[’'.]\p{L}|[-‐][\p{L}\p{N}])/gu
/** Two or more small words joined by hyphens. */
const HYPHENED = /(?<![\p{L}\p{N}\p{M}@#/\\._’'–‑-])\p{Ll}+(?:[-‐]\p{Ll}+)+(?![\p{L}\p{N}\p{M}@/\\_‑-]|[’'.]\p{L})/gu

/** theirs, ours, yours, hers and its own have no apostrophe. */
const PRONOUN = /^(?:their|our|your|her)'s$/

/** French words with their elided article or preposition: d’état, l’oeil. */
const ELIDED = /^[dl]'\p{Ll}{3,}$/u

/** Endings a writer puts -ness to at will; interconnectedness is in no dictionary, happyness rightly neither. */
const NESS = /(?:ed|ing|ful|less|ish|ous|ive|able)ness$/

/** What words are made with at will. */
const PREFIX =
  /^(?:anti|counter|co|cyber|de|eco|ex|extra|hyper|inter|macro|mega|micro|mid|mini|mis|multi|neo|non|out|over|post|pre|pro|pseudo|quasi|re|self|semi|sub|super|trans|ultra|un|under)(?=\p{Ll}{4})/u

/** Shorter words are in half of all misspellings, and small words run together are two (“ofthe”). */
const LEAST_PART = 4
/** After these a part of three letters is a number: twenty-one. */
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-‐]/
const NO_PART = new Set(
  (
    'the and for that with this from have been were they their there which will when what would about into over than then them your ' +
    'some said more also only such very just does here most much must even each both many same upon able ness diss'
  ).split(' '),
)

/** A band so many words of copy are in or above. */
const COMMON = 4

/** So many unknown words one after the other are another language, and so is a paragraph with so large a share of them. */
const FOREIGN_RUN = 3
const FOREIGN_SHARE = 0.3
const LEAST_FOREIGN = 4

/** “hardline”, “ropewalk”: two words of four letters and more as one, as English makes them at will. */
function isCompound(word: string, speller: Speller): boolean {
  // The plural of a policeman is another.
  if (word.endsWith('mans')) return false
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => !NO_PART.has(part) && speller.usual.isWord(part))) return true
  }
  return false
}

/** Who does what a verb says: vaccinators vaccinate, canners can. Words of a verb that ends otherwise are in the dictionary. */
function isDoer(word: string, speller: Speller): boolean {
  const plain = word.replace(/s$/, '')
  const stem = /^(\p{Ll}{4,})at(?:or)$/u.exec(plain)?.[1]
  if (stem !== undefined) return speller.isWord(`${stem}ate`)
  const doubled = /^(\p{Ll}+(\p{Ll}))\2er$/u.exec(plain)?.[1]
  return doubled !== undefined && speller.isWord(doubled) && speller.isWord(`${doubled}${doubled.at(-1)}ing`)
}

/** The unknown words of a text, left to right. */
export function unknownWords(text: string, speller: Speller): readonly UnknownWord[] {
  const seen = seenText(text)
  const whole = [...seen.text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index, isPart: false }))
  const parts = [...seen.text.matchAll(HYPHENED)].flatMap(({ 0: word, index }) => partsOf(word, index, speller))
  const unknown = [...whole, ...parts]
    .map((each) => ({ ...each, word: each.word.replaceAll('’', "'") }))
    .filter(({ word }) => word.length > 2 && !isKnown(word, speller))
    .sort((a, b) => a.index - b.index)
  if (unknown.length === 0) return []
  return withoutForeign(seen.text, unknown, whole.length).map(({ word, index, isPart }) => {
    const end = seen.offset(index + word.length, true)
    return { word, start: seen.offset(index), end, isPart }
  })
}

interface Found {
  readonly word: string
  readonly index: number
  readonly isPart: boolean
}

/** The parts of a hyphened word that may be misspelled; none when it is a word as a whole, or without its hyphens. */
function partsOf(word: string, index: number, speller: Speller): readonly Found[] {
  if (speller.isWord(word) || REGIONAL_WORDS.has(word) || speller.isWord(word.replaceAll(/[-‐]/g, ''))) return []
  const isNumber = TENS.test(word)
  return [...word.matchAll(/\p{Ll}+/gu)]
    .filter(({ 0: part }) => part.length >= LEAST_PART || (isNumber && part.length > 2))
    .map(({ 0: part, index: at }) => ({ word: part, index: index + at, isPart: true }))
}

function withoutForeign(text: string, unknown: readonly Found[], words: number): readonly Found[] {
  const apart = [...addressesIn(text), ...foreignPhrasesIn(text)]
  const runs = runsOf(text, unknown)
  const own = unknown.filter(
    (found) =>
      !apart.some(({ from, to }) => found.index >= from && found.index < to) &&
      !runs.some((run) => run.length >= FOREIGN_RUN && run.includes(found)) &&
      !isInName(text, found),
  )
  const different = new Set(own.map(({ word }) => word)).size
  return different >= LEAST_FOREIGN && different > FOREIGN_SHARE * words ? [] : own
}

/** Unknown words with nothing but blanks and particles between them. */
function runsOf(text: string, unknown: readonly Found[]): readonly (readonly Found[])[] {
  const runs: Found[][] = []
  for (const found of unknown) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const between = last ? text.slice(last.index + last.word.length, found.index) : null
    const isNext =
      between !== null &&
      between.length < 12 &&
      between.split(/\s+/).every((word) => word === '' || PARTICLES.has(word))
    if (run && isNext) run.push(found)
    else runs.push([found])
  }
  return runs
}

/** “Estrada das Flores”, “Kamp van der Valk”: a small word between capitals, or a particle before one. */
function isInName(text: string, { word, index }: Found): boolean {
  if (word.length > 4 || !/^\s+\p{Lu}/u.test(text.slice(index + word.length, index + word.length + 4))) return false
  return PARTICLES.has(word) || /\p{Lu}[\p{L}\p{M}’'-]*\s+$/u.test(text.slice(Math.max(0, index - 40), index))
}

function isPrefixed(word: string, { usual }: Speller): boolean {
  const rest = word.slice(PREFIX.exec(word)?.[0].length ?? word.length)
  return rest.length > LEAST_PART && usual.isWord(rest) && !KNOWN_MISSPELLINGS.has(rest)
}

/** “satelite” is no lite of sates: a slip in a common word is the likelier by far. */
function isSlip(word: string, speller: Speller): boolean {
  return speller.near(word).some(({ form, far, band }) => far < 1 && band >= COMMON && form[0] === word[0])
}

/** Whether a word in lower case is one, or one of those English makes at will. */
export function isKnown(word: string, speller: Speller): boolean {
  if (!speller.isEnglish) return speller.isWord(word)
  if (KNOWN_MISSPELLINGS.has(word)) return false
  if (speller.isWord(word) || REGIONAL_WORDS.has(word)) return true
  if (isDoer(word, speller)) return true
  if (ELIDED.test(word) || (NESS.test(word) && speller.isWord(word.slice(0, -4)))) return true
  if (word.endsWith("'s")) return !PRONOUN.test(word) && isKnown(word.slice(0, -2), speller)
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '')
  if (plain !== word && speller.isWord(plain)) return true
  return (isCompound(word, speller) || isPrefixed(word, speller)) && !isSlip(word, speller)
}
