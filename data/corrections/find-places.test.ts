// A typed text matches typeset copy: exactly if possible, otherwise with any punctuation variants.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, openArticle, publishedText } from './index.ts'

const context = systemContext('Ana Editor')
const ruling = { category: 'name', reason: '', status: 'accepted' } as const
const TEXT =
  'The New\u00a0York council said “old wall” in 2019–20; Jean‑Luc agreed… then left the har\u00adbour. It’s Bozizé.'

function corrected(find: string, replace: string): string {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from(`Find story\n\n${TEXT}`) })
  const [record] = planner.plan().records
  const article = record && openArticle(record)
  if (!article?.ok) throw new Error('no article')
  const done = correctFound(article.value, { find, replace }, ruling, context)
  if (!done.ok) return done.problem.code
  const after = done.value.change.articles[0]?.after
  const opened = after && openArticle(after)
  return opened?.ok ? publishedText(opened.value, 'body') : 'damaged'
}

describe('correctFound', () => {
  it.each([
    ['New York', 'Boston', 'The Boston council'],
    ['"old wall"', 'old wall', 'said old wall in'],
    ['2019-20', '2021', 'in 2021;'],
    ['Jean-Luc', 'Jean', '; Jean agreed'],
    ['agreed...', 'agreed.', 'agreed. then'],
    ['harbour', 'port', 'the port.'],
    ["It's", 'It was', 'It was Bozizé'],
  ])('%s', (find, replace, after) => expect(corrected(find, replace)).toContain(after))

  it.each(['new york', 'Bozize', 'New  York'])('case, accents and words still count: %s', (find) =>
    expect(corrected(find, 'x')).toBe('no-match'),
  )
})
