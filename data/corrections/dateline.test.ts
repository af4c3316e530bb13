import { expect, it } from 'vitest'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { correctFound } from './correct.ts'
import { datelineNow } from './dateline.ts'

const story = (): Article =>
  opened({
    ...recordOf({ headline: { text: 'Head' }, body: { text: 'BANGI, March 3 — Rain came.\nIt left.' } }),
    dateline: { from: 0, to: 14 },
  })

function correct(article: Article, find: string, replace: string): Article {
  const ruling = { category: 'date', reason: '', status: 'accepted' } as const
  const done = correctFound(article, { find, replace }, ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  return opened(done.value.change.articles[0]?.after)
}

it.each([
  ['BANGI', 'BANGUI', 'BANGUI, March 3'],
  ['March 3', 'March 4', 'BANGI, March 4'],
  [', March', ' (Wire), March', 'BANGI (Wire), March 3'],
  ['Rain', 'Snow', 'BANGI, March 3'],
  ['BANGI, March 3', 'BANGUI', 'BANGUI'],
  ['BANGI, March 3 — ', '', ''],
])('%s corrected to %s: %s', (find, replace, dateline) => {
  expect(datelineNow(correct(story(), find, replace))).toBe(dateline)
})

it('is none when the copy had none', () => {
  expect(datelineNow(opened(recordOf({ headline: { text: 'Head' }, body: { text: 'Rain.' } })))).toBeNull()
})
