import { expect, it } from 'vitest'
import { SETTING } from '../testing/proofing/marks-of.ts'
import { spelling } from './spelling-check.ts'
import { ANY_WORD } from './words/speller.ts'

it('names a language in words', () => {
  const noWord = { ...ANY_WORD, isEnglish: true, isWord: () => false }
  const setting = { ...SETTING, spelling: noWord, language: 'en-GB' }
  const [mark] = spelling.find({ text: 'the color', field: 'body', block: null }, setting)
  expect(mark?.says).toBe('Not British English spelling.')
})
