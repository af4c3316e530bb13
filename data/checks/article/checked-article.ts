// An article as checks see it, made out of an article of the archive or out of plain copy.
import { type Article, blockText, projectField, publishedText } from '../../corrections/index.ts'
import type { Block, Field } from '../../schema/index.ts'
import { countWords } from '../../text/count-words.ts'
import { type Quotation, quotationsIn } from '../../text/quotations.ts'
import { type CorrectedForm, correctedForms } from './corrected-forms.ts'

/** A paragraph as checks see it. */
export interface Paragraph {
  readonly text: string
  readonly field: Field
  readonly block: Block | null
}

/** A field of an article: its corrected text, its paragraphs by offset, and its quotations. */
export interface CheckedField {
  readonly field: Field
  readonly text: string
  readonly paragraphs: readonly (Paragraph & { readonly start: number })[]
  readonly quotations: readonly Quotation[]
}

/** An article as checks see it. `id` is null for copy that is not in the archive. */
export interface CheckedArticle {
  readonly id: string | null
  readonly fields: readonly CheckedField[]
  /** BCP 47: whose rules it is checked by. `markedAs`: its own tag, where the text is certainly in another language. */
  readonly language: string
  readonly markedAs?: string
  readonly publishedAt: string | null
  readonly source: string | null
  /** Names its accepted corrections have fixed. */
  readonly corrected: readonly CorrectedForm[]
}

/** The corrected text of an article, with the structure of its paragraphs. */
export function checkedArticle(article: Article): CheckedArticle {
  const { record, metadata } = article
  const fields = [...article.fields.keys()].map((field) => {
    const blocks = projectField(article, field, 'corrected')
    return checkedField(
      field,
      publishedText(article, field),
      blocks.map((block) => ({ text: blockText(block), block: block.block })),
    )
  })
  const { language, publishedAt, source } = metadata
  return { id: record.id, fields, language, publishedAt, source, corrected: correctedForms(article) }
}

/** Copy that is in no archive, as the field body. Paragraphs are separated by blank lines if there are any, else by lines. */
export function checkedCopy(text: string, language: string, today: string): CheckedArticle {
  const gap = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g
  const lines: { text: string; start: number }[] = []
  let start = 0
  for (const match of text.matchAll(gap)) {
    lines.push({ text: text.slice(start, match.index), start })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), start })
  const paragraphs = lines.map((line) => ({ ...line, field: 'body', block: null }))
  const body = { field: 'body', text, paragraphs, quotations: quotationsIn(text) }
  return { id: null, fields: [body], language, publishedAt: today, source: null, corrected: [] }
}

function checkedField(
  field: Field,
  text: string,
  lines: readonly { readonly text: string; readonly block: Block }[],
): CheckedField {
  let start = 0
  const paragraphs = lines.map((line) => {
    const paragraph = { ...line, field, start }
    start += line.text.length + 1
    return paragraph
  })
  return { field, text, paragraphs, quotations: quotationsIn(text) }
}

/** Number of words of all fields. */
export function wordsOf({ fields }: CheckedArticle): number {
  return fields.reduce((sum, { text }) => sum + countWords(text), 0)
}
