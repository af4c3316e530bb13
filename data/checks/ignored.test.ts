import { expect, it } from 'vitest'
import type { Finding, IgnoredFinding } from '../schema/index.ts'
import { checkedCopy } from './checked-article.ts'
import { contextOf, withoutIgnored } from './ignored.ts'

const TEXT = 'The crew ate pizza. Then the crew ate pizza again, and the ferry left with nobody but the crew.'
const article = (text = TEXT) => ({ ...checkedCopy(text, 'en', '2025-01-01'), id: 'a' })

function findingAt(start: number, fix = 'pitta'): Finding {
  return {
    ...{ field: 'body', start, end: start + 5, quote: 'pizza', kind: 'spelling', check: 'spelling' },
    ...{ message: 'misspelled', evidence: { word: 'pizza' }, suggestions: [fix], choice: null },
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
  expect(withoutIgnored(article(), [first, second], [ignored('place')])).toEqual({
    findings: [second],
    ignored: [first],
    ignoredBy: ['i'],
  })
  const longer = article(TEXT.replace('nobody', 'nobody at all'))
  expect(withoutIgnored(longer, [first], [ignored('place')]).findings).toEqual([])
})

it('ignores in one article, or everywhere', () => {
  expect(withoutIgnored(article(), [first, second], [ignored('article')]).findings).toEqual([])
  expect(withoutIgnored(article(), [first], [ignored('article', TEXT, 'b')]).findings).toEqual([first])
  expect(withoutIgnored(article(), [first], [ignored('archive', TEXT, 'b')]).findings).toEqual([])
})

it('asks again when another fix is offered', () => {
  const other = findingAt(13, 'piazza')
  expect(withoutIgnored(article(), [other], [ignored('archive')]).findings).toEqual([other])
})
