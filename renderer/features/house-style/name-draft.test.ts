import { expect, it } from 'vitest'
import { draftOf, mistakesIn, rulingOf } from './name-draft.ts'

const kyiv = { name: 'Kyiv', aliases: ['Kiev', 'Kief'], notVariantOf: [], validFrom: '2019-08-14', note: 'style' }

it('a ruling survives its form, and blanks and doubles do not', () => {
  expect(rulingOf(draftOf(kyiv))).toEqual(kyiv)
  expect(rulingOf({ ...draftOf(kyiv), name: ' Kyiv ', aliases: 'Kiev\n\n Kiev \nKief', note: ' ' })).toEqual({
    name: 'Kyiv',
    aliases: ['Kiev', 'Kief'],
    notVariantOf: [],
    validFrom: '2019-08-14',
  })
})

it('says what is wrong where', () => {
  expect(mistakesIn(draftOf(kyiv))).toEqual({})
  expect(mistakesIn({ ...draftOf(null), validFrom: '2019-02-30', validTo: 'May' })).toEqual({
    name: 'no-name',
    validFrom: 'no-day',
    validTo: 'no-day',
  })
  expect(mistakesIn({ ...draftOf(kyiv), validTo: '2018-01-01' })).toEqual({ validTo: 'backwards' })
})
