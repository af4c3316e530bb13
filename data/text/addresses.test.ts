import { expect, it } from 'vitest'
import { addressesIn } from './addresses.ts'

const found = (text: string): readonly string[] => addressesIn(text).map(({ from, to }) => text.slice(from, to))

it.each([
  ['See https://harbour.example/old-wall?a=1#b, he said.', ['https://harbour.example/old-wall?a=1#b']],
  ['(www.harbour.example/wall)', ['www.harbour.example/wall']],
  ['Write to ana.lopez+desk@paper.example. Thanks.', ['ana.lopez+desk@paper.example']],
  ['As @harbour_watch and @desk@news.example wrote…', ['@harbour_watch', '@desk@news.example']],
  ['On thecourier.co.uk/news and lemonde.fr.', ['thecourier.co.uk/news', 'lemonde.fr']],
  ['ftp://files.example/a “https://b.example”', ['ftp://files.example/a', 'https://b.example']],
  ['Müller@zeitung.example', ['Müller@zeitung.example']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it.each(['The harbour wall. It fell.', 'at 3.5 metres', 'a/b testing', 'Mr. Info', '5 @ 20p', 'e.g. this'])(
  'prose: %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)
