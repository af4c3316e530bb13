// Findings are placed in the working text, disappear once fixed, and are grouped on cards.
import { describe, expect, it } from 'vitest'
import {
  type ActContext,
  type Article,
  type ArticleRecord,
  correctFound,
  emptyMetadata,
  type Finding,
  openArticle,
} from '../../../../electron/contract/index.ts'
import { cardsOf, lookOf } from './finding-cards.ts'
import { type PlacedFinding, placeFindings } from './placed-findings.ts'

let ids = 0
const context: ActContext = {
  author: { id: 'anna', name: 'Anna' },
  now: () => '2025-03-14T09:41:00Z',
  newId: () => `${ids++}`.padStart(16, '0'),
}
const TEXT = 'The ferry ferry left, Bozie said. “Bozie left left,” he said.'

function opened(record: ArticleRecord): Article {
  const result = openArticle(record)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const SOURCE = { name: 'copy.txt', sha256: '0'.repeat(64), bytes: 1, format: 'text', encoding: 'utf-8' }
const article = opened({
  id: 'a'.padStart(16, '0'),
  source: { ...SOURCE, importedAt: '2025-03-14T09:00:00Z', batchId: 'b'.padStart(16, '0') },
  metadata: emptyMetadata(),
  headlineFrom: 'line',
  dateline: null,
  fields: {
    body: { text: TEXT, blocks: [{ type: 'p' }], marks: [], textSha256: '0'.repeat(64), bodySha256: '0'.repeat(64) },
  },
  events: [],
})

function corrected(find: string, replace: string, status: 'accepted' | 'proposed'): Article {
  const ruling = { category: 'name', reason: '', status } as const
  const change = correctFound(article, { find, replace }, ruling, context)
  if (!change.ok) throw new Error(change.problem.code)
  return opened(change.value.change.articles[0]?.after as ArticleRecord)
}

function doubled(text: string, quote: string, suggestion: string): Finding {
  const start = text.indexOf(quote)
  return {
    ...{ field: 'body', start, end: start + quote.length, quote, kind: 'spelling', check: 'spelling' },
    ...{
      message: 'misspelled',
      says: 'Not in the dictionary.',
      evidence: { word: quote },
      suggestions: [suggestion],
      choice: null,
    },
    ...{ confidence: 0.9, inQuotation: false, group: null },
  }
}

const quotesOf = (placed: readonly PlacedFinding[]) => placed.map(({ finding }) => finding.quote)

describe('placeFindings', () => {
  it('gives the place in the working text, which a proposal before it has moved', () => {
    const proposed = corrected('The', 'An old', 'proposed')
    const [placed] = placeFindings(proposed, [doubled(TEXT, 'ferry ferry', 'ferry')])
    const { from = 0, to = 0 } = placed?.working ?? {}
    expect(proposed.fields.get('body')?.workingText().slice(from, to)).toBe('ferry ferry')
    expect(from).toBe(TEXT.indexOf('ferry') + 3)
  })

  it('leaves out what a proposal answers and what the text no longer reads', () => {
    const finding = doubled(TEXT, 'ferry ferry', 'ferry')
    expect(placeFindings(corrected('ferry ferry', 'ferry', 'proposed'), [finding])).toEqual([])
    expect(placeFindings(corrected('ferry ferry', 'ferry', 'accepted'), [finding])).toEqual([])
    expect(quotesOf(placeFindings(article, [finding]))).toEqual(['ferry ferry'])
  })

  it('puts what has no place last, each missing thing by itself', () => {
    const missing = (what: 'headline' | 'body'): Finding => ({
      ...doubled(TEXT, '', ''),
      ...{ kind: 'missing', check: `missing-${what}`, message: 'field-missing', evidence: { what } },
    })
    const placed = placeFindings(article, [missing('headline'), missing('body'), doubled(TEXT, 'Bozie', 'Bozizé')])
    expect(quotesOf(placed)).toEqual(['Bozie', '', ''])
    expect(new Set(placed.map(({ id }) => id)).size).toBe(3)
    expect(cardsOf(placed)).toHaveLength(3)
  })
})

describe('cardsOf', () => {
  const at = (start: number, more: Partial<Finding> = {}): Finding =>
    ({ ...doubled(TEXT, 'Bozie', 'Bozizé'), start, end: start + 5, ...more }) as Finding

  it('makes one card of all that say the same of the same words', () => {
    const second = TEXT.lastIndexOf('Bozie')
    const cards = cardsOf(placeFindings(article, [at(22), at(second, { inQuotation: true })]))
    expect(cards.map(({ places }) => places.map(lookOf))).toEqual([['wording', 'query']])
  })

  it('keeps both forms of a pair nobody can decide on one card', () => {
    const evidence = { forms: [], how: 'typing', isRuled: false } as const
    const choice = { suggestions: [], choice: ['Bozie', 'ferry'] }
    const pair = {
      ...choice,
      kind: 'name',
      check: 'names',
      message: 'name-variant',
      evidence,
      group: 'name:x',
    } as const
    const ferry = { ...doubled(TEXT, 'ferry', 'Bozie'), ...pair }
    const cards = cardsOf(placeFindings(article, [ferry, at(22, pair)]))
    expect(cards).toHaveLength(1)
    expect(cards[0]?.places.map(lookOf)).toEqual(['query', 'query'])
  })
})
