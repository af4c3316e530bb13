// The same workbook back: corrected cells alone, whatever else has their text.
import { strFromU8, unzipSync, zipSync } from 'fflate'
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
