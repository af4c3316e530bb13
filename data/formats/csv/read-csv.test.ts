// Tables of articles: one row an article, columns known by their names.
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

const read = (text: string) => {
  const file = readCsv(text, 'a.csv')
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

describe('readCsv', () => {
  it('knows columns by their names, in any order, with quotes, line ends and delimiters as they come', () => {
    const table =
      'ID,"Published at",Title,Body,Tags,URL,Section,Author\r\n7,2026-03-02T10:00:00Z,"Accord, signed","First, told.\r\n\r\nSaid ""no"".","Africa, peace",https://a.example/7,World,Jane Doe\r\n8,soon,Two,Text two.,,,,\r\n9,,Empty,,,,,\r\n,,,,,,,\r\n'
    const { articles, skipped } = read(table)
    expect(articles[0]).toEqual({
      ...{ item: '7', headline: { text: 'Accord, signed', from: 'line' }, byline: 'Jane Doe', dateline: null },
      blocks: [{ text: 'First, told.' }, { text: 'Said "no".' }],
      ...{ source: null, language: null },
      metadata: {
        tags: ['Africa', 'peace'],
        url: 'https://a.example/7',
        publishedAt: '2026-03-02T10:00:00Z',
        desk: 'World',
      },
    })
    expect(articles[1]).toMatchObject({ item: '8', metadata: { tags: [] } })
    expect(articles).toHaveLength(2)
    expect(skipped).toEqual(['Empty'])
    for (const sign of [';', '\t', '|'])
      expect(read(`title${sign}text\nA${sign}B told.\n`).articles[0]).toMatchObject({
        item: 'row 2',
        blocks: [{ text: 'B told.' }],
      })
  })

  it('reads HTML where the column says so, and shows it as text where it does not', () => {
    expect(read('title,body_html\nA,<p>B <b>c</b></p>').articles[0]?.blocks).toMatchObject([{ text: 'B c' }])
    expect(read('title,body\nA,<p>B</p>').articles[0]?.blocks).toMatchObject([{ text: '<p>B</p>' }])
  })

  it.each([
    [
      'a table without text',
      'name,age\nAna,7\n',
      'its first row names no column of text: call one “body” and one “headline”',
    ],
    ['quotes that never close', 'title,body\nA,"B\n', 'its rows cannot be told apart'],
  ])('refuses %s, and says why', (_, text, detail) => {
    expect(readCsv(text, 'a.csv')).toEqual({
      ok: false,
      problem: { code: 'unreadable', details: { path: 'a.csv', detail } },
    })
  })
})
