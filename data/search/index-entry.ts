// What the index keeps of one article: its list row, and its text folded for searching.
import { type Article, hashValue, openArticle, publishedText } from '../corrections/index.ts'
import { type ArticleRecord, type ArticleRow, ok, type Result, type Sha256 } from '../schema/index.ts'
import { foldedWords } from './fold.ts'
import type { QueryField } from './parse-query.ts'

export interface IndexEntry {
  readonly row: ArticleRow
  readonly identity: Sha256
  readonly all: string
  readonly fields: Readonly<Record<QueryField, string>>
}

/** The entry of a record. Problem: damaged, when its log cannot be replayed. */
export function toIndexEntry(record: ArticleRecord): Result<IndexEntry> {
  const opened = openArticle(record)
  if (!opened.ok) return opened
  const row = toRow(opened.value)
  const texts = [...opened.value.fields.keys()].map((field) => publishedText(opened.value, field))
  return ok({
    row,
    identity: identityOf(record),
    all: foldedWords([...texts, ...row.tags].join('\n')),
    fields: {
      tag: row.tags.map(foldedWords).join('\n'),
      source: foldedWords(row.source ?? ''),
      desk: foldedWords(row.desk ?? ''),
      by: foldedWords(row.byline),
      state: foldedWords(row.state),
      headline: foldedWords(row.headline),
      id: foldedWords(row.id),
    },
  })
}

/** Identity of plain copy: the hash of its text as published. */
export function identityOf(record: ArticleRecord): Sha256 {
  const texts = Object.entries(record.fields).map(([name, field]) => [name, field.textSha256])
  return hashValue(Object.fromEntries(texts))
}

function toRow(article: Article): ArticleRow {
  const { metadata, corrections, record } = article
  return {
    id: record.id,
    headline: publishedText(article, 'headline'),
    byline: publishedText(article, 'byline'),
    desk: metadata.desk,
    published: metadata.publishedAt,
    source: metadata.source,
    tags: metadata.tags,
    corrections: corrections.filter(({ status }) => status === 'accepted').length,
    proposed: corrections.filter(({ status }) => status === 'proposed').length,
    findings: 0,
    state: metadata.state,
  }
}
