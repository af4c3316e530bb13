import { describe, expect, it } from 'vitest'
import { Weave } from '../../../../electron/contract/index.ts'
import { placeWithout } from './place-without.ts'

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
