import { describe, expect, it } from 'vitest'
import {
  type ActContext,
  type Article,
  type ArticleRecord,
  correctFound,
  decide,
  emptyMetadata,
  type Original,
  openArticle,
} from '../../electron/contract/index.ts'
import { numberCorrections, stepThrough } from './number-corrections.ts'

let ids = 0
const context: ActContext = {
  author: { id: 'anna', name: 'Anna' },
  now: () => '2025-03-14T09:41:00Z',
  newId: () => `${ids++}`.padStart(16, '0'),
}

function original(text: string): Original {
  const blocks = text.split('\n').map(() => ({ type: 'p' as const }))
  return { text, blocks, marks: [], textSha256: '0'.repeat(64), bodySha256: '0'.repeat(64) }
}

const RECORD: ArticleRecord = {
  id: 'a'.padStart(16, '0'),
  source: {
    name: 'copy.txt',
    sha256: '0'.repeat(64),
    bytes: 1,
    format: 'text',
    encoding: 'utf-8',
    importedAt: '2025-03-14T09:00:00Z',
    batchId: 'b'.padStart(16, '0'),
  },
  metadata: emptyMetadata(),
  headlineFrom: 'line',
  dateline: null,
  fields: { headline: original('Minster denies plan'), body: original('Bozie spoke.\nThen Bozie left.') },
  events: [],
}

function opened(record: ArticleRecord): Article {
  const result = openArticle(record)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function corrected(article: Article, find: string, replace: string, nth = 1): Article {
  const ruling = { category: 'name', reason: '', status: 'proposed' } as const
  const done = correctFound(article, { find, replace, nth }, ruling, context)
  const record = done.ok ? done.value.change.articles[0]?.after : undefined
  if (!record) throw new Error('not corrected')
  return opened(record)
}

function decided(article: Article, index: number, verb: 'accept' | 'reject'): Article {
  const done = decide(article, [article.corrections[index]?.id ?? ''], verb, '', context)
  const record = done.ok ? done.value.articles[0]?.after : undefined
  if (!record) throw new Error('not decided')
  return opened(record)
}

/** The second Bozie first, then the first, then the headline. */
const ARTICLE = corrected(
  corrected(corrected(opened(RECORD), 'Bozie', 'Bozizé', 2), 'Bozie', 'Bozizé'),
  'Minster',
  'Minister',
)

describe('numberCorrections', () => {
  it('follows the reader with the places, and the log with the numbers', () => {
    const numbered = numberCorrections(ARTICLE)
    expect(numbered.map(({ place, number, correction }) => [place, number, correction.field, correction.from])).toEqual(
      [
        [1, 3, 'headline', 0],
        [2, 2, 'body', 0],
        [3, 1, 'body', 18],
      ],
    )
  })

  it('gives nothing another number when a correction is made before it', () => {
    const numbersOf = (article: Article) =>
      new Map(numberCorrections(article).map(({ number, correction }) => [correction.id, number]))
    const before = numbersOf(ARTICLE)
    const after = numbersOf(corrected(ARTICLE, 'spoke', 'speaks'))
    for (const [id, number] of before) expect(after.get(id)).toBe(number)
    expect(after.size).toBe(before.size + 1)
  })

  it('gives nothing another number, whatever is decided on it', () => {
    const numbered = numberCorrections(decided(decided(ARTICLE, 2, 'reject'), 1, 'accept'))
    expect(numbered.map(({ number, correction, isInText }) => [number, correction.status, isInText])).toEqual([
      [3, 'rejected', false],
      [2, 'accepted', true],
      [1, 'proposed', true],
    ])
  })

  it('has nothing to number in an article as it came', () => {
    expect(numberCorrections(opened(RECORD))).toEqual([])
  })
})

describe('stepThrough', () => {
  const numbered = numberCorrections(decided(ARTICLE, 2, 'reject'))
  const placeAfter = (active: string | null, direction: 1 | -1) => stepThrough(numbered, active, direction)?.place

  it('begins at either end', () => {
    expect(placeAfter(null, 1)).toBe(2)
    expect(placeAfter(null, -1)).toBe(3)
  })

  it('goes round, over those the text shows, also from one it does not', () => {
    const [headline = '', first = '', second = ''] = numbered.map(({ correction }) => correction.id)
    expect(placeAfter(first, 1)).toBe(3)
    expect(placeAfter(second, 1)).toBe(2)
    expect(placeAfter(first, -1)).toBe(3)
    expect(placeAfter(headline, 1)).toBe(2)
    expect(placeAfter(headline, -1)).toBe(3)
  })

  it('answers null when the text shows none', () => {
    expect(stepThrough([], null, 1)).toBeNull()
  })
})
