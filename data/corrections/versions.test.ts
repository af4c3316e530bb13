// Versions of an article: viewed, compared, restored as a new act.
import { expect, it } from 'vitest'
import type { ArticleRecord } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import type { Article } from './article.ts'
import { correctFound } from './correct.ts'
import { decide } from './decide.ts'
import { compareVersions, restoreVersion, versionAt } from './versions.ts'

function corrected(article: Article, find: string, replace: string): Article {
  const done = correctFound(article, { find, replace }, { category: 'fact', reason: '', status: 'accepted' }, context)
  if (!done.ok) throw new Error(done.problem.code)
  return opened(done.value.change.articles[0]?.after)
}

const first = opened(recordOf({ headline: { text: 'Rain' }, body: { text: 'It rained on Monday.\nNobody came.' } }))
const second = corrected(first, 'Monday', 'Tuesday')
const third = corrected(corrected(second, 'Tuesday', 'Sunday'), 'Rain', 'Snow')
const { record } = third
const textsOf = (article: Article) => [...article.fields.values()].map((weave) => weave.publishedText())

it('are seen as they were, and compared word by word', () => {
  const seen = versionAt(record, second.record.events.length)
  expect(seen.ok && textsOf(seen.value)).toEqual(textsOf(second))
  const compared = compareVersions(record, 0, record.events.length)
  expect(
    compared.ok && compared.value.fields.map(({ field, hunks }) => [field, ...hunks.map((h) => [h.before, h.after])]),
  ).toEqual([
    ['headline', ['Rain', 'Snow']],
    ['body', ['Monday', 'Sunday']],
  ])
  expect(versionAt(record, 99)).toMatchObject({ problem: { code: 'out-of-range' } })
})

it('are compared either way also where a field was given in between', () => {
  const ruling = { category: 'other', reason: '', status: 'accepted' } as const
  const done = correctFound(first, { field: 'byline', find: '', replace: 'By Ana' }, ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  const given = done.value.change.articles[0]?.after ?? record
  const compared = (from: number, to: number) => {
    const found = compareVersions(given, from, to)
    return found.ok && found.value.fields.map(({ field, before, after }) => [field, before, after])
  }
  expect(compared(0, given.events.length)).toEqual([['byline', '', 'By Ana']])
  expect(compared(given.events.length, 0)).toEqual([['byline', 'By Ana', '']])
})

it('are restored by adding to the log, and what came between can be restored again', () => {
  const restored = restoreVersion(record, second.record.events.length, context)
  const after = restored.ok ? (restored.value.articles[0]?.after as ArticleRecord) : record
  expect(textsOf(opened(after))).toEqual(textsOf(second))
  expect(after.events.slice(0, record.events.length)).toEqual(record.events)
  const again = restoreVersion(after, record.events.length, context)
  expect(again.ok && textsOf(opened(again.value.articles[0]?.after))).toEqual(textsOf(third))
  expect(restoreVersion(record, record.events.length, context)).toMatchObject({ problem: { code: 'no-change' } })
})

it('keep a decision that was taken back before, when it is restored', () => {
  const id = second.corrections[0]?.id ?? ''
  const off = decide(second, [id], 'revert', '', context)
  const reverted = opened(off.ok ? off.value.articles[0]?.after : undefined)
  const restored = restoreVersion(reverted.record, second.record.events.length, context)
  expect(restored.ok && textsOf(opened(restored.value.articles[0]?.after))).toEqual(textsOf(second))
})
