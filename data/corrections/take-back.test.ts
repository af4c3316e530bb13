// Old acts that others depend on: undone together with those, as one act, and no more.
import { describe, expect, it } from 'vitest'
import type { Change, Result } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { publishedText } from './article-facts.ts'
import { type Corrected, correctFound } from './correct.ts'
import { decide } from './decide.ts'
import { logActs } from './log-acts.ts'
import { reverse } from './reverse.ts'
import { takeBackTogether } from './take-back.ts'

function stateOf(result: Result<Change>): Article {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return opened(result.value.articles[0]?.after)
}

const correct = (
  article: Article,
  find: string,
  replace: string,
  status: 'accepted' | 'proposed' = 'accepted',
): Article => {
  const done: Result<Corrected> = correctFound(
    article,
    { find, replace },
    { category: 'name', reason: '', status },
    context,
  )
  return stateOf(done.ok ? { ok: true, value: done.value.change } : done)
}

const story = (): Article => opened(recordOf({ headline: { text: 'Head' }, body: { text: 'Jon left. Rain came.' } }))
const body = (article: Article): string => publishedText(article, 'body')
const nth = (article: Article, n: number) => logActs(article.record)[n] as { from: number; to: number }

describe('an old act', () => {
  const built = correct(
    correct(correct(correct(story(), 'Jon', 'John'), 'Rain', 'Snow'), 'John', 'Johnny'),
    'Johnny',
    'J.',
    'proposed',
  )

  it('goes with all that was made on its words, accepted or proposed; the rest stays, and one undo brings it back', () => {
    const taken = takeBackTogether(built.record, nth(built, 0), context)
    if (!taken.ok) throw new Error(taken.problem.code)
    const back = stateOf({ ok: true, value: taken.value.change })
    expect(body(back)).toBe('Jon left. Snow came.')
    const [, , johnny, j] = built.corrections
    expect(taken.value.others).toEqual([johnny?.id, j?.id])
    expect(back.corrections.map(({ status }) => status)).toEqual(['reverted', 'accepted', 'reverted', 'rejected'])
    const undone = stateOf(reverse(taken.value.change, () => back.record, context))
    expect(undone.corrections.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'proposed'])
  })

  it('goes by itself where nothing leans on it', () => {
    expect(takeBackTogether(built.record, nth(built, 1), context)).toMatchObject({ value: { others: [] } })
  })

  it('of taking back goes with the correction that took its place', () => {
    const first = correct(story(), 'Jon', 'John')
    const gone = stateOf(decide(first, [first.corrections[0]?.id ?? ''], 'revert', '', context))
    const other = correct(gone, 'Jon left', 'Joan left')
    const taken = takeBackTogether(other.record, nth(other, 1), context)
    if (!taken.ok) throw new Error(taken.problem.code)
    expect(body(stateOf({ ok: true, value: taken.value.change }))).toBe('John left. Rain came.')
    expect(taken.value.others).toEqual([other.corrections[1]?.id])
  })

  it('that is gone already is told as that', () => {
    const first = correct(story(), 'Jon', 'John')
    const gone = stateOf(decide(first, [first.corrections[0]?.id ?? ''], 'revert', '', context))
    expect(takeBackTogether(gone.record, nth(gone, 0), context)).toMatchObject({ problem: { code: 'no-change' } })
  })
})
