// A quotation that is not closed (and not taken up by the next paragraph), one that was never opened, brackets without partner.

import type { Field } from '../schema/index.ts'
import { CONVENTIONS } from '../text/languages.ts'
import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, Mark } from './check.ts'

type Placed = Mark & { readonly field: Field }

export const unbalancedMarks: ArticleCheck = {
  name: 'unbalanced-marks',
  kind: 'quotation-marks',
  version: 4,
  languages: [...Object.keys(CONVENTIONS), 'zh', 'ja'],
  scope: 'article',
  find: ({ fields }) =>
    fields.flatMap((field) => [...unclosed(field), ...unopened(field), ...unclosedInside(field), ...brackets(field)]),
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

/** Single marks that open a quotation inside of another, which ends before they are closed. */
function unclosedInside({ field, text, quotations }: CheckedField): readonly Placed[] {
  return quotations
    .filter(({ mark, isClosed }) => isClosed && mark === '“')
    .flatMap(({ from, to }) => {
      const at = text.slice(0, to).lastIndexOf('‘')
      if (at <= from || !/[\s(—“]/u.test(text[at - 1] ?? '') || !/^‘\p{L}/u.test(text.slice(at, at + 2))) return []
      const inner = text.slice(at + 1, to - 1)
      if (/’(?!\p{L})/u.test(inner) || /^(?:em|tis|twas|til|cause|n|round|bout)(?!\p{L})/iu.test(inner)) return []
      const place = { field, start: at, end: at + 1, suggestions: [] }
      const says = '“‘” opens a quotation that is never closed.'
      return [{ ...place, confidence: 0.75, message: 'quote-unclosed', evidence: { mark: '‘' }, says } as const]
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
