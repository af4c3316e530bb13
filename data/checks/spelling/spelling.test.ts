import { expect, it } from 'vitest'
import { SETTING } from '../../testing/proofing/marks-of.ts'
import { spelling } from './spelling.ts'

it('names a language in words', () => {
  const noWord = { isWord: () => false, suggest: () => [] }
  const setting = { ...SETTING, spelling: noWord, language: 'en-GB' }
  const [mark] = spelling.find({ text: 'the color', field: 'body', block: null }, setting)
  expect(mark?.says).toBe('Not British English spelling.')
})
