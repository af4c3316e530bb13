// Words that no dictionary has and that English makes at will, next to those that are misspelled.
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSpeller } from '../../checking/hunspell.ts'
import type { Speller } from '../words/speller.ts'
import { unknownWords } from './unknown-words.ts'

let speller: Speller
beforeAll(async () => {
  speller = await loadSpeller('en-GB')
})
const unknown = (text: string): readonly string[] => unknownWords(text, speller).map(({ word }) => word)

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
    [
      'ofthe',
      'andthe',
      'alot',
      'atleast',
      'theport',
      'begining',
      'runer',
      'happyness',
      'adress',
      'donatons',
      'satelite',
    ],
  ])('finds %s and others', (...words) => {
    for (const word of words) expect(unknown(`He saw the ${word} here.`)).toEqual([word])
  })

  it('leaves foreign passages alone, and finds misspellings between them', () => {
    expect(unknown('Le conseil a voté mardi pour la réparation du vieux mur.')).toEqual([])
    expect(unknown('He quoted “warum nicht gleich” and left the goverment.')).toEqual(['goverment'])
    expect(unknown('the writ of habeas corpus, a bona fide sale')).toEqual([])
  })

  it('finds no parts of words between hidden characters, and those words whole', () => {
    expect(unknown('the har\u00adbour au\u200bthor\u2060ity')).toEqual([])
    const [found] = unknownWords('a gov\u00aderment', speller)
    expect(found).toEqual({ word: 'goverment', start: 2, end: 12, isPart: false })
  })
})
