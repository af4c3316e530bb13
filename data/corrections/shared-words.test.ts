// What two conflicting corrections have in common, to the character.
import { expect, it } from 'vitest'
import type { Result } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { type Corrected, correctFound, type Ruling } from './correct.ts'
import { correctMark } from './correct-structure.ts'
import { decide } from './decide.ts'
import { sharedWords } from './shared-words.ts'

const ruling: Ruling = { category: 'name', reason: '', status: 'accepted' }

function done(result: Result<Corrected>): Article {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return opened(result.value.change.articles[0]?.after)
}

const story = (): Article =>
  opened(recordOf({ headline: { text: 'Head' }, body: { text: 'Then Francois Bozie left.' } }))
const correct = (article: Article, find: string, replace: string): Article =>
  done(correctFound(article, { find, replace }, ruling, context))
const idOf = (article: Article, n: number): string => article.corrections[n]?.id ?? ''

it('is the part of an insertion that another correction changes', () => {
  const article = correct(correct(story(), 'Francois Bozie', 'Frank Bozizé'), 'Frank', 'François')
  expect(sharedWords(article, idOf(article, 0), idOf(article, 1))).toBe('Frank')
})

it('is what both take out of the original', () => {
  const first = correct(story(), 'Francois Bozie', 'F. B.')
  const back = decide(first, [idOf(first, 0)], 'revert', '', context)
  if (!back.ok) throw new Error(back.problem.code)
  const article = correct(opened(back.value.articles[0]?.after), 'Bozie left', 'Bozizé went')
  expect(sharedWords(article, idOf(article, 0), idOf(article, 1))).toBe('Bozie')
})

it('is the words a mark was set on that another brought in, and nothing for corrections that do not meet', () => {
  const words = correct(story(), 'Francois', 'François')
  const change = { field: 'body', from: 0, to: 19, type: 'strong', after: '' } as const
  const marked = done(correctMark(words, change, ruling, context))
  expect(sharedWords(marked, idOf(marked, 0), idOf(marked, 1))).toBe('François')
  const apart = correct(correct(story(), 'Then', 'So'), 'left', 'went')
  expect(sharedWords(apart, idOf(apart, 0), idOf(apart, 1))).toBe('')
})
