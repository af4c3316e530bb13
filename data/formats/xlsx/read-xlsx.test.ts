// Workbooks as spreadsheets and other programs write them, and as no one should.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../testing/format-samples.ts'
import { type MadeCell, workbook } from '../../testing/word-file.ts'
import type { ReadFile } from '../reading/read-article.ts'
import { readXlsx } from './read-xlsx.ts'

function read(bytes: Uint8Array): ReadFile {
  const file = readXlsx(bytes, 'x.xlsx')
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

const HEAD = ['headline', 'body', 'date']

describe('readXlsx', () => {
  it('refuses a workbook whose cells are more than any table of articles has, with the empty ones in front of others', () => {
    const far = (rows: number): Uint8Array => {
      const parts = unzipSync(workbook({ A: [HEAD, ['One', 'Told.']], B: [HEAD] }))
      for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
        const sheet = strFromU8(parts[name] as Uint8Array)
        const more = '<row><c r="GR1"/></row>'.repeat(rows)
        parts[name] = strToU8(sheet.replace('</sheetData>', `${more}</sheetData>`))
      }
      return zipSync(parts)
    }
    const refused = { ok: false, problem: { details: { detail: 'it has more than 2,000,000 cells: divide it' } } }
    expect(readXlsx(far(5100), 'x')).toMatchObject(refused)
    expect(readXlsx(far(4900), 'x').ok).toBe(true)
  })

  it('reads a sheet once however many names it has', () => {
    const parts = unzipSync(workbook({ A: [HEAD, ['One', 'Told.']], B: [HEAD, ['Two', 'Told.']] }))
    const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array)
    const [sheet = '', other = ''] = book.match(/<sheet .*?\/>/g) ?? []
    const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(book.replace(other, sheet.repeat(50) + other)) })
    expect(read(bytes).articles.map(({ headline }) => headline.text)).toEqual(['One', 'Two'])
  })

  it('reads rows as articles, with shared and inline strings and days, and names other sheets', () => {
    expect(read(SAMPLES.find(({ format }) => format === 'xlsx')?.bytes as Uint8Array)).toMatchObject({
      articles: [
        {
          ...{ item: '7', headline: { text: 'Ferry late' }, metadata: { publishedAt: '2026-03-02' } },
          blocks: [{ text: 'The ferry was late.' }, { text: 'It rained.' }],
        },
        { item: '8', blocks: [{ text: 'The wall was mended.' }] },
      ],
      skipped: ['Notes'],
    })
  })

  it.each<[string, MadeCell, string | undefined, string?]>([
    ['a day', { xml: '<c s="1"><v>45292</v></c>' }, '2024-01-01'],
    ['a format of its own', { xml: '<c s="2"><v>45292.75</v></c>' }, '2024-01-01'],
    ['the calendar of old Macs', { xml: '<c s="1"><v>43830</v></c>' }, '2024-01-01', '<workbookPr date1904="1"/>'],
    ['the day before the one that never was', { xml: '<c s="1"><v>59</v></c>' }, '1900-02-28'],
    ['a day in words', '1 January 2024', '2024-01-01'],
    ['an ISO day', { xml: '<c t="d"><v>2024-01-01T00:00:00</v></c>' }, '2024-01-01'],
    ['a number that is no day', { xml: '<c><v>45292</v></c>' }, undefined],
    ['a day far off', { xml: '<c s="1"><v>99999999999</v></c>' }, undefined],
    ['an error', { xml: '<c t="e"><v>#REF!</v></c>' }, undefined],
  ])('reads %s', (_, cell, day, properties = '') => {
    const [article] = read(workbook({ A: [HEAD, ['One', 'Told.', cell]] }, properties)).articles
    expect(article?.metadata?.publishedAt).toBe(day)
  })

  it('finds the row of names below a title, counts rows as the spreadsheet does, and tells sheets apart', () => {
    const rows = [['Our stories'], [], HEAD, ['One', 'Told.'], [], ['', 'Told too.'], ['No text']]
    const { articles, skipped } = read(workbook({ A: rows, B: [HEAD, ['Three', 'Told.']] }))
    expect(articles.map(({ item }) => item)).toEqual(['A row 4', 'A row 6', 'B row 2'])
    expect(skipped).toEqual(['A No text'])
  })

  it('reads the columns that were chosen, in the sheets that have them', () => {
    const bytes = workbook({ A: [['x'], ['Titel', 'Inhalt'], ['One', 'Told.']], B: [['Titel'], ['No text']] })
    const file = readXlsx(bytes, 'x', { headline: 'Titel', body: 'Inhalt' })
    expect(file).toMatchObject({
      value: {
        articles: [{ headline: { text: 'One' }, item: 'row 3' }],
        skipped: ['B'],
        table: { head: ['Titel', 'Inhalt'] },
      },
    })
  })

  it('reads elements with prefixes, cells without places, and escapes', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>title</x:v></x:c><x:c t="str"><x:v>text</x:v></x:c></x:row><x:row><x:c t="str"><x:v>One</x:v></x:c><x:c t="str"><x:v>Told._x000A_Here.</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="/xl/sheet.xml"/></Relationships>',
      ),
      'xl/sheet.xml': strToU8(sheet),
    })
    expect(read(bytes).articles).toMatchObject([{ headline: { text: 'One' }, item: 'row 2' }])
  })

  it('refuses what is no workbook of articles, or more than one holds, without inflating it', () => {
    const codeOf = (bytes: Uint8Array): unknown => {
      const file = readXlsx(bytes, 'x')
      return !file.ok && file.problem.code
    }
    const broken = (part: string, text: string): Uint8Array =>
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), [part]: strToU8(text) })
    expect(codeOf(workbook({ A: [['one', 'two']] }))).toBe('unknown-columns')
    expect(codeOf(zipSync({ 'xl/x.xml': strToU8('x') }))).toBe('unreadable')
    expect(codeOf(broken('xl/styles.xml', '<a>'))).toBe('unreadable')
    expect(codeOf(broken('xl/styles.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe('unreadable')
    expect(codeOf(broken('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(1_700_000)}</sst>`))).toBe('unreadable')
    expect(codeOf(broken('xl/sharedStrings.xml', ' '.repeat(49 * 1024 * 1024)))).toBe('too-large')
    expect(codeOf(workbook({ A: [HEAD, ['One', { xml: '<c/>'.repeat(100_000) }]] }))).toBe(false)
  })
})
