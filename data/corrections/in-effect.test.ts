// Acts that can still be undone are distinguished from those that cannot; the property test compares all kinds of
// corrections.
import { expect, it } from 'vitest'
import type { MetadataPatch, Result } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { correctFound } from './correct.ts'
import { decide } from './decide.ts'
import { actsInEffect } from './in-effect.ts'
import { takeBackStretch } from './log-acts.ts'
import { setMetadata } from './set-metadata.ts'

const start = opened(recordOf({ body: { text: 'Rain fell on Monday.' } }))

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function correct(article: Article, find: string, replace: string): Article {
  const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
  return opened(value(correctFound(article, { find, replace }, ruling, context)).change.articles[0]?.after)
}

const set = (article: Article, patch: MetadataPatch): Article => opened(value(setMetadata(article, patch, context)))

/** What the history offers, which must match what undoing does. */
function offered(article: Article): readonly boolean[] {
  const acts = actsInEffect(article)
  for (const act of acts) {
    const taken = takeBackStretch(article.record, act, context)
    expect(taken.ok || taken.problem.code !== 'no-change').toBe(act.isInEffect)
  }
  return acts.map(({ isInEffect }) => isInEffect)
}

it('a correction that was taken back is not offered, the act that took it back is', () => {
  const corrected = correct(start, 'Monday', 'Tuesday')
  const id = corrected.corrections[0]?.id ?? ''
  const back = opened(value(decide(corrected, [id], 'revert', '', context)).articles[0]?.after)
  expect([offered(corrected), offered(back)]).toEqual([[true], [false, true]])
})

it('details that were changed again since are not offered, tags only when nothing of them is left', () => {
  const desk = set(start, { desk: 'World' })
  const other = set(desk, { desk: 'Sport' })
  expect(offered(other)).toEqual([false, true])
  const tagged = set(other, { tags: ['rain', 'storm'] })
  const fewer = set(tagged, { tags: ['storm'] })
  expect(offered(fewer)).toEqual([false, true, true, true])
  expect(offered(set(fewer, { tags: [] }))).toEqual([false, true, false, true, true])
})
