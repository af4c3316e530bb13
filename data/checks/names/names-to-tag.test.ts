import { expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import { checkedCopy } from '../article/checked-article.ts'
import { namesToTag } from './names-to-tag.ts'

it('counts people, organisations and places, a short reference for the full name it stands for', async () => {
  const text = `President François Bozizé left Bangui for France. Mr Bozizé had met the Ministry of Defence.

In Bangui the Ministry of Defence said nothing of Bozizé.`
  const names = namesToTag(checkedCopy(text, 'en', '2025-01-01'), await loadLexicon('en'))
  expect(names[0]).toEqual({ text: 'François Bozizé', type: 'person', count: 3, isDemonym: false })
  expect(names.slice(1)).toEqual(
    expect.arrayContaining([
      { text: 'Bangui', type: 'unknown', count: 2, isDemonym: false },
      { text: 'Ministry of Defence', type: 'organisation', count: 2, isDemonym: false },
      { text: 'France', type: 'place', count: 1, isDemonym: false },
    ]),
  )
})

it('leaves a word alone that ends several names', async () => {
  const text = 'We saw Anna Lind and Carl Lind in Chad. Later Lind was in Chad, and Lind spoke.'
  const names = namesToTag(checkedCopy(text, 'en', '2025-01-01'), await loadLexicon('en'))
  expect(names).toContainEqual({ text: 'Lind', type: 'unknown', count: 2, isDemonym: false })
})

it('takes no name from a headline in capitals that the text does not have, and says which are of a people', async () => {
  const copy = checkedCopy('Police in Russia praised Russian instructors. Russia waited.', 'en', '2025-01-01')
  const text = 'Chief Accuses Russia Of Human Rights Abuses'
  const headline = {
    field: 'headline',
    text,
    quotations: [],
    paragraphs: [{ text, field: 'headline', block: null, start: 0 }],
  }
  const names = namesToTag({ ...copy, fields: [headline, ...copy.fields] }, await loadLexicon('en'))
  expect(names.map(({ text: name, isDemonym }) => [name, isDemonym])).toEqual([
    ['Russia', false],
    ['Russian', true],
  ])
})
