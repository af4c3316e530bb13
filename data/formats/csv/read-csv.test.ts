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

  it('reads the columns that were chosen, by name or number, and no others', () => {
    const table = 'Titel;Inhalt;;Inhalt;title\nA;B told.;2026-03-02;C;No\n'
    const file = readCsv(table, 'a.csv', { headline: ' Titel', standfirst: '#4', body: 'Inhalt', date: '#3' })
    expect(file.ok && file.value).toMatchObject({
      articles: [
        {
          ...{ headline: { text: 'A', from: 'line' }, standfirst: 'C', metadata: { publishedAt: '2026-03-02' } },
          blocks: [{ text: 'B told.' }],
        },
      ],
      table: { head: ['Titel', 'Inhalt', '#3', '#4', 'title'] },
    })
  })

  it.each([
    ['a table without text', 'name,age\nAna,7\n', undefined, ['name', 'age']],
    ['a column that is not there', 'title,body\nA,B\n', { body: 'body', date: 'day' }, ['title', 'body']],
    ['a number that is not there', 'title,body\nA,B\n', { body: '#3' }, ['title', 'body']],
    ['a choice without text', 'title,body\nA,B\n', { headline: 'title' }, ['title', 'body']],
  ])('refuses %s, and says which columns there are', (_, text, chosen, columns) => {
    const problem = { code: 'unknown-columns', details: { path: 'a.csv', columns } }
    expect(readCsv(text, 'a.csv', chosen)).toEqual({ ok: false, problem })
  })

  it('refuses quotes that never close', () => {
    const problem = { code: 'unreadable', details: { path: 'a.csv', detail: 'its rows cannot be separated' } }
    expect(readCsv('title,body\nA,"B\n', 'a.csv')).toEqual({ ok: false, problem })
  })
})
