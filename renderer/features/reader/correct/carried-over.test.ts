// Places of a correction in a text that has changed since it was begun.
import { describe, expect, it } from 'vitest'
import { carriedPlace } from './carried-over.ts'

const TEXT = 'Bozie left. Bozize came back.'
const place = { field: 'body', from: 12, to: 18, before: 'Bozize' }

describe('a place of a correction', () => {
  it.each([
    ['stays where nothing changed', TEXT, 12],
    ['moves with what was corrected before it', 'François Bozizé left. Bozize came back.', 22],
    ['stays before what was corrected behind it', 'Bozie left. Bozize returned.', 12],
  ])('%s', (_, now, from) => {
    expect(carriedPlace(place, TEXT, now)).toEqual({ ...place, from, to: from + 6 })
  })

  it('is left as it was when its words have changed', () => {
    expect(carriedPlace(place, TEXT, 'Bozie left. Bozizé came back.')).toBe(place)
  })
})
