// What is kept of an abandoned correction.
import { describe, expect, it } from 'vitest'
import type { Correcting } from '../../../session/article/correcting.ts'
import type { CorrectForm } from './correct-form.ts'
import { keepLeftWords, takeLeftWords } from './left-words.ts'

const here = { field: 'body', from: 12, to: 18, before: 'Bozize' } as const
const begun: CorrectForm = {
  ...{ here, all: [here], taken: [], after: 'Bozize', category: 'name', reason: '', status: 'accepted', isAll: false },
}
const correcting: Correcting = {
  ...{ articleId: 'a', here, all: [here], isAllChosen: false, after: 'Bozize', isFresh: true, replaces: null },
}

describe('a correction that was left', () => {
  it('is there again at the same words, once', () => {
    const typed = { ...begun, after: 'Bozizé', reason: 'As he spells it.' }
    expect(keepLeftWords(correcting, begun, typed)).toBe(true)
    expect(takeLeftWords(correcting, begun)).toEqual(typed)
    expect(takeLeftWords(correcting, begun)).toBeNull()
  })

  it.each([
    ['other words', { ...correcting, here: { ...here, from: 13 } }],
    ['another article', { ...correcting, articleId: 'b' }],
    ['words typed over', { ...correcting, isFresh: false, after: 'B' }],
  ])('is not there at %s', (_, other) => {
    keepLeftWords(correcting, begun, { ...begun, after: 'Bozizé' })
    expect(takeLeftWords(other, begun)).toBeNull()
  })

  it('is forgotten when the next one is left as it began', () => {
    keepLeftWords(correcting, begun, { ...begun, after: 'Bozizé' })
    expect(keepLeftWords(correcting, begun, { ...begun, category: 'grammar' })).toBe(false)
    expect(takeLeftWords(correcting, begun)).toBeNull()
  })
})
