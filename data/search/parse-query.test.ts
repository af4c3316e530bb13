// A query that cannot be parsed says what is wrong and where; spans of dates become few facts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFacts, readSpan, spanFacts } from './date-facts.ts'
import { parseQuery } from './parse-query.ts'

describe('a wrong query', () => {
  it.each([
    ['a "b', 2, 'unclosed-quote'],
    ['colour:red', 0, 'unknown-field'],
    ['constructor:x', 0, 'unknown-field'],
    ['headline:--', 0, 'empty-term'],
    ['tag:""', 0, 'empty-term'],
    ['x tag:', 2, 'empty-term'],
    ['-Date: x', 0, 'empty-term'],
    ['wall state:lost', 5, 'unknown-value'],
    ['has:wings', 0, 'unknown-value'],
    ['date:2019-13', 0, 'bad-date'],
    ['wall date:2019-02-30', 5, 'bad-date'],
    ['date:2021..2019', 0, 'bad-date'],
    ['date:..', 0, 'bad-date'],
    ['OR wall', 0, 'dangling-or'],
    ['wall OR', 5, 'dangling-or'],
    ['wall OR OR cup', 8, 'dangling-or'],
  ] as const)('%s is wrong at %i: %s', (query, at, reason) => {
    expect(parseQuery(query)).toMatchObject({ ok: false, problem: { code: 'bad-query', details: { at, reason } } })
  })

  it('names what could be there', () => {
    const known = ['new', 'in-work', 'checked', 'done']
    expect(parseQuery('state:lost')).toMatchObject({ problem: { details: { known } } })
    expect(parseQuery('colour:red')).toMatchObject({ problem: { details: { known: expect.arrayContaining(['tag']) } } })
  })
})

describe('a query', () => {
  it('takes the last word for a beginning, unless it is quoted or one letter', () => {
    const isPrefix = (query: string): readonly boolean[] => {
      const read = parseQuery(query)
      return read.ok ? read.value.flat().map((term) => term.isPrefix) : []
    }
    expect(isPrefix('harbour wal')).toEqual([false, true])
    expect(isPrefix('harbour wal ')).toEqual([false, false])
    expect(isPrefix('harb* wall "east mol"')).toEqual([true, false, false])
    expect(isPrefix('plan b')).toEqual([false, false])
    expect(isPrefix('tag:har wall*')).toEqual([true, true])
  })

  it.each([
    ['Smith & Sons', 'Smith Sons'],
    ['story – here', 'story here'],
    ['story – here…', 'story here…'],
    ['wall "—"', 'wall '],
    ['-– wall', 'wall'],
    ['wall OR – cup', 'wall OR cup'],
    ['“old wall”', '"old wall"'],
    ['-“old wall” ferry', '-"old wall" ferry'],
    ['„old wall“ «east mole» »pier«', '"old wall" "east mole" "pier"'],
    ['tag:“old wall”', 'tag:"old wall"'],
    ['“old wall', 'old wall'],
    ['— &', ''],
  ])('%s means %s', (query, same) => {
    expect(parseQuery(query)).toEqual(parseQuery(same))
    expect(parseQuery(query).ok).toBe(true)
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => typeof parseQuery(query).ok === 'boolean'))
  })
})

describe('a span of dates', () => {
  it('is a handful of facts', () => {
    const facts = (text: string): readonly string[] => spanFacts('date', readSpan(text) ?? { from: '9', to: '0' })
    expect(facts('2019')).toEqual(['date=2019'])
    expect(facts('2010..2021-02')).toEqual(['date=201', 'date=2020', 'date=2021-01', 'date=2021-02'])
    expect(facts('2020-02-28..2020-03-01')).toEqual(['date=2020-02-28', 'date=2020-02-29', 'date=2020-03-01'])
    expect(facts('1999-12..')[0]).toBe('date=1999-12')
    expect(facts('1999-12..').length).toBeLessThan(90)
  })

  it.each([
    ['<2019-05', '0001-01-01', '2019-04-30'],
    ['<=2019-05', '0001-01-01', '2019-05-31'],
    ['>2019', '2020-01-01', '9999-12-31'],
    ['>=2019-05-07', '2019-05-07', '9999-12-31'],
    ['<today', '0001-01-01', '2020-02-29'],
    ['today', '2020-03-01', '2020-03-01'],
    ['Yesterday..tomorrow', '2020-02-29', '2020-03-02'],
    ['..today', '0001-01-01', '2020-03-01'],
  ])('reads %s', (text, from, to) => expect(readSpan(text, '2020-03-01')).toEqual({ from, to }))

  it.each(['<', '>', '<>2019', '<9', '<2019..2020', 'today2', '<0001', '>9999', '==2019'])('%s is none', (text) =>
    expect(readSpan(text, '2020-03-01')).toBeNull(),
  )

  it('holds exactly the days within it', () => {
    const day = fc
      .date({ min: new Date('1890-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (one, other, at) => {
        const [from, to] = [one, other].sort() as [string, string]
        const wanted = new Set(spanFacts('date', { from, to }))
        expect(dateFacts('date', at).some((fact) => wanted.has(fact))).toBe(from <= at && at <= to)
      }),
    )
  })
})
