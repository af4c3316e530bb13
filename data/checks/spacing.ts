// Blanks where none belong, too many of them, and none where one belongs.
import { type Conventions, conventionsOf, isEnglish } from '../text/languages.ts'
import type { Mark, ParagraphCheck } from './check.ts'

const DOUBLED = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu
const BEFORE_MARK = /(?<=[\p{L}\p{N}”"’')\]%])[ \t\u00a0]+([,;:!?](?=[\s”"’')]|$)|\.(?=[\s”"’')]|$))/gu
/** A small letter or digit right before, a letter right after; “:” only between small words, “.” only between a word and a capitalised one. */
const NONE_AFTER =
  /(?<=\p{Ll}{2}|\d)([,;!?])(?=\p{L}{2})|(?<=\p{Ll}{2})([,;])(?=\d)|(?<=\p{Ll}{3})(:)(?=\p{Ll}{3})|(?<=\p{Ll}{3}|\d)(\.)(?=\p{Lu}\p{Ll}+(?:\s|[,’']))|(?<=\p{Ll}{2}[.,!?]”)()(?=\p{L}{2})/gu
const BEFORE_CLOSING = /(?<=[\p{L}\p{N}.,!?…])[ \u00a0]+(”)(?=[\s.,;:!?)]|$)/gu
const AFTER_OPENING = /(?<=[([“„])[ \t]+(?=[\p{L}\p{N}])/gu
/** Addresses of pages and of people are no prose, and what is left of HTML is another check’s. */
const ADDRESS = /&#?\w{1,31};\S*|\S*(?:https?:\/\/|www\.|@)\S*|\b\S+\.(?:com|org|net|gov|edu|co\.\w\w)\b\S*/giu

export const spacing: ParagraphCheck = {
  name: 'spacing',
  kind: 'spacing',
  version: 5,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['one  two', '  ', ' '],
      ['comment .', ' .', '.'],
      ['fairness ,” he said', ' ,', ','],
      ['by 2028.The project', '.', '. '],
      ['the pier,the slipway', ',', ', '],
      ['( so', '( ', '('],
      ['the market was flat:the rupee fell', ':', ': '],
      ['the prize,10,000 marks, was', ',', ', '],
      ['“I ran 30 kilometres ”.', ' ”', '”'],
    ],
    clean: [
      'See www.example.com or a.b@c.org.',
      'It cost 1,200.50 at 10:30.',
      'He paused ... and went on.',
      'Ms. O.J. Vale',
      'e.g. this',
      'it&#8217;s and Kenya&amp;Uganda',
    ],
  },
  find: ({ text, block }, { language }) => {
    if (block?.type === 'pre') return []
    const conventions = conventionsOf(language)
    const addresses = [...text.matchAll(ADDRESS)].map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    }))
    const marks = conventions ? inLanguage(text, conventions, isEnglish(language)) : []
    return [...doubled(text), ...marks].filter(
      ({ start }) => !addresses.some((address) => start >= address.start && start <= address.end),
    )
  },
}

/** A colon inside a word is right elsewhere: “Leser:innen”, “EU:n”. */
function inLanguage(text: string, { tight, opening, double }: Conventions, isEnglish: boolean): readonly Mark[] {
  const closes = double?.[1] === '”' && double[0] !== '”'
  return [
    ...beforeMark(text, BEFORE_MARK).filter(({ end }) => tight.includes(text[end - 1] as string)),
    ...noneAfter(text).filter(({ start }) => (text[start] === '”' ? closes : text[start] !== ':' || isEnglish)),
    ...(closes ? beforeMark(text, BEFORE_CLOSING) : []),
    ...afterOpening(text).filter(({ start }) => opening.includes(text[start] as string)),
  ]
}

function doubled(text: string): readonly Mark[] {
  return [...text.matchAll(DOUBLED)]
    .filter(({ 0: all, index }) => !/[,;:!?.]/.test(text[index + all.length] ?? ''))
    .map(({ 0: all, index }) => {
      const place = { start: index, end: index + all.length, suggestions: [' '] }
      return { ...place, confidence: 0.9, message: 'space-doubled', evidence: {}, says: 'More than one space.' }
    })
}

function beforeMark(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ 0: all, 1: mark = '', index }) => {
    const place = { start: index, end: index + all.length, suggestions: [mark] }
    return {
      ...place,
      confidence: 0.93,
      message: 'space-before-mark',
      evidence: { mark },
      says: `Space before “${mark}”.`,
    }
  })
}

function noneAfter(text: string): readonly Mark[] {
  return [...text.matchAll(NONE_AFTER)].map(({ 1: inner, 2: beforeDigit, 3: colon, 4: stop, index }) => {
    const mark = inner ?? beforeDigit ?? colon ?? stop ?? ''
    const start = mark === '' ? index - 1 : index
    const quote = mark === '' ? '”' : mark
    const place = { start, end: start + 1, suggestions: [`${quote} `] }
    return {
      ...place,
      confidence: 0.85,
      message: 'space-missing',
      evidence: { mark: quote },
      says: `No space after “${quote}”.`,
    }
  })
}

function afterOpening(text: string): readonly Mark[] {
  return [...text.matchAll(AFTER_OPENING)].map(({ 0: all, index }) => {
    const start = index - 1
    const mark = text[start] as string
    const place = { start, end: index + all.length, suggestions: [mark] }
    return {
      ...place,
      confidence: 0.85,
      message: 'space-before-mark',
      evidence: { mark },
      says: `Space before “${mark}”.`,
    }
  })
}
