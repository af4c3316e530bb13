import { describe, expect, it } from 'vitest'
import { narrowed, typedWith, typedWithout, widened, wordBeside } from './widened.ts'

const TEXT = 'It fell.\nPresident Francois Bozie, then 66, left.'
const at = TEXT.indexOf('Bozie')
const BOZIE = { from: at, to: at + 5 }
const read = ({ from, to }: { from: number; to: number }): string => TEXT.slice(from, to)

describe('a word beside the words corrected', () => {
  it.each([
    ['before', 'Francois Bozie'],
    ['after', 'Bozie, then'],
  ] as const)('is taken in %s them, with what stands between, and given back', (side, words) => {
    const taken = wordBeside(TEXT, BOZIE, side)
    if (!taken) throw new Error('no word')
    const wider = widened(BOZIE, taken)
    expect(read(wider)).toBe(words)
    expect(narrowed(wider, taken)).toEqual(BOZIE)
    expect(typedWithout(typedWith('Bozizé', taken), taken)).toBe('Bozizé')
  })

  it('is of the same paragraph', () => {
    const first = { from: TEXT.indexOf('President'), to: TEXT.indexOf('President') + 9 }
    expect(wordBeside(TEXT, first, 'before')).toBeNull()
    const last = { from: TEXT.length - 5, to: TEXT.length - 1 }
    expect([read(last), wordBeside(TEXT, last, 'after')]).toEqual(['left', null])
    expect(wordBeside('Rain fell.\nIt ended.', { from: 5, to: 9 }, 'after')).toBeNull()
  })

  it('takes in letters of every script whole, and marks with them', () => {
    expect(wordBeside('Зоя Прыгожын ушла', { from: 4, to: 12 }, 'before')?.text).toBe('Зоя ')
    expect(wordBeside('Be\u0301atrice Lanyon', { from: 10, to: 16 }, 'before')?.text).toBe('Be\u0301atrice ')
  })

  it('leaves what was typed otherwise alone when the word is given back', () => {
    expect(typedWithout('François Bozizé', { side: 'before', text: 'Francois ' })).toBe('François Bozizé')
  })
})
