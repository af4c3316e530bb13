// The snippet of an article a query found: its first match below the headline, marked, in any script, in the current
// text.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, openArticle } from '../corrections/index.ts'
import type { ArticleRecord } from '../schema/index.ts'
import { parseQuery } from './parse-query.ts'
import { snippetOf } from './snippet.ts'

const context = systemContext('Ana Editor')

function article(body: string, headline = 'Harbour wall stands'): ArticleRecord {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'a.txt', bytes: Buffer.from(`${headline}\n\n${body}\n`) })
  return planner.plan().records[0] as ArticleRecord
}

/** The snippet with its marks in brackets. */
function shown(record: ArticleRecord, query: string): string | null {
  const read = parseQuery(query)
  const snippet = read.ok ? snippetOf(record, read.value) : null
  if (!snippet) return null
  return snippet.marks
    .toReversed()
    .reduce((text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, snippet.text)
}

const FERRY = article(
  'The ferry is late.\n\nFrançois Bozizé left for N’Djamena, and Bozize came back by the old ferry.',
)

describe('snippetOf', () => {
  it.each([
    ['bozize', 'François [Bozizé] left for N’Djamena, and [Bozize] came back by the old ferry.'],
    ['ferry', 'The [ferry] is late.'],
    ['djam', '… Bozizé left for N’[Djamena], and Bozize came back by the old ferry.'],
    ["n'djamena", '… Bozizé left for [N’Djamena], and Bozize came back by the old ferry.'],
    ['"old ferry" -wall', '… came back by the [old ferry].'],
    ['late OR bozize', 'The ferry is [late].'],
  ])('marks what answers %s', (query, expected) => {
    expect(shown(FERRY, query)).toBe(expected)
  })

  it.each(['', 'tag:ferry', 'state:new', '-ferry', 'headline:wall', 'wall'])('shows nothing for %s', (query) => {
    expect(shown(FERRY, query)).toBeNull()
  })

  it('cuts long paragraphs between words, and never the first place itself', () => {
    const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ')
    const text = shown(article(`${words} quay ${words}`), 'quay') ?? ''
    expect(text).toMatch(/^… word57 word58 word59 \[quay\] word0 .* …$/)
    expect(text.length).toBeLessThan(175)
    expect(shown(article(`${'x'.repeat(400)}quay`), 'xxx')).toContain('[xxx')
  })

  it('shows the text as it reads now', () => {
    const opened = openArticle(FERRY)
    if (!opened.ok) throw new Error(opened.problem.code)
    const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
    const done = correctFound(opened.value, { find: 'late', replace: 'early', field: 'body' }, ruling, context)
    const after = done.ok ? done.value.change.articles[0]?.after : undefined
    expect(after && shown(after, 'early')).toBe('The ferry is [early].')
    expect(after && shown(after, 'late')).toBeNull()
  })
})
