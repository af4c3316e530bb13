import { expect, test } from 'vitest'
import { languageFor } from './languages.ts'

test('the system decides, by the first of its languages that is one of ours', () => {
  expect(languageFor('system', ['de-AT', 'en-GB'])).toBe('de')
  expect(languageFor('system', ['pl-PL', 'fr_CA', 'de'])).toBe('fr')
  expect(languageFor('system', ['en-US', 'de-DE'])).toBe('en')
  expect(languageFor('system', ['pl', 'C', ''])).toBe('en')
  expect(languageFor('system', [])).toBe('en')
})

test('the setting precedes the system, and CORRIGENDA_LANGUAGE precedes both', () => {
  expect(languageFor('fr', ['de'])).toBe('fr')
  expect(languageFor('fr', ['de'], 'en')).toBe('en')
  expect(languageFor('system', ['de'], 'pseudo')).toBe('pseudo')
})

test('a value of CORRIGENDA_LANGUAGE that names no language is ignored', () => {
  for (const forced of ['', 'xx', 'de-DE', 'system']) expect(languageFor('fr', [], forced)).toBe('fr')
})
