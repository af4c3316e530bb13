// Words that no dictionary has and that English makes at will, next to those that are misspelled.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import type { Lexicon } from '../lexicon.ts'
import { unknownWords } from './unknown-words.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon('en-GB')
})
const unknown = (text: string): readonly string[] => unknownWords(text, lexicon).map(({ word }) => word)

describe('unknownWords', () => {
  it.each([
    'a hardline view',
    'the old ropewalk',
    'his crewmates',
    'two vaccinators',
    'a canner of fish',
    'the frontline',
  ])('leaves alone: %s', (text) => expect(unknown(text)).toEqual([]))

  it.each([
    ['recieved', 'definately', 'goverment', 'seperate', 'occured', 'untill', 'accomodate', 'beleive', 'tommorow'],
    ['ofthe', 'andthe', 'alot', 'atleast', 'theport', 'begining', 'runer', 'happyness', 'adress'],
  ])('finds %s and others', (...words) => {
    expect(unknown(words.join(' '))).toEqual(words)
  })

  it('finds no parts of words between hidden characters, and those words whole', () => {
    expect(unknown('the har\u00adbour au\u200bthor\u2060ity')).toEqual([])
    const [found] = unknownWords('a gov\u00aderment', lexicon)
    expect(found).toEqual({ word: 'goverment', start: 2, end: 12 })
  })
})
