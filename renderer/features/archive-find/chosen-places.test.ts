import { describe, expect, it } from 'vitest'
import type { FoundArticle, FoundPlace } from '../../../electron/contract/index.ts'
import { type Choosing, choosing, chosenRows, editsIn, howMany, rowsOfArticle } from './chosen-places.ts'
import { rowsOf } from './found-rows.ts'

const place = (match: string, where: Partial<FoundPlace> = {}): FoundPlace => ({
  ...{ field: 'body', start: 0, end: match.length, before: '', match, after: '', inQuotation: false, inAddress: false },
  ...where,
})
const article = (id: string, ...places: readonly FoundPlace[]): FoundArticle => ({
  ...{ id, headline: id, published: null, count: places.length, places },
})
const rows = rowsOf([
  article('a', place('Bozize'), place('BOZIZE'), place('Bozize', { inQuotation: true })),
  article('b', place('bozize', { inAddress: true }), place('Bozizé')),
])
const how: Choosing = {
  pattern: { text: 'bozize', isRegex: false, hasCase: false, hasAccents: false, isWord: false },
  replacement: { text: 'Bozizé', keepsCase: true },
  selectsAll: true,
  includes: { quotation: false, address: false },
  toggled: new Set(),
}
const chosen = (change: Partial<Choosing> = {}) => chosenRows(rows, { ...how, ...change }, 'accepted')

describe('chosenRows', () => {
  it('selects all but quotations, addresses and what reads so already', () => {
    expect(chosen().map(({ isChosen }) => isChosen)).toEqual([true, true, false, false, false])
    expect(editsIn(chosen()).map(({ before, after }) => `${before} ${after}`)).toEqual([
      'Bozize Bozizé',
      'BOZIZE BOZIZÉ',
    ])
  })

  it('takes quotations and addresses when they are included', () => {
    const all = chosen({ includes: { quotation: true, address: true } })
    expect(all.map(({ isChosen }) => isChosen)).toEqual([true, true, true, true, false])
  })

  it('selects nothing by itself once the rest was corrected', () => {
    expect(editsIn(chosen({ selectsAll: false }))).toEqual([])
  })

  it('is as typed, and everything differs, when case is not kept', () => {
    expect(editsIn(chosen({ replacement: { text: 'Bozizé', keepsCase: false } }))[1]?.after).toBe('Bozizé')
  })
})

describe('choosing', () => {
  it('selects and leaves out single rows, articles and all of them, whatever was usual', () => {
    const none = choosing(chosen(), new Set(), [0, 1, 2, 3, 4], false)
    expect(editsIn(chosen({ toggled: none }))).toEqual([])
    const all = choosing(chosen({ toggled: none }), none, [0, 1, 2, 3, 4], true)
    expect(chosen({ toggled: all }).map(({ isChosen }) => isChosen)).toEqual([true, true, true, true, false])
    const quoted = choosing(chosen(), new Set(), [2], true)
    expect(chosen({ toggled: quoted })[2]?.isChosen).toBe(true)
  })

  it('knows the rows of an article and how many of them are selected', () => {
    expect([rowsOfArticle(rows, 1), rowsOfArticle(rows, 4)]).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
    expect([howMany(chosen(), [0, 1]), howMany(chosen(), [0, 1, 2]), howMany(chosen(), [3, 4])]).toEqual([
      'all',
      'some',
      'none',
    ])
  })
})
