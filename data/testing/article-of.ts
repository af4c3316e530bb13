// An article built directly from its fields, for tests that need text or structure no reader produces yet.
import { systemContext } from '../acts/system-context.ts'
import { type Article, newOriginal, openArticle } from '../corrections/index.ts'
import { type ArticleRecord, type Block, emptyMetadata, type Field, type Mark } from '../schema/index.ts'

export const testContext = systemContext('Ana & Editor')

/** A field's text with its blocks (plain paragraphs by default) and marks. */
export interface TestField {
  readonly text: string
  readonly blocks?: readonly Block[]
  readonly marks?: readonly Mark[]
}

/** A record with these fields as imported and no events. */
export function recordOf(fields: Readonly<Record<Field, TestField>>): ArticleRecord {
  const source = { name: 'story.txt', sha256: '0'.repeat(64), bytes: 1, format: 'text', encoding: 'utf-8' }
  const originals = Object.entries(fields).map(([field, { text, blocks, marks = [] }]) => [
    field,
    newOriginal(text, [...(blocks ?? text.split('\n').map((): Block => ({ type: 'p' })))], [...marks]),
  ])
  return {
    id: testContext.newId(),
    source: { ...source, importedAt: testContext.now(), batchId: testContext.newId() },
    metadata: emptyMetadata(),
    headlineFrom: 'line',
    dateline: null,
    fields: Object.fromEntries(originals),
    events: [],
  }
}

/** Replays a record, which must be sound. */
export function opened(record: ArticleRecord | undefined): Article {
  const article = openArticle(record as ArticleRecord)
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value
}
