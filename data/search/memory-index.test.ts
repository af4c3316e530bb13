// Search over headline, text and tags, ignoring case and accents; queries that cannot be parsed say where.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import type { ListRequest } from '../schema/index.ts'
import { fold, foldedWords, wordsWithPlaces } from '../text/fold.ts'
import { toIndexEntry } from './index-entry.ts'
import { MemoryIndex } from './memory-index.ts'

const context = systemContext('Ana Editor')

function indexOf(
  ...copies: readonly { readonly text: string; readonly tags?: readonly string[]; readonly date?: string }[]
): MemoryIndex {
  const planner = new ImportPlanner(() => null, context)
  for (const [n, { text, tags = [], date }] of copies.entries()) {
    planner.add({
      name: `${n}.txt`,
      bytes: Buffer.from(text),
      metadata: { tags: [...tags], publishedAt: date ?? null },
    })
  }
  const index = new MemoryIndex()
  for (const record of planner.plan().records) {
    const entry = toIndexEntry(record)
    if (entry.ok) index.add(entry.value)
  }
  return index
}

const ALL: ListRequest = { query: '', sort: 'published', descending: true, offset: 0, limit: 100 }

function headlines(index: MemoryIndex, request: Partial<ListRequest>): readonly string[] {
  const page = index.page({ ...ALL, ...request })
  if (!page.ok) throw new Error(page.problem.code)
  return page.value.articles.map(({ headline }) => headline)
}

const index = indexOf(
  { text: 'Bozizé returns\n\nFrançois Bozizé came back to N’Djamena.', tags: ['africa'], date: '2013-03-01' },
  {
    text: 'Harbour wall mended\n\nThe wall of the old harbour stands again.',
    tags: ['harbour', 'council'],
    date: '2020-01-02',
  },
  { text: 'Łódź wins cup\n\nØrsted and Groß scored for Łódź.', tags: ['sport'] },
)

describe('fold', () => {
  it('ignores case, marks and the letters that have no decomposition', () => {
    expect(fold('Bozizé ŁÓDŹ Ørsted Groß')).toBe('bozize lodz orsted gross')
    expect(foldedWords('N’Djamena, the “capital”')).toEqual(['n', 'djamena', 'the', 'capital'])
  })

  it('takes signs for one however they are written, and passes over what nobody sees', () => {
    expect(fold('“New\u00a0York” 2019–20, Jean‑Luc… ‘so’')).toBe('"new york" 2019-20, jean-luc... \'so\'')
    for (const unseen of '\u00ad\u200b\u2060\u200c\u200d\ufeff\u200e\u0640')
      expect(foldedWords(`har${unseen}bour Bo${unseen}zizé`)).toEqual(['harbour', 'bozize'])
    expect(foldedWords('ភាសា\u200bខ្មែរ')).toHaveLength(2)
    const text = 'The har\u00adbour au\u00adthor\u00adity'
    expect([...wordsWithPlaces(text)].map(({ from, to }) => text.slice(from, to))).toEqual(text.split(' '))
  })

  it('keeps the places of words in the unchanged text', () => {
    const text = 'L’Élysée: Łódź, e\u0301t\u00e9'
    const places = [...wordsWithPlaces(text)]
    expect(places.map(({ word }) => word)).toEqual(['l', 'elysee', 'lodz', 'ete'])
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(['L', 'Élysée', 'Łódź', 'e\u0301t\u00e9'])
  })
})

describe('search', () => {
  it.each([
    ['bozize', ['Bozizé returns']],
    ['BOZIZÉ', ['Bozizé returns']],
    ['bozi', ['Bozizé returns']],
    ["n'djamena", ['Bozizé returns']],
    ['lodz gross', ['Łódź wins cup']],
    ['harbour wall', ['Harbour wall mended']],
    ['"old harbour"', ['Harbour wall mended']],
    ['"harbour old"', []],
    ['tag:africa', ['Bozizé returns']],
    ['africa', ['Bozizé returns']],
    ['-tag:sport -africa', ['Harbour wall mended']],
    ['tag:"harbour"', ['Harbour wall mended']],
    ['tag:"harb"', []],
    ['tag:harb', ['Harbour wall mended']],
    ['source:"nobody"', []],
    ['headline:old', []],
    ['rbour', []],
    ['harb wall', []],
    ['harb* wall', ['Harbour wall mended']],
    ['djamena', ['Bozizé returns']],
    ['h', []],
    ['bozize OR cup', ['Łódź wins cup', 'Bozizé returns']],
    ['wall OR cup harbour', ['Harbour wall mended']],
    ['-bozize OR tag:africa', ['Łódź wins cup', 'Harbour wall mended', 'Bozizé returns']],
    ['date:2013', ['Bozizé returns']],
    ['date:2013-03..2020-01-01', ['Bozizé returns']],
    ['date:..2020', ['Harbour wall mended', 'Bozizé returns']],
    ['-has:date', ['Łódź wins cup']],
    ['has:tag -tag:sport', ['Harbour wall mended', 'Bozizé returns']],
    ['state:new -corrected:no', []],
    ['category:name', []],
    ['"mended the"', []],
  ])('%s', (query, found) => {
    expect(headlines(index, { query })).toEqual(found)
  })

  it.each([
    ['tag:"C"', ['one']],
    ['tag:"c++"', ['two']],
    ['tag:C++', ['two']],
    ['tag:"C#"', ['three']],
    ['tag:"👍"', ['four']],
    ['tag:👍', ['four']],
    ['tag:"???"', ['five']],
    ['tag:"muller"', ['six', 'seven']],
    ['tag:"Co-op"', ['eight']],
    ['tag:"co op"', []],
    ['tag:"R&D = fun"', ['nine']],
    ['tag:"The  Courier  now"', ['ten']],
    ['tag:c', ['one', 'two', 'three']],
  ])('a tag is its signs too: %s', (query, found) => {
    const tags = [
      'C',
      'C++',
      'C#',
      '👍',
      '???',
      'M\u00fcller',
      'Mu\u0308ller',
      'Co-op',
      'R&D = fun',
      'The “Courier” now',
    ]
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
    const tagged = indexOf(...tags.map((tag, n) => ({ text: `${names[n]}\n\nText of ${names[n]}.`, tags: [tag] })))
    const order = (all: readonly string[]): readonly string[] => [...all].sort()
    expect(order(headlines(tagged, { query }))).toEqual(order(found))
  })

  it('two ways to write one character are one tag', () => {
    const written = ['M\u00fcller', 'Mu\u0308ller']
    const tagged = indexOf(...written.map((tag, n) => ({ text: `Story ${n}\n\nText ${n}.`, tags: [tag] })))
    expect(tagged.counts('')).toMatchObject({ value: { facets: { tags: [{ name: 'M\u00fcller', count: 2 }] } } })
  })

  it('sorts by date, what has no date yet as the newest, and by headline', () => {
    expect(headlines(index, {})).toEqual(['Łódź wins cup', 'Harbour wall mended', 'Bozizé returns'])
    expect(headlines(index, { sort: 'headline', descending: false })).toEqual([
      'Bozizé returns',
      'Harbour wall mended',
      'Łódź wins cup',
    ])
  })

  it('counts over everything found', () => {
    expect(index.counts('')).toMatchObject({
      ok: true,
      value: { total: 3, facets: { tags: [{ name: 'africa', count: 1 }, {}, {}, {}] } },
    })
  })
})
