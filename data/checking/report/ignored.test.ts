import { describe, expect, it } from 'vitest'
import { checkedCopy } from '../../checks/article/checked-article.ts'
import type { Finding, IgnoredFinding } from '../../schema/index.ts'
import { noteFindings, Undecided } from '../coverage/noted-finding.ts'
import { contextOf, withoutUnreported } from './ignored.ts'

const TEXT = 'The crew ate pizza. Then the crew ate pizza again, and the ferry left with nobody but the crew.'
const article = (text = TEXT) => ({ ...checkedCopy(text, 'en', '2025-01-01'), id: 'a' })

function findingAt(start: number, fix = 'pitta'): Finding {
  return {
    ...{ field: 'body', start, end: start + 5, quote: 'pizza', kind: 'spelling', check: 'spelling' },
    ...{
      message: 'misspelled',
      says: 'Not in the dictionary.',
      evidence: { word: 'pizza' },
      suggestions: [fix],
      choice: null,
    },
    ...{ confidence: 0.9, inQuotation: false, group: null },
  }
}

const [first, second] = [findingAt(13), findingAt(38)]

function ignored(scope: IgnoredFinding['scope'], text = TEXT, id = 'a'): IgnoredFinding {
  const author = { id: 'ana', name: 'Ana' }
  const of = { check: 'spelling', quote: 'pizza', fix: 'pitta', ...contextOf(text, 13, 18) }
  return { id: 'i', scope, article: id, author, at: '2025-01-01T00:00:00Z', ...of }
}

it('ignores one place, also when the text changes elsewhere, and leaves the other', () => {
  expect(withoutUnreported(article(), [first, second], { ignored: [ignored('place')], off: [] })).toEqual({
    findings: [second],
    ignored: [first],
    ignoredBy: ['i'],
  })
  const longer = article(TEXT.replace('nobody', 'nobody at all'))
  expect(withoutUnreported(longer, [first], { ignored: [ignored('place')], off: [] }).findings).toEqual([])
})

it('ignores in one article, or everywhere', () => {
  expect(withoutUnreported(article(), [first, second], { ignored: [ignored('article')], off: [] }).findings).toEqual([])
  expect(withoutUnreported(article(), [first], { ignored: [ignored('article', TEXT, 'b')], off: [] }).findings).toEqual(
    [first],
  )
  expect(withoutUnreported(article(), [first], { ignored: [ignored('archive', TEXT, 'b')], off: [] }).findings).toEqual(
    [],
  )
})

it('asks again when another fix is offered', () => {
  const other = findingAt(13, 'piazza')
  expect(withoutUnreported(article(), [other], { ignored: [ignored('archive')], off: [] }).findings).toEqual([other])
})

it('ignores credits and furniture everywhere whatever the names in them, and at one place that one alone', () => {
  const [line, next] = ['(Reporting by Ann Vale; Editing by Bo Lund)', '(Reporting by Cy Witt; Editing by Di Ost)']
  const credit = (quote: string): Finding => ({
    ...{ ...findingAt(0, ''), kind: 'credit', check: 'credits', end: quote.length, quote },
    ...{ message: 'boilerplate-line', evidence: { what: 'credit' } },
  })
  const decided = (scope: IgnoredFinding['scope']): IgnoredFinding => ({
    ...{ ...ignored(scope, line, 'b'), check: 'credits', quote: line, fix: '' },
  })
  const left = (scope: IgnoredFinding['scope']) =>
    withoutUnreported(article(next), [credit(next)], { ignored: [decided(scope)], off: [] }).findings
  expect(left('archive')).toEqual([])
  expect(left('article')).toEqual([credit(next)])
})

it('ignores a placeholder by its words alone: the next one stands for something else', () => {
  const placeholder = (quote: string): Finding => ({
    ...{ ...findingAt(0, ''), kind: 'boilerplate', check: 'boilerplate', end: quote.length, quote },
    ...{ message: 'boilerplate-line', evidence: { what: 'placeholder' } },
  })
  const [beer, caption, other] = ['XXXX', 'Insert caption of Ann Vale', 'Insert caption of Bo Lund'] as const
  const left = (decided: string, scope: IgnoredFinding['scope'], quote: string) => {
    const one = { ...ignored(scope, beer, 'b'), check: 'boilerplate', quote: decided, fix: '' }
    return withoutUnreported(article(quote), [placeholder(quote)], { ignored: [one], off: [] }).findings.length
  }
  expect(left(beer, 'place', beer)).toBe(1)
  expect(left(beer, 'article', beer)).toBe(1)
  expect(left(beer, 'archive', beer)).toBe(0)
  expect(left(caption, 'archive', other)).toBe(1)
})

it('keeps back kinds that are switched off, and names no decision for it', () => {
  const [first, second] = [findingAt(13), findingAt(38)]
  const kept = withoutUnreported(article(), [first, second], { ignored: [], off: ['spelling'] })
  expect(kept).toEqual({ findings: [], ignored: [first, second], ignoredBy: [] })
})

describe('that an article is a copy', () => {
  const copyOf = (other: string): Finding => ({
    ...{ ...findingAt(0), field: 'headline', end: 0, quote: '', suggestions: [], kind: 'duplicate' },
    ...{ check: 'duplicate-articles', message: 'duplicate-article' },
    evidence: { article: other, likeness: 1, how: 'same' },
  })
  const decided = (scope: IgnoredFinding['scope'], fix: string | null = 'b'): IgnoredFinding => ({
    ...{ ...ignored(scope), check: 'duplicate-articles', quote: '', fix, before: '', after: '' },
  })
  const found = [copyOf('b'), copyOf('c')]
  const left = (one: IgnoredFinding) => withoutUnreported(article(), found, { ignored: [one], off: [] }).findings
  const undecided = (one: IgnoredFinding) =>
    new Undecided({ ignored: [one], off: [] }).in('a', noteFindings(article(), found)).length

  it.each(['place', 'article'] as const)('is ignored of the one other article alone, by %s', (scope) => {
    expect(left(decided(scope))).toEqual([copyOf('c')])
    expect(undecided(decided(scope))).toBe(1)
  })

  it('is not ignored by a decision for all articles, nor by one that names no other article', () => {
    for (const one of [decided('archive'), decided('article', null)]) {
      expect(left(one)).toEqual(found)
      expect(undecided(one)).toBe(2)
    }
  })
})
