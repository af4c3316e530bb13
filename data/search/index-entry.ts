// What the index stores of one article: its list row, the text to search in, and its facts.
import { type Article, openArticle, publishedText } from '../corrections/index.ts'
import { type ArticleRecord, type ArticleRow, ok, type Result, type Sha256 } from '../schema/index.ts'
import { tagKey } from '../tags/tag-key.ts'
import { factsOf } from './facts.ts'
import { identityOf, originOf } from './identity.ts'
import type { WordField } from './query.ts'

export interface IndexEntry {
  readonly row: ArticleRow
  /** See identity.ts; null: its source does not say what it is called. */
  readonly identity: Sha256
  readonly origin: Sha256 | null
  /** The searchable texts; unrelated texts and names are kept apart, so that no phrase spans two. */
  readonly texts: Readonly<Record<WordField, readonly string[]>>
  readonly facts: readonly string[]
}

/** The entry of a record. Problem: damaged, when its log cannot be replayed. */
export function toIndexEntry(record: ArticleRecord): Result<IndexEntry> {
  const opened = openArticle(record)
  if (!opened.ok) return opened
  const article = opened.value
  const row = toRow(article)
  const others = [...article.fields.keys()].filter((field) => field !== 'headline' && field !== 'byline')
  return ok({
    row,
    identity: identityOf(record),
    origin: originOf(record),
    texts: {
      headline: [row.headline],
      body: others.map((field) => publishedText(article, field)),
      tag: row.tags,
      source: [row.source ?? ''],
      desk: [row.desk ?? ''],
      byline: [row.byline],
    },
    facts: factsOf(article, row.byline),
  })
}

function toRow(article: Article): ArticleRow {
  const { metadata, corrections, record } = article
  return {
    id: record.id,
    headline: publishedText(article, 'headline'),
    byline: publishedText(article, 'byline'),
    desk: metadata.desk?.normalize('NFC') ?? null,
    published: metadata.publishedAt,
    source: metadata.source?.normalize('NFC') ?? null,
    tags: [...new Set(metadata.tags.map(tagKey))],
    corrections: corrections.filter(({ status }) => status === 'accepted').length,
    proposed: corrections.filter(({ status }) => status === 'proposed').length,
    findings: 0,
    state: metadata.state,
    language: metadata.language,
    flag: metadata.flag === true,
    due: metadata.due ?? null,
    hasNote: (metadata.note ?? null) !== null,
    isWithdrawn: (metadata.withdrawn ?? null) !== null,
  }
}
