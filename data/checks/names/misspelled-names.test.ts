// Kinds of misspelled names an article gives away by itself, next to names that are right.
import { expect, it } from 'vitest'
import { CheckService } from '../../checking/check-service.ts'
import { checkedCopy } from '../article/checked-article.ts'

async function namesIn(text: string) {
  const [report] = await new CheckService().check([checkedCopy(text, 'en-GB', '2024-01-01')], ['name'])
  return (report?.findings ?? []).map(({ quote, suggestions, choice }) => [quote, suggestions[0] ?? choice?.[0]])
}

it.each([
  ['a slip in the last letter, whichever comes first', 'Kelly Holmes won. Later Kelly Holmez wept.', 'Kelly Holmez'],
  ['a slip in the last letter, the other way round', 'Kelly Holmez won. Later Kelly Holmes wept.', 'Kelly Holmez'],
  ['an initial for the given name', 'C Hodgson kicked the goal. Later Charlie Hodgsonn limped off.', 'Hodgsonn'],
  ['four letters with an equal surname', 'Ruth Kelly left. Aides of Roth Kelly stayed.', 'Roth Kelly'],
  [
    'a first letter with an equal given name',
    'Oonagh Brackley spoke. Nobody heard Oonagh Prackley.',
    'Oonagh Prackley',
  ],
  ['a wrong first letter at the second reference', 'Djimadoum Ngarbaye spoke. Later Kgarbaye left.', 'Kgarbaye'],
  ['a wrong first letter after a title', 'Lord Pemberton-Lacey spoke. Then Temberton-Lacey left.', 'Temberton-Lacey'],
])('finds %s', async (_, text, quote) => {
  expect((await namesIn(text)).map(([found]) => found)).toContain(quote)
})

it.each([
  ['The ship sailed for Tanzana in May.', 'Tanzana', 'Tanzania'],
  ['Floods closed roads in Brzil again.', 'Brzil', 'Brazil'],
  ['Fires spread across Cahfornia.', 'Cahfornia', 'California'],
  ['The Commonwealth Bank of Ausdtralia cut its rate.', 'Ausdtralia', 'Australia'],
  ['The choir of Wrexhm sang.', 'Wrexhm', 'Wrexham'],
  ['A barge left Bridgwatter at noon.', 'Bridgwatter', 'Bridgwater'],
  ['Aid reached Dafur late.', 'Dafur', 'Darfur'],
])('finds a place that is written once: %s', async (text, quote, right) => {
  expect(await namesIn(text)).toContainEqual([quote, right])
})

it.each([
  'Dina Dublon ran the bank for years.',
  'Christine Milian sang in Paris.',
  'The Tanzanian and the Brazilian delegations met Kenyans.',
  'M&S. A sudden rise in SA followed.',
  'Horan, Doyle, Walsh, Quinn, Ryan, Daly, Keane, Burke and Foley scored. Horgan, Boyle, Welsh, Quine, Roan, Duly, Keene, Birke and Folly replied.',
  'Puerto Rico and Costa Rica signed.',
  'The plant in Mainz is closed.',
  'She was treated at Wexham Park Hospital after a concert at Bridgewater Hall.',
  'The statue by Waymouth went from Wroxham to Barnstable and Takoma Park.',
  'Copies went to the Rotheram archive, the Whitty report and the Freemantle library.',
  'The Mwansa family, the Kapur trust and the Kannur port took part.',
  'Amy Dawson and Ruth Lawson spoke. Dawson left, and Lawson stayed.',
  'Tom Farrow scored for Barrow. Barrow won.',
  'The Nakuru MCAs sat for five hours.',
  'They walked from Surry Hills to Broadford and on to Charlton.',
])('leaves alone: %s', async (text) => {
  expect(await namesIn(text)).toEqual([])
})

it('a place everyone knows is right beside one nobody does', async () => {
  expect(await namesIn('Storms hit Puerto Rico. Roads in Puerto Rice were closed.')).toEqual([
    ['Puerto Rice', 'Puerto Rico'],
  ])
})
