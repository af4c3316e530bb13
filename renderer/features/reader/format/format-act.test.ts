import { describe, expect, it } from 'vitest'
import { isSameKind, joint, madeInto, partingAt } from './format-act.ts'

describe('parting and joining lines', () => {
  it('takes the blank of the place with it, and puts one back', () => {
    expect(partingAt('One. Two.', 4)).toEqual({ from: 4, to: 5 })
    expect(partingAt('One. Two.', 5)).toEqual({ from: 4, to: 5 })
    expect(partingAt('一二', 1)).toEqual({ from: 1, to: 1 })
    expect([joint('One.', 'Two.'), joint('One. ', 'Two.'), joint('', 'Two.'), joint('一', '二')]).toEqual([
      ' ',
      '',
      '',
      '',
    ])
  })
})

describe('kinds of lines', () => {
  it('are the same whether the usual is written out or not', () => {
    expect(isSameKind({ type: 'li' }, { type: 'li', ordered: false, depth: 1 })).toBe(true)
    expect(isSameKind({ type: 'li' }, { type: 'li', ordered: true })).toBe(false)
    expect(isSameKind({ type: 'h', level: 2 }, { type: 'h', level: 3 })).toBe(false)
    expect(isSameKind({ type: 'p', role: 'credit' }, { type: 'p' })).toBe(false)
  })

  it('keep the depth of an item', () => {
    expect(madeInto({ type: 'li', depth: 2 }, { type: 'li', ordered: true })).toEqual({
      type: 'li',
      ordered: true,
      depth: 2,
    })
    expect(madeInto({ type: 'li', depth: 2 }, { type: 'p' })).toEqual({ type: 'p' })
  })
})
