// Every place of some forms of names in one article: as names, the way the index counts them, and not inside longer ones.
import type { NamePlace } from '../../schema/index.ts'
import { wordsAfter, wordsBefore } from '../../text/around.ts'
import { isInQuotation } from '../../text/quotations.ts'
import type { CheckedArticle, CheckedField } from '../article/checked-article.ts'
import type { Lexicon } from '../words/speller.ts'
import { extractNames } from './extract-names.ts'

const CONTEXT = 40

/** The places in reading order. Bylines spell people as they want it, credits and footers are no one's words: both are left out. */
export function namePlaces(
  article: CheckedArticle & { readonly id: string },
  forms: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly NamePlace[] {
  return article.fields
    .filter(({ field }) => field !== 'byline')
    .flatMap((field) =>
      ownNames(field, lexicon, article.language)
        .filter(({ start, end }) => forms.has(field.text.slice(start, end)))
        .map(({ start, end }) => ({
          form: field.text.slice(start, end),
          article: article.id,
          field: field.field,
          start,
          end,
          inQuotation: isInQuotation(field.quotations, { from: start, to: end }),
          ...contextOf(field.text, start, end),
        })),
    )
}

function ownNames(
  { text, paragraphs }: CheckedField,
  lexicon: Lexicon,
  language: string,
): ReturnType<typeof extractNames> {
  const furniture = paragraphs.filter(({ block }) => block?.role !== undefined)
  return extractNames(text, lexicon, language).flatMap((name) => {
    const isFurniture = furniture.some((line) => line.start <= name.start && name.start < line.start + line.text.length)
    // The index knows “Bozizé’s” as Bozizé.
    const end = name.start + name.text.length
    const isPlain = text.slice(name.start, end) === name.text
    return isFurniture || !isPlain ? [] : [{ ...name, end }]
  })
}

function contextOf(text: string, start: number, end: number): Pick<NamePlace, 'before' | 'after'> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  return {
    before: wordsBefore(text.slice(lineStart, start), start - lineStart, CONTEXT),
    after: wordsAfter(text.slice(end, lineEnd), 0, CONTEXT),
  }
}
