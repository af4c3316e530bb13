import { describe, expect, it } from 'vitest'
import { Weave, wordDiff } from '../../../../../electron/contract/index.ts'
import { markedStretches, pruned, typedFormats, typedLines, wovenWith } from './typed-structure.ts'

const TEXT = 'The Courier said so.\nRain came.\nOne item'
const weave = Weave.of(TEXT, {
  blocks: [{ type: 'p' }, { type: 'p' }, { type: 'li' }],
  marks: [{ id: 'm', from: 4, to: 11, type: 'strong' }],
})
const typed = (text: string): Weave => wovenWith(weave, wordDiff(TEXT, text)) as Weave
const bold = (from: number, to: number, after: '' | null = '') => ({ from, to, type: 'strong', after }) as const

describe('a typed text', () => {
  it('has the marks of the words it replaces, and what was set', () => {
    const text = TEXT.replace('Courier', 'Observer')
    expect(markedStretches(typed(text), { marks: [], blocks: [] })).toEqual([
      { from: 4, to: 12, type: 'strong', value: '' },
    ])
    const set = {
      marks: [bold(4, 8, null), { from: 13, to: 17, type: 'link', after: 'https://a.example' } as const],
      blocks: [],
    }
    expect(markedStretches(typed(text), set)).toEqual([
      { from: 8, to: 12, type: 'strong', value: '' },
      { from: 13, to: 17, type: 'link', value: 'https://a.example' },
    ])
  })

  it('has new lines that are what the algebra makes of them', () => {
    const lines = typedLines(typed('The Courier\nsaid so.\nRain came.\nOne item\nAnother'), {
      marks: [],
      blocks: [{ at: 0, after: { type: 'h', level: 2 } }],
    })
    expect(lines.map(({ block, isChanged }) => [block.type, isChanged])).toEqual([
      ['h', true],
      ['p', false],
      ['p', false],
      ['li', false],
      ['li', false],
    ])
  })
})

describe('typedFormats', () => {
  it('names what differs from what the words bring, and nothing else', () => {
    const set = {
      marks: [bold(0, 16)],
      blocks: [
        { at: 21, after: { type: 'quote' } as const },
        { at: 32, after: { type: 'li' } as const },
      ],
    }
    expect(typedFormats(typed(TEXT), 'body', set)).toMatchObject([
      { kind: 'mark', text: 'The ', before: null, after: '' },
      { kind: 'mark', text: ' said', before: null, after: '' },
      { kind: 'block', line: 1, before: { type: 'p' }, after: { type: 'quote' }, text: 'Rain came.' },
    ])
    expect(pruned(typed(TEXT), 'body', { marks: [bold(4, 11)], blocks: set.blocks })).toEqual({
      marks: [],
      blocks: [set.blocks[0]],
    })
  })
})
