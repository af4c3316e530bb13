import { describe, expect, it } from 'vitest'
import { dateOrderOf, readDate } from './read-date.ts'

const PARIS = { zone: 'Europe/Paris', today: '2021-06-30' } as const
const value = (text: string) => {
  const read = readDate(text, PARIS)
  return read.kind === 'date' ? read.value : read
}

describe('readDate', () => {
  it.each([
    '2021-06-30',
    '2021/6/30',
    '2021.06.30',
    '30 June 2021',
    '30  june, 2021',
    '30 Jun 2021',
    '30 Jun. 2021',
    '30-Jun-2021',
    '30th June 2021',
    'the 30th of June 2021',
    'June 30, 2021',
    'June 30th, 2021',
    'june 30 2021',
    '2021 June 30',
    '30/6/2021',
    '30-06-2021',
    '30.6.2021',
    '30. 6. 2021',
    '6/30/2021',
    'Wednesday, 30 June 2021',
    'Wed 30 June 2021',
    'Wed, June 30, 2021',
    '30 juin 2021',
    '30. Juni 2021',
    '30 de junio de 2021',
    '30 giugno 2021',
    '30 czerwca 2021',
    '30. června 2021',
    '2021年6月30日',
    'today',
    'heute',
    'aujourd’hui',
    "aujourd'hui",
  ])('reads %s', (text) => expect(value(text)).toBe('2021-06-30'))

  it('knows names with and without accents, and days near today', () => {
    expect(value('1er février 2020')).toBe('2020-02-01')
    expect(value('1 fevrier 2020')).toBe('2020-02-01')
    expect(value('3 Sept 1999')).toBe('1999-09-03')
    expect(value('Tomorrow')).toBe('2021-07-01')
    expect(value('yesterday')).toBe('2021-06-29')
    expect([value('gestern'), value('hier')]).toEqual(['2021-06-29', '2021-06-29'])
    expect([value('Morgen'), value('demain'), value('mañana')]).toEqual(['2021-07-01', '2021-07-01', '2021-07-01'])
    expect(value('29 February 2020')).toBe('2020-02-29')
  })

  it('never guesses which number is the day: it says both, the likelier first', () => {
    expect(value('5/6/2021')).toEqual({ kind: 'either', values: ['2021-06-05', '2021-05-06'] })
    expect(readDate('5/6/2021', { likely: 'month-first' })).toEqual({
      kind: 'either',
      values: ['2021-05-06', '2021-06-05'],
    })
    expect(readDate('5/6/2021', { order: 'month-first' })).toEqual({ kind: 'date', value: '2021-05-06' })
    expect(readDate('5-6-2021', { order: 'day-first' })).toEqual({ kind: 'date', value: '2021-06-05' })
    // The same both ways, or possible only one way, or in a notation only half the world uses.
    expect(value('6/6/2021')).toBe('2021-06-06')
    expect(readDate('13/6/2021', { order: 'month-first' })).toEqual({ kind: 'date', value: '2021-06-13' })
    expect(value('5.6.2021')).toBe('2021-06-05')
    // A weekday decides: 5 June 2021 was a Saturday.
    expect(value('Saturday, 5/6/2021')).toBe('2021-06-05')
  })

  it.each([
    ['30 June 2021 14:30', '2021-06-30T12:30:00.000Z'],
    ['30 June 2021, 14:30', '2021-06-30T12:30:00.000Z'],
    ['30 June 2021 at 2.30 pm', '2021-06-30T12:30:00.000Z'],
    ['June 30, 2021 2 p.m.', '2021-06-30T12:00:00.000Z'],
    ['30 December 2021 12 am', '2021-12-29T23:00:00.000Z'],
    ['2021-06-30T14:30:15.5Z', '2021-06-30T14:30:15.500Z'],
    ['2021-06-30 14:30', '2021-06-30T12:30:00.000Z'],
    ['30/6/2021 14:30 UTC', '2021-06-30T14:30:00.000Z'],
    ['30.6.2021 14.30 +03:00', '2021-06-30T11:30:00.000Z'],
    ['30 June 2021 14:30 GMT-5', '2021-06-30T19:30:00.000Z'],
    ['30 June 2021 14:30 BST', '2021-06-30T13:30:00.000Z'],
    ['30 June 2021 14:30 America/New_York', '2021-06-30T18:30:00.000Z'],
    ['30 January 2021 14:30', '2021-01-30T13:30:00.000Z'],
  ])('reads the time in %s', (text, instant) => expect(value(text)).toBe(instant))

  it.each([
    ['', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['June 2021', 'not-a-date'],
    ['2021', 'not-a-date'],
    ['30 Brumaire 2021', 'not-a-date'],
    ['31 June 2021', 'no-such-day'],
    ['29 February 2021', 'no-such-day'],
    ['45/45/2021', 'no-such-day'],
    ['0/6/2021', 'no-such-day'],
    ['30/6/21', 'short-year'],
    ['30 June 21', 'short-year'],
    ['30 June 2021 25:00', 'no-such-time'],
    ['30 June 2021 14:75', 'no-such-time'],
    ['30 June 2021 13 pm', 'no-such-time'],
    ['30 June 2021 14:30 Mars/Crater', 'unknown-zone'],
    ['Monday, 30 June 2021', 'wrong-weekday'],
  ])('refuses %j and says why', (text, why) => expect(value(text)).toEqual({ kind: 'wrong', why }))
})

describe('dateOrderOf', () => {
  it('is what people of the place write first', () => {
    expect(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'sv-SE', 'ja-JP'].map(dateOrderOf)).toEqual([
      'month-first',
      'day-first',
      'day-first',
      'day-first',
      'day-first',
      'day-first',
    ])
  })
})
