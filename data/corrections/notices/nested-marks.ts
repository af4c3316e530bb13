// Fits quoted words into the quotation marks of a wording: marks alternate, and a sentence ends once.
import { quotationsIn } from '../../text/quotations.ts'

/** The marks inside a pair, by the opening mark (and, where languages differ, the closing one). */
const INNER: Readonly<Record<string, readonly [string, string]>> = {
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '„“': ['‚', '‘'],
  '„”': ['‚', '’'],
  '‚‘': ['„', '“'],
  '«': ['“', '”'],
  '»': ['›', '‹'],
  '‹': ['«', '»'],
  '"': ["'", "'"],
  "'": ['"', '"'],
}
const DOUBLE = /[“”„«»"]/u
const CLOSING = '[”“"’‘»›«‹\']'

/** Words adapted to the marks a wording puts around them; `opens` and `closes` are those marks. */
export function nestedMarks(words: string, opens: string, closes: string): string {
  const pair = INNER[opens + closes] ?? INNER[opens]
  if (!pair) return words
  let text = ''
  let at = 0
  for (const { from, to, mark, isClosed } of quotationsIn(words)) {
    const isAlike = DOUBLE.test(mark) === DOUBLE.test(opens)
    const inside = words.slice(from + 1, isClosed ? to - 1 : to)
    text += withoutStray(words.slice(at, from), opens, pair)
    text += isAlike
      ? `${pair[0]}${nestedMarks(inside, pair[0], pair[1])}${isClosed ? pair[1] : ''}`
      : words.slice(from, to)
    at = to
  }
  return text + withoutStray(words.slice(at), opens, pair)
}

/** Removes a closing mark whose opening mark precedes the words. */
function withoutStray(words: string, opens: string, [, closing]: readonly [string, string]): string {
  return DOUBLE.test(opens) ? words.replaceAll(/[”“„»«"]/gu, closing) : words
}

const ENDS = new RegExp(`([.!?…])${CLOSING}*$`, 'u')
const FOLLOWED = new RegExp(`^(${CLOSING}*)([.,;:])`, 'u')

/** A value and what follows it in a wording, without a second stop after “paid.” or one before a comma. */
export function withOneStop(value: string, rest: string): readonly [string, string] {
  const [, end] = ENDS.exec(value) ?? []
  const [, marks = '', stop] = FOLLOWED.exec(rest) ?? []
  if (end === undefined || stop === undefined) return [value, rest]
  const isQuoted = marks !== '' || !value.endsWith(end)
  if (stop === '.')
    return isQuoted || end !== '.' ? [value, marks + rest.slice(marks.length + 1)] : [value, rest.slice(1)]
  return isQuoted && end === '.' ? [value.replace(new RegExp(`\\.(${CLOSING}*)$`, 'u'), '$1'), rest] : [value, rest]
}
