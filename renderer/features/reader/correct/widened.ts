// Adding the word before or after the words being corrected, and removing it again. Pure.
import type { Span } from '../../../../electron/contract/index.ts'
import { nextWord, wordSpans } from './next-word.ts'

export type Side = 'before' | 'after'

/** An added word, with the blanks between: what it adds on its side. */
export interface TakenIn {
  readonly side: Side
  readonly text: string
}

/** The word next to a span, within its paragraph; null at the paragraph's ends. */
export function wordBeside(text: string, span: Span, side: Side): TakenIn | null {
  const start = text.lastIndexOf('\n', span.from - 1) + 1
  const end = text.indexOf('\n', span.to)
  const line = text.slice(start, end < 0 ? text.length : end)
  const here = { from: span.from - start, to: span.to - start }
  const word = nextWord(wordSpans([line]), here, side === 'before' ? -1 : 1)
  if (!word) return null
  return { side, text: side === 'before' ? line.slice(word.from, here.from) : line.slice(here.to, word.to) }
}

/** The span with an added word. */
export function widened({ from, to }: Span, { side, text }: TakenIn): Span {
  return side === 'before' ? { from: from - text.length, to } : { from, to: to + text.length }
}

/** The span without it again. */
export function narrowed({ from, to }: Span, { side, text }: TakenIn): Span {
  return side === 'before' ? { from: from + text.length, to } : { from, to: to - text.length }
}

/** What was typed, with the added word next to it. */
export function typedWith(typed: string, { side, text }: TakenIn): string {
  return side === 'before' ? text + typed : typed + text
}

/** What was typed without the removed word, if it is still there. */
export function typedWithout(typed: string, { side, text }: TakenIn): string {
  if (side === 'before') return typed.startsWith(text) ? typed.slice(text.length) : typed
  return typed.endsWith(text) ? typed.slice(0, typed.length - text.length) : typed
}
