// The sample must contain the planted errors and no others: a slip of ours would be found, and shown, as a finding.

import { describe, expect, it } from 'vitest'

import { plantedErrors } from './planted-errors.ts'
import { sampleArticles } from './sample-articles.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const DOUBLED = /(?<!\p{L})(\p{L}+)(?:\s+\1)+(?!\p{L})/giu

function countWord(text: string, word: string): number {
  return [...text.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))].length
}

/** Dates such as "Monday 5 May 2003" whose weekday is wrong; a date without a year is read in `publicationYear`. */
function listWrongWeekdays(text: string, publicationYear: number): readonly string[] {
  const pattern = new RegExp(`(${WEEKDAYS.join('|')}),?\\s+(\\d{1,2})\\s+(${MONTHS.join('|')})(?:\\s+(\\d{4}))?`, 'g')
  return [...text.matchAll(pattern)]
    .filter(([, weekday, day, month, year]) => {
      const date = new Date(Date.UTC(Number(year ?? publicationYear), MONTHS.indexOf(month ?? ''), Number(day)))
      return WEEKDAYS[date.getUTCDay()] !== weekday || date.getUTCDate() !== Number(day)
    })
    .map(([date]) => date)
}

describe('the sample archive', () => {
  it('is large and varied enough to look around in', () => {
    const years = sampleArticles.map(({ publishedAt }) => Number(publishedAt.slice(0, 4)))
    expect(sampleArticles.length).toBeGreaterThanOrEqual(24)
    expect(new Set(sampleArticles.map(({ desk }) => desk)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(sampleArticles.map(({ source }) => source)).size).toBeGreaterThanOrEqual(4)
    expect(Math.min(...years)).toBe(1998)
    expect(Math.max(...years)).toBe(2025)
  })

  it('gives every article a file name of its own', () => {
    expect(new Set(sampleArticles.map(({ file }) => file)).size).toBe(sampleArticles.length)
  })

  it('has two articles wrapped at 72 columns and none in between', () => {
    const longest = sampleArticles.map(({ text }) => Math.max(...text.split('\n').map((line) => line.length)))
    expect(longest.filter((length) => length <= 72)).toHaveLength(2)
    expect(longest.filter((length) => length > 72 && length < 200)).toHaveLength(0)
  })

  it('has one article whose headline is repeated only in its footer', () => {
    const withFooter = sampleArticles.filter(({ text }) => /\n\nThe post .+ appeared first on .+\.$/u.test(text))
    const withoutHeadline = withFooter.filter(({ text }) => {
      const headline = /\n\nThe post (.+) appeared first on .+\.$/u.exec(text)?.[1]
      return !text.startsWith(`${headline}\n\n`)
    })
    expect(withFooter.map(({ file }) => file)).toHaveLength(2)
    expect(withoutHeadline.map(({ file }) => file)).toEqual(['bangui-after-wagner-founder.txt'])
  })

  it('uses every tag more than once', () => {
    const counts = new Map<string, number>()
    for (const tag of sampleArticles.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count === 1)).toEqual([])
  })
})

describe.each(sampleArticles)('$file', ({ file, publishedAt, tags, text }) => {
  const planted = plantedErrors.filter((error) => error.file === file)

  it('carries usable metadata', () => {
    expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.txt$/)
    expect(publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0[01]:00$/)
    expect(Date.parse(publishedAt)).not.toBeNaN()
    expect(tags.length).toBeGreaterThanOrEqual(2)
    expect(tags.length).toBeLessThanOrEqual(4)
    expect(tags.join(', ')).toMatch(/^[a-z, -]+$/)
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('opens with a headline or, in one article, a dateline', () => {
    const [first = ''] = text.split('\n\n', 1)
    if (file === 'bangui-after-wagner-founder.txt') expect(first).toMatch(/^BANGUI — /)
    else expect(first).toMatch(/^[^\n]{10,99}(?<!\.)$/u)
  })

  it('is 150 to 420 words long', () => {
    const words = text.split(/\s+/u).length
    expect(words).toBeGreaterThanOrEqual(150)
    expect(words).toBeLessThanOrEqual(420)
  })

  it('holds its planted errors exactly as often as listed, and no others', () => {
    for (const { wrong, count } of planted) expect([wrong, countWord(text, wrong)]).toEqual([wrong, count])
    const listed = new Set(planted.map(({ wrong }) => wrong))
    const strays = plantedErrors.filter(({ wrong }) => !listed.has(wrong) && countWord(text, wrong) > 0)
    expect(strays).toEqual([])
  })

  it('doubles no word that is not listed', () => {
    const doubled = [...text.matchAll(DOUBLED)].map(([words]) => words)
    expect(doubled).toEqual(planted.map(({ wrong }) => wrong).filter((wrong) => wrong.match(DOUBLED)))
  })

  it('names the right weekday beside every date', () => {
    expect(listWrongWeekdays(text, Number(publishedAt.slice(0, 4)))).toEqual([])
  })

  it('is typed cleanly', () => {
    expect(text).not.toMatch(/ {2}|["'\t\r]| \n|\n\n\n|^\s|\s$/u)
    expect(text).toBe(text.normalize('NFC'))
    expect(text.split('“')).toHaveLength(text.split('”').length)
  })
})
