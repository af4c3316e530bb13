// Words match regardless of case and accents; headings come first, and no word is cut.
import type { GuidePage } from 'virtual:guide'
import { expect, test } from 'vitest'
import { guideHits } from './guide-search.ts'

const section = (title: string, text: string) => ({ id: title.toLowerCase(), title, level: 2, text }) as const
const PAGES: readonly GuidePage[] = [
  {
    id: 'guide',
    title: 'The guide',
    sections: [
      section('Correcting', 'Select the words and type the right form of the name Bozizé. '.repeat(4).trim()),
      section('Names', 'Many names.'),
    ],
    tree: { type: 'root', children: [] },
  },
]

test('finds all words in a section, headings first', () => {
  expect(guideHits(PAGES, 'NAME').map(({ section }) => section.title)).toEqual(['Names', 'Correcting'])
  expect(guideHits(PAGES, 'bozize name').map(({ section }) => section.title)).toEqual(['Correcting'])
  expect(guideHits(PAGES, 'nowhere')).toEqual([])
  expect(guideHits(PAGES, '  ')).toEqual([])
})

test('shows whole words around what was found', () => {
  const [hit] = guideHits(PAGES, 'bozize')
  expect(hit?.around).toMatch(/^Select the words .*Bozizé\. Select.*…$/)
  expect(hit?.around).not.toMatch(/ \w…$/)
})
