import { describe, expect, it } from 'vitest'
import { fuzzyScore, ranked } from './fuzzy.ts'

const COMMANDS = [
  'Next article',
  'Show the original text',
  'Tag…',
  'Reset article text size',
  'Settings…',
  'State: new',
]
const best = (typed: string) => ranked(typed, COMMANDS, (name) => name)[0]

describe('fuzzyScore', () => {
  it('wants every letter in order', () => {
    expect(fuzzyScore('xq', 'Next article')).toBeNull()
    expect(fuzzyScore('txen', 'Next article')).toBeNull()
    expect(fuzzyScore('nxt', 'Next article')).not.toBeNull()
  })

  it('ignores case and accents', () => {
    expect(fuzzyScore('bozize', 'François Bozizé')).not.toBeNull()
  })
})

describe('ranked', () => {
  it.each([
    ['tag', 'Tag…'],
    ['na', 'Next article'],
    ['sto', 'Show the original text'],
    ['sett', 'Settings…'],
    ['new', 'State: new'],
  ])('%s finds %s first', (typed, name) => {
    expect(best(typed)).toBe(name)
  })

  it('keeps the order given where nothing is typed', () => {
    expect(ranked('', COMMANDS, (name) => name)).toEqual(COMMANDS)
  })
})
