import { describe, expect, it } from 'vitest'
import { type FieldFormats, wordDiff } from '../../../../../electron/contract/index.ts'
import { mapThrough } from '../../places/map-offsets.ts'
import { mappedFormats, NO_FORMATS, withBlock, withMark } from './field-formats.ts'

const bold = (from: number, to: number, after: '' | null = '') => ({ from, to, type: 'strong', after }) as const
const carried = (formats: FieldFormats, before: string, after: string): FieldFormats =>
  mappedFormats(formats, mapThrough(wordDiff(before, after)), after)

describe('what is set on a text', () => {
  it('holds for the newest setting of a place only', () => {
    const set = withMark(withMark(NO_FORMATS, bold(0, 10)), bold(3, 5, null))
    expect(set.marks).toEqual([bold(0, 3), bold(5, 10), bold(3, 5, null)])
    const heading = { at: 4, after: { type: 'h', level: 2 } } as const
    expect(withBlock(withBlock(NO_FORMATS, { at: 4, after: { type: 'p' } }), heading).blocks).toEqual([heading])
  })

  it('moves with its words, and goes with them', () => {
    const set = { marks: [bold(4, 11)], blocks: [] }
    expect(carried(set, 'The Courier said', 'And the Courier said').marks).toEqual([bold(8, 15)])
    expect(carried(set, 'The Courier said', 'The paper said').marks).toEqual([bold(4, 9)])
    expect(carried(set, 'The Courier said', 'The  said').marks).toEqual([])
  })

  it('stays with its line, until the line is joined to the one before', () => {
    const set = { marks: [], blocks: [{ at: 5, after: { type: 'quote' } as const }] }
    expect(carried(set, 'Rain\nWind.', 'Rai.\nStrong wind.').blocks[0]?.at).toBe(5)
    expect(carried(set, 'Rain\nWind', 'New\nRain\nWind').blocks[0]?.at).toBe(9)
    expect(carried(set, 'Rain\nWind', 'Rain Wind').blocks).toEqual([])
  })
})
