// Several acts on one article as one change: rewording a correction, deciding on corrections of different statuses,
// separate categories.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Change, Result } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'
import { correctSpans, type SpanEdit } from './correct.ts'
import { decideEach } from './decide-each.ts'
import { recorrect } from './recorrect.ts'

const context = systemContext('Ana Editor')
const RULING = { category: 'name', reason: '', status: 'accepted' } as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function story(): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from('Headline\n\nBozize left on Monday with 14 men.') })
  return value(openArticle(planner.plan().records[0] as Article['record']))
}

function after({ articles }: Change): Article {
  return value(openArticle(articles[0]?.after as Article['record']))
}

function span(article: Article, before: string, words: string, category?: SpanEdit['category']): SpanEdit {
  const from = article.fields.get('body')?.workingText().indexOf(before) ?? -1
  return { field: 'body', from, to: from + before.length, before, after: words, category }
}

function corrected(article: Article, before: string, words: string, status: 'accepted' | 'proposed'): Article {
  return after(value(correctSpans(article, [span(article, before, words)], { ...RULING, status }, context)).change)
}

const textOf = (article: Article): string => article.fields.get('body')?.workingText() ?? ''
const statuses = ({ corrections }: Article): readonly string[] => corrections.map(({ status }) => status)

describe('correctSpans', () => {
  it('logs each change under a category of its own, where it has one', () => {
    const article = story()
    const edits = [span(article, 'Bozize', 'Bozizé'), span(article, '14', '40', 'number')]
    const done = after(value(correctSpans(article, edits, RULING, context)).change)
    expect(textOf(done)).toBe('Bozizé left on Monday with 40 men.')
    expect(done.corrections.map(({ category }) => category)).toEqual(['name', 'number'])
  })
})

describe('recorrect', () => {
  it('takes the old one back and puts another in its place, in one change', () => {
    const article = corrected(story(), 'Bozize', 'Boziz', 'accepted')
    const edit = { ...span(story(), 'Bozize', 'Bozizé') }
    const { change, corrections } = value(
      recorrect(article, article.corrections[0]?.id ?? '', { edits: [edit], marks: [], blocks: [] }, RULING, context),
    )
    const done = after(change)
    expect(textOf(done)).toBe('Bozizé left on Monday with 14 men.')
    expect(statuses(done)).toEqual(['reverted', 'accepted'])
    expect(corrections).toEqual([done.corrections[1]?.id])
    expect(change.articles[0]?.before).toBe(article.record)
  })

  it('does nothing when another correction leans on it, or when there is none', () => {
    const article = corrected(corrected(story(), 'Bozize left', 'Boziz left', 'accepted'), 'Boziz', 'B.', 'accepted')
    const edit = span(story(), 'Bozize', 'Bozizé')
    const [first] = article.corrections
    expect(
      recorrect(article, first?.id ?? '', { edits: [edit], marks: [], blocks: [] }, RULING, context),
    ).toMatchObject({
      problem: { code: 'conflict' },
    })
    expect(recorrect(article, 'none', { edits: [edit], marks: [], blocks: [] }, RULING, context)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})

describe('decideEach', () => {
  it('takes an accepted correction back with the proposal that leans on it', () => {
    const article = corrected(corrected(story(), 'Bozize', 'Boziz', 'accepted'), 'Boziz', 'Bozizé', 'proposed')
    const [accepted = '', proposed = ''] = article.corrections.map(({ id }) => id)
    const decisions = [
      { corrections: [proposed], verb: 'reject' },
      { corrections: [accepted], verb: 'revert' },
    ] as const
    const done = after(value(decideEach(article, decisions, 'Wrong man.', context)))
    expect(statuses(done)).toEqual(['reverted', 'rejected'])
    expect(textOf(done)).toBe(textOf(story()))
    expect(decideEach(article, decisions.toReversed(), '', context)).toMatchObject({ problem: { code: 'conflict' } })
  })
})
