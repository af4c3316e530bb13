// One act that corrects a text in very many places: fast, and every correction proves the text it was made on.
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { readWireText } from '../formats/reading/read-wire-text.ts'
import { toArticleRecord } from '../formats/reading/to-article-record.ts'
import type { ArticleRecord, Event, Result, TextCorrection } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'
import { correctFound } from './correct.ts'

const context = systemContext('Ana Editor')
const ruling = { category: 'name', reason: 'stylebook', status: 'accepted' } as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function articleOf(body: string): Article {
  const text = `Bozize Speaks\n\n${body}`
  const source = {
    ...{ name: 'a.txt', sha256: '0'.repeat(64), bytes: text.length, format: 'text', encoding: 'utf-8' },
    ...{ importedAt: context.now(), batchId: context.newId() },
  }
  return value(openArticle(toArticleRecord({ id: context.newId(), read: readWireText(text), source })))
}

function correctedIn(article: Article, replace = 'Bozizé'): ArticleRecord {
  const done = value(correctFound(article, { find: 'Bozize', replace, all: true }, ruling, context))
  return done.change.articles[0]?.after as ArticleRecord
}

const corrections = (record: ArticleRecord): readonly TextCorrection[] =>
  record.events.flatMap((event) =>
    event.type === 'correct' && event.correction.kind === 'text' ? [event.correction] : [],
  )

it('corrects a long text everywhere', () => {
  const paragraph = 'Bozize said that Bozize went. '.repeat(10)
  const record = correctedIn(articleOf(`${paragraph}\n\n`.repeat(100)), 'François Bozizé')
  expect(corrections(record)).toHaveLength(2_001)
  const article = value(openArticle(record, { checkBases: true }))
  expect(article.fields.get('body')?.publishedText()).not.toContain('Bozize')
})

it('names the text before the act as the base of all, and the context as it reads by then', () => {
  const record = correctedIn(articleOf('Bozize, Bozize and Bozize met.'), 'François Bozizé')
  const [headline, ...body] = corrections(record).toSorted((a, b) => b.field.localeCompare(a.field))
  expect(headline?.base.event).toBeNull()
  expect(new Set(body.map(({ base }) => JSON.stringify(base))).size).toBe(1)
  expect(body.map(({ from, prefix, suffix }) => [from, prefix, suffix])).toEqual([
    [0, '', ', Bozize and Bozize met.'],
    [17, 'François Bozizé, ', ' and Bozize met.'],
    [37, 'François Bozizé, François Bozizé and '.slice(-32), ' met.'],
  ])
})

it('notices a correction that names another base than its act', () => {
  const record = correctedIn(articleOf('Bozize, Bozize and Bozize met.'))
  const broken = (n: number, base: object): ArticleRecord => {
    const events = record.events.map((event, at) =>
      at === n && event.type === 'correct' ? { ...event, correction: { ...event.correction, base } } : event,
    )
    return { ...record, events: events as Event[] }
  }
  for (const [n, event] of record.events.entries()) {
    if (event.type !== 'correct') continue
    const { base } = event.correction
    const others = [
      { ...base, sha256: 'f'.repeat(64) },
      { ...base, event: context.newId() },
    ]
    for (const other of others) {
      expect(openArticle(broken(n, other), { checkBases: true })).toMatchObject({
        problem: { code: 'damaged', details: { reason: 'replay' } },
      })
    }
  }
})
