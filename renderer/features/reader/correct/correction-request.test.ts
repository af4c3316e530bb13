import { describe, expect, it } from 'vitest'
import { carriedPlace, editsFor, withGapClosed } from './correction-request.ts'

function without(text: string, word: string): string {
  const at = text.indexOf(word)
  const { from, to } = withGapClosed(text, at, at + word.length)
  return text.slice(0, from) + text.slice(to)
}

describe('withGapClosed', () => {
  it.each([
    ['a very good day', 'very', 'a good day'],
    ['he said so, very.', ', very', 'he said so.'],
    ['stood there still.', 'still', 'stood there.'],
    ['Very good', 'Very', 'good'],
    ['one\nVery good', 'Very', 'one\ngood'],
    ['co-operate', 'co-', 'operate'],
    ['the end', 'end', 'the'],
  ])('%j without %j', (text, word, left) => expect(without(text, word)).toBe(left))
})

describe('editsFor', () => {
  it('leaves out places that read so already', () => {
    const place = (from: number, before: string) => ({ field: 'body', from, to: from + before.length, before })
    const edits = editsFor([place(0, 'Bozie'), place(10, 'Bozizé')], 'Bozizé', () => '')
    expect(edits).toEqual([{ field: 'body', from: 0, to: 5, before: 'Bozie', after: 'Bozizé' }])
  })
})

const TEXT = 'Bozie left. Bozize came back.'
const place = { field: 'body', from: 12, to: 18, before: 'Bozize' }

describe('a place of a correction in a text that has changed since', () => {
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
