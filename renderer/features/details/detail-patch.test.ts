import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../../electron/contract/index.ts'
import { dateText } from '../../messages/typed-dates.ts'
import { detailText, readDetail } from './detail-patch.ts'

const patch = (name: Parameters<typeof readDetail>[0], typed: string) => {
  const read = readDetail(name, typed)
  if ('patch' in read) return read.patch
  return 'error' in read ? read.error : read
}

describe('readDetail', () => {
  it('takes nothing for not known', () => {
    expect(patch('desk', '  ')).toEqual({ desk: null })
    expect(patch('publishedAt', '')).toEqual({ publishedAt: null })
  })

  it('tidies blanks', () => {
    expect(patch('desk', '  City   desk ')).toEqual({ desk: 'City desk' })
  })

  it('reads days, and days with a time of here', () => {
    expect(patch('publishedAt', '2025-03-14')).toEqual({ publishedAt: '2025-03-14' })
    expect(patch('publishedAt', '2025-03-14 9:30')).toEqual({ publishedAt: new Date('2025-03-14T09:30').toISOString() })
  })

  it('reads dates as people write them, and writes them so that they are read again', () => {
    for (const typed of ['30 June 2021', '30/6/2021', 'June 30, 2021', '30.6.2021', '2021-06-30']) {
      expect(patch('publishedAt', typed)).toEqual({ publishedAt: '2021-06-30' })
      expect(patch('due', typed)).toEqual({ due: '2021-06-30' })
    }
    for (const value of ['2021-06-30', new Date(2021, 5, 30, 14, 5).toISOString()])
      expect(patch('publishedAt', dateText(value))).toEqual({ publishedAt: value })
  })

  it('asks which day a date is that can be read two ways, the likelier first', () => {
    expect(readDetail('publishedAt', '5/6/2021', 'en-GB')).toEqual({ either: ['2021-06-05', '2021-05-06'] })
    expect(readDetail('publishedAt', '5/6/2021', 'en-US')).toEqual({ either: ['2021-05-06', '2021-06-05'] })
  })

  it.each([
    ['2025-02-30', 'That day does not exist'],
    ['14 March', 'not a date'],
    ['2025-13-01', 'That day does not exist'],
    ['soon', 'not a date'],
    ['2025-03-14 25:00', 'That time does not exist'],
    ['14/3/25', 'four digits'],
  ])('refuses the date %s', (typed, why) => expect(patch('publishedAt', typed)).toContain(why))

  it('takes no time for a due date', () => expect(patch('due', '30 June 2021 14:30')).toContain('no time'))

  it('reads languages by name and by code', () => {
    expect(patch('language', 'en-gb')).toEqual({ language: 'en-GB' })
    expect(patch('language', 'French')).toEqual({ language: 'fr' })
    expect(patch('language', '')).toContain('language')
    expect(patch('language', 'English!')).toContain('language')
    expect(patch('language', detailText({ language: 'pt-BR' } as Metadata, 'language'))).toEqual({ language: 'pt-BR' })
  })

  it('keeps the lines of a note', () => {
    expect(patch('note', ' Ask Ana.\nThen Bo. ')).toEqual({ note: 'Ask Ana.\nThen Bo.' })
    expect(patch('note', ' ')).toEqual({ note: null })
  })

  it('takes addresses of the web alone', () => {
    expect(patch('url', 'https://example.org/a')).toEqual({ url: 'https://example.org/a' })
    expect(patch('url', 'javascript:alert(1)')).toContain('full address')
  })
})
