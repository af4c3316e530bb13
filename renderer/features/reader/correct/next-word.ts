// Stepping through the words of an article by keyboard. Pure; lines are strings in which struck words are masked.
import type { Span } from '../../../../electron/contract/index.ts'

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

/** The words of a text as spans, line by line: segmenting a long text at once is slow. */
export function wordSpans(lines: readonly string[]): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const line of lines) {
    for (const { segment, index, isWordLike } of WORDS.segment(line)) {
      if (isWordLike) spans.push({ from: start + index, to: start + index + segment.length })
    }
    start += line.length + 1
  }
  return spans
}

/** The word after (1) or before (-1) a span; null at the end of the text. */
export function nextWord(words: readonly Span[], { from, to }: Span, direction: 1 | -1): Span | null {
  if (direction === 1) return words.find((word) => word.from >= to) ?? null
  return words.findLast((word) => word.to <= from) ?? null
}

/** The span with one word more at its end (1), or one less (-1); at least one word. */
export function grownByWord(words: readonly Span[], span: Span, direction: 1 | -1): Span {
  if (direction === 1) return { from: span.from, to: nextWord(words, span, 1)?.to ?? span.to }
  const shorter = words.findLast((word) => word.to < span.to && word.from >= span.from)
  return { from: span.from, to: shorter?.to ?? span.to }
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u

/** Whether a span neither begins nor ends in the middle of a word. */
export function cutsNoWord(text: string, { from, to }: Span): boolean {
  const isCut = (at: number): boolean =>
    IN_WORD.test(before(text, at)) && IN_WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 32))
  return !isCut(from) && !isCut(to)
}

function before(text: string, at: number): string {
  const last = [...text.slice(Math.max(0, at - 2), at)].at(-1)
  return last ?? ''
}
