// Notices are composed from the edits, never contain the wrong form or the internal reason, and know when they are
// stale.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../../acts/import/import-copy.ts'
import { systemContext } from '../../acts/system-context.ts'
import { type Category, newManifest } from '../../schema/index.ts'
import { type Article, openArticle } from '../article.ts'
import { isNoticeStale } from '../article-facts.ts'
import { correctFound } from '../correct.ts'
import { decide } from '../decide.ts'
import { composeNotice, setNotice } from './compose-notice.ts'
import { ordinal } from './places-in-words.ts'

const context = systemContext('Ana Editor')
const { profile } = newManifest('0123456789abcdef', 'Test', context.now())

const STORY = `Bozize leaves town

Francois Bozie left on Tuesday.

Some 300 people came. Bozize waved.

“We was sorry,” said Ann Maris of the Central Africa Republic.`

const story = (): Article => imported(STORY)

function imported(text: string): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from(text) })
  return reopened(planner.plan().records[0] as Article['record'])
}

function reopened(record: Article['record']): Article {
  const article = openArticle(record)
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value
}

function corrected(article: Article, find: string, replace: string, category: Category, field = 'body'): Article {
  const ruling = { category, reason: 'SECRET REASON', status: 'accepted' } as const
  const done = correctFound(article, { find, replace, field, nth: 1 }, ruling, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after as Article['record'])
}

function noticeOf(article: Article): string {
  const notice = composeNotice(article, profile)
  return notice.ok ? notice.value.text : notice.problem.code
}

describe('composeNotice', () => {
  it('says what was wrong, what is right and where, once for each person', () => {
    let article = corrected(story(), 'Francois Bozie', 'François Bozizé', 'name')
    article = corrected(article, 'Bozize', 'Bozizé', 'name')
    article = corrected(article, 'Bozize', 'Bozizé', 'name', 'headline')
    expect(noticeOf(article)).toBe(
      'An earlier version of this article misspelled the name of François Bozizé in the headline and the first and second paragraphs.',
    )
  })

  it('finds the whole name around a corrected word', () => {
    const article = corrected(story(), 'Africa', 'African', 'name')
    expect(noticeOf(article)).toBe(
      'An earlier version of this article misspelled the name of the Central African Republic in the third paragraph.',
    )
  })

  it('words each category, and never shows the wrong form or the reason', () => {
    let article = corrected(story(), '300', '3,000', 'number')
    article = corrected(article, 'Tuesday', 'Wednesday', 'date')
    article = corrected(article, 'Ann Maris', 'Hannah Marsh-Ellison', 'name')
    const text = noticeOf(article)
    expect(text).toBe(
      'An earlier version of this article gave an incorrect date in the first paragraph; the correct date is “Wednesday”. ' +
        'It also gave an incorrect figure in the second paragraph; the correct figure is “3,000”. ' +
        'It also gave a wrong name in the third paragraph; the name is “Hannah Marsh-Ellison”.',
    )
    for (const word of ['300 ', 'Tuesday', 'Ann Maris', 'SECRET']) expect(text).not.toContain(word)
  })

  it('has nothing to say about corrections that are not public', () => {
    expect(noticeOf(corrected(story(), 'was sorry', 'were sorry', 'grammar'))).toBe('nothing-to-notice')
  })
})

describe('a notice', () => {
  it('goes stale when the public corrections change, and only then', () => {
    const article = corrected(story(), 'Francois Bozie', 'François Bozizé', 'name')
    const composed = composeNotice(article, profile)
    if (!composed.ok) throw new Error(composed.problem.code)
    const set = setNotice(article, composed.value, context)
    if (!set.ok) throw new Error(set.problem.code)
    const noticed = reopened(set.value.articles[0]?.after as Article['record'])
    expect(isNoticeStale(noticed, profile)).toBe(false)
    expect(isNoticeStale(corrected(noticed, 'was sorry', 'were sorry', 'grammar'), profile)).toBe(false)
    expect(isNoticeStale(corrected(noticed, '300', '400', 'number'), profile)).toBe(true)
    const taken = decide(noticed, [noticed.corrections[0]?.id ?? ''], 'revert', '', context)
    expect(taken.ok && isNoticeStale(reopened(taken.value.articles[0]?.after as Article['record']), profile)).toBe(true)
  })
})

describe('words', () => {
  it('counts paragraphs as newspapers do', () => {
    expect([1, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112].map((number) => ordinal(number))).toEqual([
      'first',
      '10th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '101st',
      '111th',
      '112th',
    ])
  })
})

describe('paragraphs', () => {
  const COPY = `A town waits

By Ann Maris

(Edited by Jon Bozize)

It rained on Monday.

Bozize came.

* * *

The post Bozize Waits appeared first on Tide Times.`

  it('are counted as readers of the published article do', () => {
    const article = corrected(imported(COPY), 'Bozize came', 'Bozizé came', 'name')
    expect(noticeOf(article)).toBe(
      'An earlier version of this article misspelled the name of Bozizé in the second paragraph.',
    )
    const credited = corrected(imported(COPY), 'Jon Bozize', 'Jon Bozizé', 'name')
    expect(noticeOf(credited)).toBe(
      'An earlier version of this article misspelled the name of Jon Bozizé in the credits.',
    )
  })

  it('that are gone are told by their place', () => {
    const article = corrected(imported(COPY), '\nBozize came.', '', 'fact')
    expect(noticeOf(article)).toBe(
      'An earlier version of this article contained words in error after the first paragraph, which have been removed.',
    )
    const first = corrected(imported(COPY), 'It rained on Monday.\n', '', 'fact')
    expect(noticeOf(first)).toContain('before the first paragraph')
  })

  it('of a footer do not come into it, and leave a notice as fresh as it was', () => {
    const inFooter = corrected(imported(COPY), 'Bozize Waits', 'Bozizé Waits', 'name')
    expect(noticeOf(inFooter)).toBe('nothing-to-notice')
    expect(inFooter.corrections).toHaveLength(1)
    const composed = composeNotice(corrected(imported(COPY), 'Bozize came', 'Bozizé came', 'name'), profile)
    expect(composed.ok && composed.value.text).not.toContain('footer')
  })

  it('and a provisional headline was never published', () => {
    const provisional = imported('Bozize came to town on Monday. He left.\n\nIt rained.')
    const article = corrected(provisional, 'Bozize', 'Bozizé', 'name', 'headline')
    expect([article.record.headlineFrom, noticeOf(article)]).toEqual(['provisional', 'nothing-to-notice'])
  })
})
