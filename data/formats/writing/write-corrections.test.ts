import { describe, expect, it } from 'vitest'
import { isFeed, readFeed } from '../feed/read-feed.ts'
import { readJsonFeed } from '../json-feed/read-json-feed.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { type CorrectionsOfPeriod, writeCorrections } from './write-corrections.ts'

const HOSTILE = 'Ferry <script>alert(1)</script> & "late"\u0001'
const PERIOD: CorrectionsOfPeriod = {
  title: 'Corrections of <The Tide>',
  language: 'en',
  corrections: [
    {
      ...{ article: 'a1', headline: HOSTILE, url: 'https://tide.example/1?a=1&b=2', label: 'Correction' },
      ...{ text: 'The ferry was late on nine days.\nIt rained.', at: '2026-03-02T10:00:00.000Z' },
    },
    {
      ...{ article: 'a2', headline: 'Wall', url: 'javascript:alert(1)', label: 'Clarification' },
      ...{ text: HOSTILE, at: '2026-03-01T10:00:00.000Z' },
    },
  ],
}

describe('writeCorrections', () => {
  it('writes a page on which nothing becomes markup or runs', () => {
    const page = writeCorrections('html', PERIOD)
    expect(page).not.toMatch(/<script|javascript:/)
    expect(page).toContain('<a href="https://tide.example/1?a=1&amp;b=2">')
    expect(page.match(/<article>/g)).toHaveLength(2)
  })

  it('writes feeds that our own readers, and any parser of XML or JSON, read as they were meant', () => {
    const atom = writeCorrections('atom', PERIOD)
    expect([isFeed(atom), parseXml(atom, 'x').ok]).toEqual([true, true])
    const read = readFeed(atom, 'x')
    expect(read.ok && read.value.articles.map(({ headline }) => headline.text)).toEqual([
      'Correction: Ferry <script>alert(1)</script> & "late"\ufffd',
      'Clarification: Wall',
    ])
    const rss = readFeed(writeCorrections('rss', PERIOD), 'x')
    expect(rss.ok && rss.value.articles).toMatchObject([
      {
        headline: { text: 'Correction: Ferry <script>alert(1)</script> & "late"\ufffd' },
        metadata: { url: 'https://tide.example/1?a=1&b=2' },
      },
      { blocks: [{ text: 'Ferry <script>alert(1)</script> & "late"\ufffd' }] },
    ])
    const json = readJsonFeed(writeCorrections('json-feed', PERIOD), 'x')
    expect(json.ok && json.value.articles.map(({ metadata }) => metadata?.url)).toEqual([
      'https://tide.example/1?a=1&b=2',
      undefined,
    ])
  })

  it('gives a notice the same id each time, and another text another', () => {
    const idsOf = (period: CorrectionsOfPeriod): readonly string[] =>
      JSON.parse(writeCorrections('json-feed', period)).items.map(({ id }: { readonly id: string }) => id)
    expect(idsOf(PERIOD)).toEqual(idsOf({ ...PERIOD, title: 'Another' }))
    expect(new Set(idsOf(PERIOD)).size).toBe(2)
  })

  it('is valid when there are none', () => {
    const none = { ...PERIOD, corrections: [] }
    for (const format of ['atom', 'rss'] as const) expect(parseXml(writeCorrections(format, none), 'x').ok).toBe(true)
    expect(JSON.parse(writeCorrections('json-feed', none)).items).toEqual([])
  })
})
