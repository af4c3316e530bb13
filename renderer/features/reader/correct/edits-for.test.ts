import { describe, expect, it } from 'vitest'
import { Weave } from '../../../../electron/contract/index.ts'
import { editsFor, withGapClosed } from './edits-for.ts'
import { placeWithout } from './place-without.ts'

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

describe('placeWithout', () => {
  it('is where the words were before the correction', () => {
    const weave = Weave.of('General Bozie spoke')
    weave.insert({ id: 'a', from: 0, to: 7, before: 'General', after: 'The former president' })
    weave.insert({ id: 'b', from: 21, to: 26, before: 'Bozie', after: 'Bozizé' })
    expect(placeWithout(weave, 'b')).toEqual({ from: 21, to: 26 })
    expect(placeWithout(weave, 'a')).toEqual({ from: 0, to: 7 })
  })

  it('is a point for a pure insertion', () => {
    const weave = Weave.of('Bozie spoke')
    weave.insert({ id: 'a', from: 5, to: 5, before: '', after: ' never' })
    expect(placeWithout(weave, 'a')).toEqual({ from: 5, to: 5 })
  })
})
