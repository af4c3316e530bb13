// A sentence or a whole paragraph that was before in the article.
import type { Field } from '../schema/index.ts'
import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, Mark } from './check.ts'

/** Shorter sentences may well be said twice. */
const LEAST_WORDS = 6
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

type Placed = Mark & { readonly field: Field }

export const repeatedText: ArticleCheck = {
  name: 'repeated-text',
  kind: 'repeated',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: ({ fields }) => fields.flatMap(inField),
}

function inField({ field, text, paragraphs }: CheckedField): readonly Placed[] {
  const seen = new Map<string, number>()
  const found: Placed[] = []
  const note = (line: string, start: number): number | undefined => {
    const key = wordsOf(line)
    if (key === null) return undefined
    const first = seen.get(key)
    if (first === undefined) seen.set(key, start)
    return first
  }
  for (const paragraph of paragraphs) {
    const first = note(paragraph.text, paragraph.start)
    if (first !== undefined) {
      found.push(markOf(field, paragraph.start, paragraph.text, 'paragraph', first))
      continue
    }
    for (const { segment, index } of SENTENCES.segment(paragraph.text)) {
      const start = paragraph.start + index
      if (segment.trim() === paragraph.text.trim()) continue
      const before = note(segment, start)
      if (before === undefined) continue
      const place = withBlankBefore(text, start, segment)
      found.push(markOf(field, place.start, place.quote, 'sentence', before))
    }
  }
  return found
}

/** `first`: where it stands for the first time. */
function markOf(field: Field, start: number, quote: string, what: 'sentence' | 'paragraph', first: number): Placed {
  const place = { field, start, end: start + quote.length, suggestions: [''] }
  const says = `This ${what} appears earlier in the article.`
  return { ...place, confidence: 0.9, message: `${what}-repeated`, evidence: { first }, says }
}

/** A sentence goes with the blank after it, or with the one before when it is the last of its paragraph. */
function withBlankBefore(text: string, start: number, segment: string): { start: number; quote: string } {
  if (/\s$/u.test(segment) || !/[^\S\n]/u.test(text[start - 1] ?? '')) return { start, quote: segment }
  return { start: start - 1, quote: text.slice(start - 1, start + segment.length) }
}

/** The words of a line in lower case, or null when they are too few. */
function wordsOf(line: string): string | null {
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < LEAST_WORDS ? null : words.join(' ')
}
