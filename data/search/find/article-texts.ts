// The corrected texts of an article, read from its file: what the text cache stores.
import { openArticle, publishedText } from '../../corrections/index.ts'
import { type ArticleRecord, ProblemError } from '../../schema/index.ts'
import { articleCodec } from '../../store/codec.ts'
import { foldedApart } from './needed-words.ts'

export interface ArticleTexts {
  readonly published: string | null
  /** Field names and their corrected texts, in reading order. */
  readonly fields: readonly (readonly [field: string, text: string])[]
}

/** The texts in a record file. Throws ProblemError when it is damaged. */
export function textsIn(file: string, path: string): ArticleTexts {
  const record: ArticleRecord = articleCodec.decode(file, path)
  const article = openArticle(record)
  if (!article.ok) throw new ProblemError(article.problem)
  const { fields, metadata } = article.value
  return {
    published: metadata.publishedAt,
    fields: [...fields.keys()].map((field) => [field, publishedText(article.value, field)] as const),
  }
}

/**
 * The texts as cached: a line with the article's id and the length of each part, then the folded words that neededWords
 * looks for, then the texts.
 */
export function encodeTexts(id: string, { fields }: ArticleTexts): Buffer {
  const texts = fields.map(([, text]) => text)
  const folded = foldedApart(texts)
  const head = [id, folded.length, ...fields.map(([field, text]) => `${field}=${text.length}`)].join(' ')
  return Buffer.from(`${head}\n${folded}${texts.join('')}`)
}

/** The fields, decoded, or null when these are not this article's texts. */
export function decodeFields(kept: string, id: string): ArticleTexts['fields'] | null {
  const end = kept.indexOf('\n')
  const [owner, folded, ...parts] = kept.slice(0, Math.max(0, end)).split(' ')
  if (owner !== id) return null
  let at = end + 1 + Number(folded)
  const fields: (readonly [string, string])[] = []
  for (const part of parts) {
    const sign = part.lastIndexOf('=')
    const length = Number(part.slice(sign + 1))
    fields.push([part.slice(0, sign), kept.slice(at, at + length)])
    at += length
  }
  return at === kept.length ? fields : null
}
