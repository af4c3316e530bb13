// A quotation that is not closed (and not taken up by the next paragraph), one that was never opened, brackets without partner.

import type { Field } from '../schema/index.ts'
import { CONVENTIONS } from '../text/languages.ts'
import type { ArticleCheck, CheckedField, Mark } from './check.ts'

type Placed = Mark & { readonly field: Field }

export const unbalancedMarks: ArticleCheck = {
  name: 'unbalanced-marks',
  kind: 'quotation-marks',
  version: 3,
  languages: [...Object.keys(CONVENTIONS), 'zh', 'ja'],
  scope: 'article',
  find: ({ fields }) => fields.flatMap((field) => [...unclosed(field), ...unopened(field), ...brackets(field)]),
}

function unclosed({ field, quotations }: CheckedField): readonly Placed[] {
  return quotations
    .filter(({ isClosed }) => !isClosed)
    .map(({ from, mark }) => {
      const place = { field, start: from, end: from + 1, suggestions: [] }
      return {
        ...place,
        confidence: 0.8,
        message: 'quote-unclosed',
        evidence: { mark },
        says: `“${mark}” opens a quotation that is never closed.`,
      }
    })
}

/** Closing marks outside of every quotation. */
function unopened({ field, text, quotations }: CheckedField): readonly Placed[] {
  return [...text.matchAll(/[”»]|(?<=[\p{Ll}.,!?])"(?=\s|$)/gu)]
    .filter(({ index }) => !quotations.some(({ from, to }) => from <= index && index < to))
    .filter(({ index }) => !/[\s(—]$/u.test(text.slice(0, index)) && index > 0)
    .map(({ 0: mark, index }) => {
      const place = { field, start: index, end: index + 1, suggestions: [] }
      return {
        ...place,
        confidence: 0.8,
        message: 'quote-unopened',
        evidence: { mark },
        says: `“${mark}” closes a quotation that was never opened.`,
      }
    })
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

function brackets({ field, paragraphs }: CheckedField): readonly Placed[] {
  return paragraphs.flatMap(({ text, start }) => {
    const open: { readonly mark: string; readonly at: number }[] = []
    const lone: { readonly mark: string; readonly at: number }[] = []
    for (const { 0: mark, index: at } of text.matchAll(/[()[\]]/g)) {
      const partner = PARTNERS[mark]
      if (partner === undefined) open.push({ mark, at })
      else if (open.at(-1)?.mark === partner) open.pop()
      else if (!/(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivx]+)$|[:;]-?$/u.test(text.slice(0, at))) lone.push({ mark, at })
    }
    const unclosed = open.filter(({ at }) => !/[:;]-?$/.test(text.slice(0, at)))
    return [...lone, ...unclosed].map(({ mark, at }) => {
      const place = { field, start: start + at, end: start + at + 1, suggestions: [] }
      return {
        ...place,
        confidence: 0.75,
        message: 'bracket-unbalanced',
        evidence: { mark },
        says: `“${mark}” has no matching bracket.`,
      } as const
    })
  })
}
