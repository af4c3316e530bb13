// Makes the record of a new article from what a reader took out of a file.
import { newOriginal } from '../../corrections/hash.ts'
import type { ArticleRecord, SourceFile } from '../../schema/article-record.ts'
import type { Id } from '../../schema/id.ts'
import { emptyMetadata, type MetadataPatch } from '../../schema/metadata.ts'
import type { Mark, Original } from '../../schema/original.ts'
import type { ReadArticle, ReadBlock } from './read-article.ts'

/** What a record is made of; `metadata` overrides what the reader found out (source, language). */
export interface NewArticle {
  readonly id: Id
  readonly read: ReadArticle
  readonly source: SourceFile
  readonly metadata?: MetadataPatch
}

/**
 * The record of an article as imported: headline, standfirst and byline (if any) and body as originals with their hashes,
 * and no events. All texts must be well formed. No problems.
 */
export function toArticleRecord({ id, read, source, metadata = {} }: NewArticle): ArticleRecord {
  return {
    id,
    source,
    metadata: {
      ...emptyMetadata(),
      source: read.source,
      ...(read.language === null ? {} : { language: read.language }),
      ...read.metadata,
      ...metadata,
    },
    headlineFrom: read.headline.from,
    dateline: read.dateline,
    fields: {
      headline: originalOf([{ text: read.headline.text }]),
      ...(read.standfirst === undefined ? {} : { standfirst: originalOf([{ text: read.standfirst }]) }),
      ...(read.byline === null ? {} : { byline: originalOf([{ text: read.byline }]) }),
      body: originalOf(read.blocks),
    },
    events: [],
  }
}

function originalOf(blocks: readonly ReadBlock[]): Original {
  const text = blocks.map((block) => block.text).join('\n')
  return newOriginal(
    text,
    blocks.map(({ text: _, marks: __, type = 'p' as const, ...block }) => ({ type, ...block })),
    marksOf(blocks),
  )
}

/** The marks of lines as marks of the field that is made of them. */
export function marksOf(blocks: readonly ReadBlock[]): Mark[] {
  let start = 0
  const marks = blocks.flatMap(({ text, marks: own = [] }) => {
    const from = start
    start += text.length + 1
    return own.map((mark) => ({ ...mark, from: mark.from + from, to: mark.to + from }))
  })
  return marks.map((mark, n) => ({ id: `m${n + 1}`, ...mark }))
}
