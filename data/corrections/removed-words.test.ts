// Removed words are looked for in whole files, which can be long.
import { expect, it } from 'vitest'
import { opened, recordOf, testContext } from '../testing/article-of.ts'
import { processorTime } from '../testing/processor-time.ts'
import { correctSpans } from './index.ts'
import { type RemovedWords, removedWords } from './removed-words.ts'

/** Of an article a phrase was deleted from. */
function removed(phrase: string): RemovedWords {
  const body = `The council met on Monday, ${phrase} and went home.`
  const article = opened(recordOf({ headline: { text: 'Council meets' }, body: { text: body } }))
  const from = body.indexOf(phrase)
  const edit = { field: 'body', from, to: from + phrase.length, after: '' }
  const choices = { category: 'style', reason: 'x', status: 'accepted' } as const
  const done = correctSpans(article, [edit], choices, testContext)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return removedWords(opened(done.value.change.articles[0]?.after ?? undefined))
}

it('finds removed words whatever is around them', () => {
  const { isQuotedIn } = removed('embezzled public money')
  for (const text of [
    'They embezzled public money.',
    '<p title=embezzled>(embezzled)|public&money</p>',
    'who EMBEZZLED\n(public) money’s',
    '“embezzled-public-money.html”',
  ])
    expect(isQuotedIn(text)).toBe(true)
  for (const text of ['They saved public funds.', 'embezz(led) pub<b>lic</b> mon[ey]'])
    expect(isQuotedIn(text)).toBe(false)
})

it('looks through long text quickly', () => {
  const { isQuotedIn } = removed('embezzled public money')
  const long = 'the house “that” jack=built; (and so on) '.repeat(5_000)
  let isFound = true
  expect(processorTime(() => (isFound = isQuotedIn(long)))).toBeLessThan(4)
  expect([isFound, isQuotedIn(`${long} embezzled public money`)]).toEqual([false, true])
})
