// The log as acts, and undoing old acts: other work stays, and dependent corrections are named.
import { expect, it } from 'vitest'
import type { Result } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { correctFound } from './correct.ts'
import { decide } from './decide.ts'
import { logActs, takeBackStretch } from './log-acts.ts'

const ruling = { category: 'fact', reason: '', status: 'accepted' } as const

function correct(article: Article, find: string, replace: string, all = false): Article {
  const done = correctFound(article, { find, replace, all }, ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  return opened(done.value.change.articles[0]?.after)
}

const start = opened(recordOf({ body: { text: 'Rain fell on Monday, and rain fell again.' } }))
const twice = correct(start, 'fell', 'came down', true)
const third = correct(twice, 'Monday', 'Tuesday')
const wordOf = (article: Article) => article.fields.get('body')?.publishedText()
const shape = (article: Article) => logActs(article.record).map(({ from, to, events }) => [from, to, events[0]?.type])

function takenBack(article: Article, n: number): Result<Article> {
  const act = logActs(article.record)[n]
  const taken = takeBackStretch(article.record, act ?? { from: 0, to: 0 }, context)
  return taken.ok ? { ok: true, value: opened(taken.value.articles[0]?.after) } : taken
}

it('a correction, of however many places, and the decision that came with it are one act; later decisions are their own', () => {
  expect(shape(third)).toEqual([
    [0, 3, 'correct'],
    [3, 5, 'correct'],
  ])
  const off = decide(third, [third.corrections[0]?.id ?? ''], 'revert', '', context)
  expect(off.ok && shape(opened(off.value.articles[0]?.after)).at(-1)).toEqual([5, 6, 'status'])
})

it('an old act goes and what was done since stays; taking that back brings it again', () => {
  const without = takenBack(third, 0)
  expect(without.ok && wordOf(without.value)).toBe('Rain fell on Tuesday, and rain fell again.')
  const again = without.ok ? takenBack(without.value, 2) : without
  expect(again.ok && wordOf(again.value)).toBe(wordOf(third))
  expect(without.ok && takenBack(without.value, 0)).toMatchObject({ problem: { code: 'no-change' } })
})

it('what a later correction was made on cannot go by itself, and that correction is named', () => {
  const later = correct(third, 'Tuesday', 'Sunday')
  const sunday = later.corrections.at(-1)?.id
  expect(takenBack(later, 1)).toMatchObject({
    problem: { code: 'conflict', details: { conflicts: [{ with: [sunday] }] } },
  })
  expect(takeBackStretch(later.record, { from: 5, to: 99 }, context)).toMatchObject({
    problem: { code: 'out-of-range' },
  })
})
