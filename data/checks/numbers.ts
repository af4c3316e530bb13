// Numbers that cannot be right as written: shares with a “rest” that do not add up, thousands parted wrongly, 13 p.m.
import type { Mark, ParagraphCheck } from './check.ts'

/** “1,0000”, “12,00”: commas that part no thousands. Indian lakhs (1,00,000) are right. */
const THOUSANDS = /(?<![\d.,:/-])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,]|\.\d)/gu
const CLOCK =
  /(?<![\d:.])(?:1[3-9]|2[0-4])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?|(?<![\d:.])0?0:[0-5]\d\s?[ap]\.?m\b\.?|(?<![\d:.])(?:\d|1\d|2[0-4]):[6-9]\d(?![\d:])(?=\s?(?:[ap]\.?m|GMT|on\b))/giu
const PERCENT = /(\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)/giu
const REST =
  /\b(?:the (?:rest|remainder|remaining)|others?)\b[^.;]{0,60}?\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)|\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)[^.;]{0,30}\b(?:the (?:rest|remainder))\b|\bremaining \d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)/iu
/** Rounding may add so much. */
const ROUNDING = 1.5

export const numbers: ParagraphCheck = {
  name: 'numbers',
  kind: 'number',
  version: 1,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['some 1,0000 people', '1,0000', undefined],
      ['at 13 p.m. on', '13 p.m.', undefined],
      [
        'Of these 45% agreed, 30% did not and the rest, 35%, left.',
        '45% agreed, 30% did not and the rest, 35%',
        undefined,
      ],
    ],
    clean: [
      'Rs 1,00,000 and 12,34,567',
      '1,200 and 2,400,000.5',
      'Of these 45% agreed, 30% did not and the remaining 25% left.',
      'Shares rose 4% and fell 30%.',
      '12 p.m. and 12:30 am',
    ],
  },
  find: ({ text }) => [...malformed(text), ...sums(text)],
}

function malformed(text: string): readonly Mark[] {
  return [...text.matchAll(THOUSANDS), ...text.matchAll(CLOCK)]
    .filter(({ 0: all, index }) => !/^\d{1,2},\d{4}$/.test(all) || !isDay(text, index))
    .map(({ 0: all, index }) => {
      const place = { start: index, end: index + all.length, suggestions: [] }
      return {
        ...place,
        confidence: 0.75,
        message: 'number-malformed',
        evidence: {},
        says: 'This number is badly formed.',
      }
    })
}

/** “June 4,2024” lacks a blank, which another check says. */
function isDay(text: string, at: number): boolean {
  return /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s$/u.test(text.slice(0, at))
}

/** Shares of one sentence that name what remains must make a hundred. */
function sums(text: string): readonly Mark[] {
  return [...text.matchAll(/[^.!?]+(?:\.\d[^.!?]*)*[.!?]?/gu)].flatMap(({ 0: sentence, index }) => {
    if (!REST.test(sentence)) return []
    const parts = [...sentence.matchAll(PERCENT)]
    const values = parts.map((part) => Number(part[1]))
    const sum = Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last || parts.length < 2 || Math.abs(sum - 100) <= ROUNDING) return []
    const place = { start: index + first.index, end: index + last.index + last[0].length, suggestions: [] }
    const says = `${values.join(' + ')} = ${sum} per cent, not 100.`
    return [{ ...place, confidence: 0.8, message: 'percent-sum', evidence: { sum, parts: values }, says }]
  })
}
