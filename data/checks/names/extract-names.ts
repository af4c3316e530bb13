// Takes the names out of a text: people, organisations, places, whatever begins with capitals and is no sentence’s first word.

import { findDateline } from '../../formats/reading/find-dateline.ts'
import { seenText } from '../../text/hidden-characters.ts'
import { primaryOf } from '../../text/languages.ts'
import { type NameWords, nameWordsOf } from '../../text/name-words.ts'
import { isCommon, isProper, type Lexicon } from '../words/speller.ts'
import { countAccents, differInStart, letters } from './letters.ts'
import {
  CALENDAR_WORDS,
  CREEDS,
  DEMONYMS,
  FUNCTION_WORDS,
  GIVEN,
  HEAD_NOUNS,
  isPlace,
  PARTICLES,
  TITLE_QUALIFIERS,
  TITLES,
} from './lexicon.ts'
import type { Name, NameType } from './name.ts'
import { nameRuns } from './name-runs.ts'
import { similarWords } from './similar-words.ts'
import { type Token, tokensOf } from './tokens.ts'

type Run = readonly Token[]

/**
 * All names of a text in a language (BCP 47), left to right, with UTF-16 offsets into it; datelines are left out. Paragraphs are lines. Hidden characters
 * are part of no name: “Bo\u00adzizé” is Bozizé.
 */
export function extractNames(text: string, lexicon: Lexicon, language = 'en'): readonly Name[] {
  const seen = seenText(text)
  const other = nameWordsOf(primaryOf(language))
  const found = namesIn(seen.text, lexicon, other ?? ENGLISH)
  const names = other === null ? found : withoutDoubtful(found, other)
  if (seen.text.length === text.length) return names
  return names.map((name) => ({ ...name, start: seen.offset(name.start), end: seen.offset(name.end, true) }))
}

const ENGLISH: NameWords = { opening: FUNCTION_WORDS, titles: TITLES, isNounCapitalised: false }

/**
 * Without single words whose capital says nothing: outside English no dictionary tells names from the words that open sentences, and in German
 * from any noun. They count if a full name of the text has them, or one like them.
 */
function withoutDoubtful(names: readonly Name[], { isNounCapitalised }: NameWords): readonly Name[] {
  const parts = new Set(names.filter(({ words }) => words.length > 1).flatMap(({ words }) => words.slice(1)))
  const inside = new Set(names.filter(({ startsSentence }) => !startsSentence).map(({ text }) => text))
  return names.filter(({ words, text, startsSentence, hasTitle }) => {
    if (words.length > 1 || hasTitle || parts.has(text)) return true
    if (!isNounCapitalised && (!startsSentence || inside.has(text))) return true
    return [...parts].some((part) => {
      const similarity = similarWords(text, part)
      if (text.length >= LEAST_LETTERS && differInStart(letters(text), letters(part))) return true
      return similarity !== null && (text.length >= LEAST_LETTERS || similarity.kind !== 'typing')
    })
  })
}

/** Shorter words are a slip away from too many others. */
const LEAST_LETTERS = 6

function namesIn(text: string, lexicon: Lexicon, known: NameWords): readonly Name[] {
  const tokens = withoutDatelines(text, tokensOf(text))
  const inside = wordsInside(tokens)
  return nameRuns(text, tokens)
    .flatMap((run) => namesOfRun(run, { lexicon, inside, known }))
    .flatMap(({ run, hasTitle }) => {
      const kept = trimmed(withoutPeople(run, lexicon))
      return kept.length === 0 ? [] : [toName(text, kept, hasTitle)]
    })
}

/** Words capitalised within sentences, those with accents without them too: “Clementine” is then a name where it opens a sentence. */
function wordsInside(tokens: Run): ReadonlySet<string> {
  const bases = tokens.filter((each) => each.isCapitalised && !each.startsSentence).map(({ base }) => base)
  return new Set([...bases, ...bases.filter((base) => countAccents(base) > 0).map(letters)])
}

interface TitledRun {
  readonly run: Run
  readonly hasTitle: boolean
}

interface Surroundings {
  readonly lexicon: Lexicon
  /** Words capitalised within sentences. */
  readonly inside: ReadonlySet<string>
  readonly known: NameWords
}

/** Splits a run at its last title and drops what is no name. */
function namesOfRun(whole: Run, { lexicon, inside, known }: Surroundings): readonly TitledRun[] {
  if (whole.every(({ lower }) => CALENDAR_WORDS.has(lower))) return []
  const run = withoutCalendar(withoutOpening(whole, known.opening))
  if (run.length === 0) return []
  const cut = lastTitle(run, known)
  if (cut >= 0) {
    const left = withoutTitles(run.slice(0, cut))
    const isName = left.some(({ lower }) => !DEMONYMS.has(lower) && !TITLE_QUALIFIERS.has(lower))
    return [...(isName ? [{ run: left, hasTitle: false }] : []), { run: run.slice(cut + 1), hasTitle: true }]
  }
  const first = run[0] as Token
  if (run.length === 1) return isLoneName(first, { lexicon, inside, known }) ? [{ run, hasTitle: false }] : []
  return [{ run: isPlainOpening(run, lexicon, inside) ? run.slice(1) : run, hasTitle: false }]
}

