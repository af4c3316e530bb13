import { describe, expect, it } from 'vitest'
import { readDetail } from './detail-patch.ts'

const patch = (name: Parameters<typeof readDetail>[0], typed: string) => {
  const read = readDetail(name, typed)
  return 'patch' in read ? read.patch : read.error
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

  it.each(['2025-02-30', '14 March', '2025-13-01', 'yesterday', '2025-03-14 25:00'])('refuses the date %s', (typed) => {
    expect(patch('publishedAt', typed)).toContain('Write a date')
  })

  it('reads languages by their tags alone', () => {
    expect(patch('language', 'en-gb')).toEqual({ language: 'en-GB' })
    expect(patch('language', '')).toContain('language tag')
    expect(patch('language', 'English!')).toContain('language tag')
  })

  it('takes addresses of the web alone', () => {
    expect(patch('url', 'https://example.org/a')).toEqual({ url: 'https://example.org/a' })
    expect(patch('url', 'javascript:alert(1)')).toContain('whole address')
  })
})
