// Files of many articles are written in sections, each from the first article to the last, so that no more than one article has to be in
// memory. A file of one article is the same with one.
import type { ExportArticle } from './export-article.ts'

/** What a file holds as a whole. */
export interface WholeFile {
  /** How many articles. */
  readonly count: number
  readonly first: ExportArticle
}

/** One stretch of a file, behind the ones before it. */
export interface Section {
  /** Text in front of the first article. */
  readonly open?: (file: WholeFile) => string
  /** The text of one article; `n` counts from 0, `isAlone`: it is the only one of the file. */
  readonly each: (article: ExportArticle, n: number, isAlone: boolean) => string
  /** Text behind the last article. */
  readonly close?: (file: WholeFile) => string
}

/** The text of a file of these articles. */
export function textIn(sections: readonly Section[], articles: readonly ExportArticle[]): string {
  const [first] = articles
  if (!first) return ''
  const file = { count: articles.length, first }
  return sections
    .map(({ open, each, close }) => {
      const texts = articles.map((article, n) => each(article, n, articles.length === 1))
      return `${open?.(file) ?? ''}${texts.join('')}${close?.(file) ?? ''}`
    })
    .join('')
}
