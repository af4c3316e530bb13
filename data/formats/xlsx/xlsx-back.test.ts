// The same workbook back: corrected cells alone, whatever else has their text.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Change, handedBack } from '../../testing/handed-back.ts'
import { workbook } from '../../testing/word-file.ts'

const HEAD = ['headline', 'body', 'byline']
const SHEET = 'xl/worksheets/sheet1.xml'

function parts(bytes: Uint8Array, changes: readonly Change[], which = 0): Readonly<Record<string, string>> | string {
  const done = handedBack('xlsx', bytes, changes, which)
  if (typeof done === 'string') return done
  return Object.fromEntries(Object.entries(unzipSync(done.bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('a workbook', () => {
  it('has a shared string corrected where one cell has it, and every other entry as it was', () => {
    const bytes = workbook({ A: [HEAD, ['Ferry late', 'The ferry & the quay.', 'Jane']] })
    const before = unzipSync(bytes)
    const after = parts(bytes, [['body', 'ferry', 'bóat <1>']])
    if (typeof after === 'string') throw new Error(after)
    expect(after['xl/sharedStrings.xml']).toContain('The bóat &lt;1&gt; &amp; the quay.')
    for (const [name, part] of Object.entries(before))
      if (name !== 'xl/sharedStrings.xml') expect(after[name]).toBe(strFromU8(part))
  })

  it('gives a cell a string of its own where others have the same', () => {
    const shared = { xml: '<c s="1" t="s"><v>5</v></c>' }
    const bytes = workbook({ A: [HEAD, ['One', 'Told here.', 'Jane'], ['Two', 'Told there.', shared]] })
    const after = parts(bytes, [['byline', 'Jane', 'Joan _x0041_']], 1)
    if (typeof after === 'string') throw new Error(after)
    expect(after['xl/sharedStrings.xml']).toBe(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] as Uint8Array))
    expect(after[SHEET]).toContain(
      '<c r="C3" s="1" t="inlineStr"><is><t xml:space="preserve">Joan _x005F_x0041_</t></is></c>',
    )
  })

  it.each<[string, (entries: Record<string, Uint8Array>) => void]>([
    [
      'in a column that is not read',
      (entries) => {
        entries[SHEET] = strToU8(
          strFromU8(entries[SHEET] as Uint8Array).replace(
            /<row r="2">(.*?)<\/row>/,
            '<row r="2">$1<c r="ZZ2" t="s"><v>4</v></c></row>',
          ),
        )
      },
    ],
    [
      'in a sheet no workbook lists',
      (entries) => {
        entries['xl/worksheets/sheet7.xml'] = strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>4</v></c></row></sheetData></worksheet>',
        )
      },
    ],
    [
      'as the list of strings says',
      (entries) => {
        entries['xl/sharedStrings.xml'] = strToU8(
          strFromU8(entries['xl/sharedStrings.xml'] as Uint8Array).replace('<sst>', '<sst count="99">'),
        )
      },
    ],
    [
      'in a sheet elsewhere',
      (entries) => {
        entries['xl/workbook.xml'] = strToU8(
          strFromU8(entries['xl/workbook.xml'] as Uint8Array).replace(
            '</sheets>',
            '<sheet name="B" sheetId="2" r:id="r9"/></sheets>',
          ),
        )
        entries['xl/_rels/workbook.xml.rels'] = strToU8(
          strFromU8(entries['xl/_rels/workbook.xml.rels'] as Uint8Array).replace(
            '</Relationships>',
            '<Relationship Id="r9" Target="other/sheet.xml"/></Relationships>',
          ),
        )
        entries['xl/other/sheet.xml'] = strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>4</v></c></row></sheetData></worksheet>',
        )
      },
    ],
  ])('gives a cell a string of its own where another may have the same %s', (_, change) => {
    const entries = unzipSync(workbook({ A: [HEAD, ['Ferry late', 'The ferry & the quay.', 'Jane']] }))
    change(entries)
    const after = parts(zipSync(entries), [['body', 'ferry', 'boat']])
    if (typeof after === 'string') throw new Error(after)
    expect(after['xl/sharedStrings.xml']).toBe(strFromU8(entries['xl/sharedStrings.xml'] as Uint8Array))
    expect(after[SHEET]).toContain('The boat &amp; the quay.')
  })

  it('corrects runs and escapes, and refuses what a formula says', () => {
    const runs = { xml: '<c t="inlineStr"><is><r><t>Told _x2014_ </t></r><r><t>here at last.</t></r></is></c>' }
    const formula = { xml: '<c t="str"><f>A1</f><v>Told.</v></c>' }
    const bytes = workbook({ A: [HEAD, ['One', runs], ['Two', formula]] })
    const after = parts(bytes, [['body', '— here', '– there']])
    expect(typeof after === 'string' ? after : after[SHEET]).toContain('<r><t>Told – t</t></r><r><t>here at last.')
    expect(parts(bytes, [['body', 'Told', 'Said']], 1)).toBe('no-place')
  })

  it('refuses a workbook with two parts of one name', () => {
    const bytes = workbook({ A: [HEAD, ['One', 'Told.']] })
    expect(parts(zipSync(unzipSync(bytes)), [['body', 'Told', 'Said']])).not.toBe('no-place')
  })
})
