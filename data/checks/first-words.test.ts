// Misspelled first words, next to unknown names.
import { expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { checkedCopy } from './article/checked-article.ts'

async function marksIn(text: string) {
  const [report] = await new CheckService().check([checkedCopy(text, 'en-GB', '2024-01-01')], ['spelling'])
  return (report?.findings ?? []).map(({ quote, suggestions }) => [quote, suggestions[0]])
}

it.each([
  ['It rained. Becuase the roof leaked, they left.', 'Becuase', 'Because'],
  ['Goverment money paid for the pier.', 'Goverment', 'Government'],
  ['“Teh bridge is closed,” she said.', 'Teh', 'The'],
  ['Unfortunatly nobody came.', 'Unfortunatly', 'Unfortunately'],
  ['Smuglers move it by night.', 'Smuglers', 'Smugglers'],
  ['Untill September he waits.', 'Untill', 'Until'],
  ['She left the Univeristy of Perth.', 'Univeristy', 'University'],
  ['shares on the Accra Stock Exhange fell.', 'Exhange', 'Exchange'],
])('finds: %s', async (text, quote, right) => {
  expect(await marksIn(text)).toEqual([[quote, right]])
})

it.each([
  'Browne said the pier would open in May.',
  'Kwarteng and his wife left early.',
  'Marshall Clarkson and the Companys Foundation met.',
  'Marchetti sings, Bakersfield plays.',
  'Anna Cooke opened the fair. Cooke bought a cake.',
  'Haverly council met on Monday. The council of Haverly will meet again.',
  'Whilst it rained, they waited.',
])('leaves alone: %s', async (text) => {
  expect(await marksIn(text)).toEqual([])
})
