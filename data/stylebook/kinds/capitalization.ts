// Vale's `capitalization`: a heading or another scope in title case, sentence case, small letters, capitals, or as a pattern says.
import { readPattern, toExpression } from '../rule-pattern.ts'
import type { Capitalization } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

/** Small words of titles: those of the AP, and the prepositions that Chicago adds whatever their length. */
const AP_SMALL = 'a an and as at but by for if in nor of off on or out per so the to up via vs yet'.split(' ')
const PREPOSITIONS =
  'about above across after against along among around before behind below between beyond during from into like near onto over past since than through toward towards under until upon with within without'.split(
    ' ',
  )

/** Marks all of a scope that is not written so. `accepted` are expressions of words that may be written in any way. */
export function capitalization(file: Capitalization, accepted: readonly RegExp[]): Finder {
  const fits = matcher(file, accepted)
  const message = file.message ?? "'%s' is not capitalised as it should be."
  return {
    expressions: [],
    hasExceptions: true,
    find: (whole) => {
      const text = whole.trim()
      const own = file.prefix === undefined ? text : text.replace(new RegExp(file.prefix, 'u'), '').trim()
      if (!/\p{L}/u.test(own) || fits(own)) return []
      const start = whole.indexOf(own)
      return [{ start, end: start + own.length, suggestions: [], message: filled(message, [own]) }]
    },
  }
}

function matcher(file: Capitalization, accepted: readonly RegExp[]): (text: string) => boolean {
  const { match, threshold } = file
  if (match === '$lower') return (text) => text === text.toLowerCase()
  if (match === '$upper') return (text) => text === text.toUpperCase()
  const isFree = exempt(file.exceptions, accepted)
  if (match === '$sentence') return (text) => share(text, (words, at) => isInSentence(words, at, file)) > threshold
  if (match === '$title') return (text) => share(text, (words, at) => isInTitle(words, at, file)) > threshold
  const { source, ignoresCase } = readPattern(match)
  const expression = toExpression(source, ignoresCase)
  return (text) => {
    expression.lastIndex = 0
    return expression.test(text)
  }

  function share(text: string, isRight: (words: readonly string[], at: number) => boolean): number {
    const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
    if (match === '$sentence' && words[0] && !isFree(bare(words[0])) && !/^[^\p{L}]*\p{Lu}/u.test(words[0])) return 0
    const right = words.filter((word, at) => isFree(bare(word)) || isRight(words, at)).length
    return words.length === 0 ? 1 : right / words.length
  }
}

/** Whether a word may be written in any way: capitals throughout, and the exceptions. */
function exempt(exceptions: readonly string[], accepted: readonly RegExp[]): (word: string) => boolean {
  const known = new Set(exceptions.flatMap((each) => each.split(/\s+/)))
  return (word) =>
    known.has(word) ||
    (word.length > 1 && word === word.toUpperCase()) ||
    accepted.some((expression) => {
      expression.lastIndex = 0
      return expression.exec(word)?.[0] === word
    })
}

function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function isInSentence(words: readonly string[], at: number, { indicators }: Capitalization): boolean {
  const word = bare(words[at] ?? '')
  const isAfterIndicator = at > 0 && indicators.some((mark) => words[at - 1]?.endsWith(mark))
  return at === 0 || isAfterIndicator ? /^\p{Lu}|^\p{N}/u.test(word) || isAfterIndicator : word === word.toLowerCase()
}

function isInTitle(words: readonly string[], at: number, { style }: Capitalization): boolean {
  const word = bare(words[at] ?? '')
  const lower = word.toLowerCase()
  const isEdge = at === 0 || at === words.length - 1 || /[:.?!]$/u.test(words[at - 1] ?? '')
  const isSmall = AP_SMALL.includes(lower) || (style === 'Chicago' && PREPOSITIONS.includes(lower))
  return isSmall && !isEdge ? word === lower : !/^\p{Ll}/u.test(word)
}