/** Without the function words that open a sentence, “the”, and the day or month before a name. */
function withoutOpening(run: Run, opening: ReadonlySet<string>): Run {
  let from = 0
  while (from < run.length) {
    const token = run[from] as Token
    const opens = token.startsSentence || token.lower === 'the' || CALENDAR_WORDS.has(token.lower)
    if (!opening.has(token.lower) || !opens || (token.lower === 'ten' && run.length - from > 1)) break
    from += 1
  }
  return trimmed(run.slice(from))
}

function withoutCalendar(run: Run): Run {
  const last = run.at(-1)
  return run.length > 1 && last && CALENDAR_WORDS.has(last.lower) ? trimmed(run.slice(0, -1)) : run
}

/** Index of the last title that is before a name, outside “of …” and “for …”; −1 when there is none. */
function lastTitle(run: Run, { titles, isNounCapitalised }: NameWords): number {
  return run.findLastIndex((token, index) => {
    const next = run[index + 1]
    // “King’s Lynn” is no king.
    if (!next || /^(?:of|for|and)$/.test(next.lower) || !token.isCapitalised || token.isPossessive) return false
    // “Bäckermeister Detlef”: a noun before a given name is an office or a trade.
    const isNoun = isNounCapitalised && GIVEN.has(givenOf(next)) && !GIVEN.has(givenOf(token)) && index < run.length - 2
    if (!titles.has(token.lower) && !isNoun) return false
    return !run.slice(0, index).some(({ lower }) => lower === 'of' || lower === 'for')
  })
}

/** The given name a word is or begins with: Hans-Werner. */
function givenOf({ base }: Token): string {
  return letters(base.split('-')[0] ?? '')
}

function withoutTitles(run: Run): Run {
  const last = run.findLastIndex(
    ({ lower }) => !TITLES.has(lower) && !TITLE_QUALIFIERS.has(lower) && !DEMONYMS.has(lower),
  )
  return run.slice(0, last + 1)
}

function isLoneName(token: Token, { lexicon, inside, known }: Surroundings): boolean {
  if (known.titles.has(token.lower) || known.opening.has(token.lower) || /^\p{Lu}$/u.test(token.text)) return false
  if (/^(?:i|we|you|they|he|she|it|that|there|who|what|here)'/.test(token.lower)) return false
  return !(token.startsSentence && isCommon(lexicon, token.lower) && !inside.has(token.base))
}

/** “Soldiers Kabila knew”: a plain word opens the sentence right before a name. */
function isPlainOpening(run: Run, lexicon: Lexicon, inside: ReadonlySet<string>): boolean {
  const [first, second] = run as readonly [Token, Token]
  if (run.length !== 2 || !first.startsSentence) return false
  if (inside.has(first.base) || inside.has(letters(first.base))) return false
  const isPlain = isCommon(lexicon, first.lower) && !GIVEN.has(first.lower) && !HEAD_NOUNS.has(first.lower)
  return isPlain && !isProper(lexicon, first.text) && !isCommon(lexicon, second.lower)
}

/** “Russian Vladimir” is Vladimir: a people or creed before a lone name is an adjective. */
function withoutPeople(run: Run, lexicon: Lexicon): Run {
  const [first, second] = run
  if (run.length !== 2 || !first || !second) return run
  const isAdjective = DEMONYMS.has(first.lower) || CREEDS.has(first.lower)
  const isName = !HEAD_NOUNS.has(second.lower) && !second.lower.endsWith('s') && !isCommon(lexicon, second.lower)
  return isAdjective && isName ? [second] : run
}

function trimmed(run: Run): Run {
  const from = run.findIndex(({ isCapitalised }) => isCapitalised)
  return from < 0 ? [] : run.slice(from, run.findLastIndex(({ isCapitalised }) => isCapitalised) + 1)
}

/** Without the datelines that open paragraphs; what follows one opens a sentence. */
function withoutDatelines(text: string, tokens: Run): Run {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const found = /^\W{0,3}\p{Lu}/u.test(line) ? findDateline(line) : null
    return found ? [{ from: index + found.from, textFrom: index + found.textFrom }] : []
  })
  if (lines.length === 0) return tokens
  return tokens
    .filter(({ start }) => !lines.some(({ from, textFrom }) => start >= from && start < textFrom))
    .map((token) =>
      lines.some(({ textFrom }) => token.start === textFrom) ? { ...token, startsSentence: true } : token,
    )
}

function toName(text: string, run: Run, hasTitle: boolean): Name {
  const [first, last] = [run[0] as Token, run.at(-1) as Token]
  const name = text.slice(first.start, last.baseEnd)
  return {
    text: name.replaceAll(/\s+/g, ' '),
    words: run.map((token) => (token === last ? token.base : token.text)),
    start: first.start,
    end: last.baseEnd,
    sentence: first.sentence,
    startsSentence: first.startsSentence,
    hasTitle,
    isPossessive: last.isPossessive,
    type: typeOf(run, name, hasTitle),
  }
}

function typeOf(run: Run, name: string, hasTitle: boolean): NameType {
  if (hasTitle) return 'person'
  const words = run.map(({ lower }) => lower)
  if (isPlace(name.toLowerCase())) return 'place'
  if (words.length === 1) return 'unknown'
  if (words.some((word) => HEAD_NOUNS.has(word) || ['of', 'for', '&'].includes(word))) return 'organisation'
  const isPerson =
    GIVEN.has(letters(words[0] ?? '')) ||
    words.some((word) => PARTICLES.has(word)) ||
    /^\p{Lu}\.?$/u.test(run[1]?.text ?? '')
  return words.length <= 5 && isPerson ? 'person' : 'unknown'
}
