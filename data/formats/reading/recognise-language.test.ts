import { expect, it } from 'vitest'
import { sampleArticles } from '../../sample/sample-articles.ts'
import { FOREIGN_COPY } from '../../testing/foreign-copy.ts'
import { recogniseLanguage } from './recognise-language.ts'

const { sw, zhTw: _, ...KNOWN } = FOREIGN_COPY

it.each(Object.entries(KNOWN))('recognises %s', (language, text) => {
  expect(recogniseLanguage(text)).toEqual({ kind: 'sure', language })
})

it('does not guess a language it does not know', () => {
  expect(recogniseLanguage(sw)).toEqual({ kind: 'unclear' })
})

it.each(['', '2021', 'AFP', 'Nessby 3, Skelhaven 1'])('sees that nothing can be told from “%s”', (text) => {
  expect(recogniseLanguage(text)).toEqual({ kind: 'short' })
})

it('takes none of the sample’s English articles for another language', () => {
  for (const { text } of sampleArticles) expect(recogniseLanguage(text)).toEqual({ kind: 'sure', language: 'en' })
})
