// Splits a line of copy into the words a name can consist of.
import { CALENDAR, FUNCTION_WORDS, PARTICLES, TITLES } from './name-words.ts'

/** A word of a line. Offsets are UTF-16 code units of the line, without quotation marks, stops and possessive. */
export interface NameToken {
  readonly word: string
  readonly from: number
  readonly to: number
  /** Something precedes it, such as a quotation mark: no name extends over it from the left. */
  readonly opens: boolean
  /** A comma, a stop, a possessive: no name continues after it. */
  readonly closes: boolean
  /** It begins a sentence, a quotation or a dateline's story, so that its capital means nothing. */
  readonly isFirst: boolean
}

const INITIAL = /^(?:\p{Lu}\p{M}*\.?)+$/u
const SUFFIX = /^(?:Jr|Sr|St|Ste)$/u
const POSSESSIVE = /['’]s$/u
const CAPITALISED = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|d|l|dell|n)[-'’])?\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*$/u

/** The words of one line, in order. */
export function nameTokens(line: string): readonly NameToken[] {
  const tokens: NameToken[] = []
  let isFirst = true
  for (const { 0: raw, index } of line.matchAll(/[^\s]+/gu)) {
    const [lead = ''] = /^[^\p{L}\p{N}]*/u.exec(raw) ?? []
    if (lead === raw && raw !== '&') {
      isFirst = isFirst || /[—–“"‘:]|--/u.test(raw)
      const last = tokens.at(-1)
      if (last) tokens[tokens.length - 1] = { ...last, closes: true }
      continue
    }
    const { word, tail } = raw === '&' ? { word: raw, tail: '' } : wordAndTail(raw.slice(lead.length))
    const opens = lead !== '' && raw !== '&'
    const from = raw === '&' ? index : index + lead.length
    tokens.push({ word, from, to: from + word.length, opens, closes: tail !== '', isFirst: isFirst || opens })
    isFirst = /[.!?…:]/u.test(tail) && !(tail === '.' && isAbbreviated(word))
  }
  return tokens
}

function wordAndTail(rest: string): { readonly word: string; readonly tail: string } {
  const [end = ''] = /[^\p{L}\p{N}\p{M}]*$/u.exec(rest) ?? []
  const word = rest.slice(0, rest.length - end.length)
  if (POSSESSIVE.test(word)) return { word: word.replace(POSSESSIVE, ''), tail: `’s${end}` }
  const keepsStop = end.startsWith('.') && (SUFFIX.test(word) || (INITIAL.test(word) && !/^\p{Lu}{2,}$/u.test(word)))
  return keepsStop ? { word: `${word}.`, tail: end.slice(1) } : { word, tail: end }
}

/** "Mr." and "Gen." do not end a sentence. */
function isAbbreviated(word: string): boolean {
  return TITLES.has(word.toLowerCase())
}

export function isCapitalised({ word }: NameToken): boolean {
  return CAPITALISED.test(word)
}

/** A small word inside a name, with no punctuation after it. */
export function isParticle({ word, closes }: NameToken): boolean {
  return PARTICLES.has(word) && !closes
}

/** A capitalised word that can belong to a name (also "The Hague"); the caller judges a sentence's first word. */
export function isNameWord(token: NameToken): boolean {
  const plain = token.word.toLowerCase().replace(/\.$/u, '')
  if (!isCapitalised(token) || TITLES.has(plain) || CALENDAR.has(plain)) return false
  const isKept = /^\p{Lu}\.$/u.test(token.word) || (token.word === 'The' && !token.isFirst)
  return isKept || !FUNCTION_WORDS.has(plain)
}

/**
 * Whether capitals mean nothing in a line: in a heading where every longer word has one, or where all letters are
 * capitals. `from`..`to` is the corrected word, which is not considered.
 */
export function isTitleCase(tokens: readonly NameToken[], from: number, to: number): boolean {
  const others = tokens.filter((token) => token.to <= from || token.from >= to)
  const isLower = ({ word }: NameToken): boolean =>
    /^\p{Ll}/u.test(word) && word.length > 3 && !PARTICLES.has(word) && !FUNCTION_WORDS.has(word)
  const upper = others.filter(isCapitalised).length
  return others.filter(isLower).length < upper / 4
}
