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
  ['a doubled letter before an ending', 'Bérengère Lecarpentier spoke. Later Lecarpentieer left.', 'Lecarpentieer'],
  ['a doubled last letter', 'Mary Velandia spoke. Later Velandiaa left.', 'Velandiaa'],
  ['two first letters swapped', 'Agnieszka Szymanska spoke. Later Zsymanska left.', 'Zsymanska'],
  ['a slip in both names', 'Filomena Nhantumbo spoke. Nobody heard Filmoena Nhantubo.', 'Filmoena Nhantubo'],
  ['a hyphen lost at the second reference', 'Solange Tanguy-Moreau spoke. Later Tanguy Moreau left.', 'Tanguy Moreau'],
  ['two parts the other way round', 'Solange Tanguy-Moreau spoke. Later Moreau-Tanguy left.', 'Moreau-Tanguy'],
  ['four letters after a title', 'Robert Shaw spoke. Later Mr Shuw left.', 'Shuw'],
  ['four letters swapped after a title', 'Grace Wolo spoke. Later Dr Wloo left.', 'Wloo'],
  ['three letters doubled with an equal given name', 'Robert Ong spoke. Nobody heard Robert Onng.', 'Robert Onng'],
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
  'Robert Roy spoke. Nobody heard Robert Ray.',
  'Martin Hansen spoke. Nobody heard Marvin Hanson or Martina Jansen.',
  'Tom Lee spoke. Nobody heard Tom Leo or Tom Lea.',
  'Robert Shaw spoke. Later Mr Shah left, and Mr Snow stayed.',
  'Maria Cruz spoke. Later Mr Cruise left, and Ms Ruiz stayed.',
  'Jean Martin-Paul spoke. Later Martin Pauls left.',
  'Anna Smith-Jones spoke. Later Smith and Jones left.',
  'The South African air force flew from South Africa.',
  'A minister in Leamington resigned.',
  'Amy Dawson and Ruth Lawson spoke. Dawson left, and Lawson stayed.',
  'Tom Farrow scored for Barrow. Barrow won.',
  'The Nakuru MCAs sat for five hours.',
  'They walked from Surry Hills to Broadford and on to Charlton.',
  'Claire Martin-Dubois spoke. Her husband Martin Dubois agreed.',
  'Anna Paul-Simon listened. Paul Simon sang.',
])('leaves alone: %s', async (text) => {
  expect(await namesIn(text)).toEqual([])
})

it('a place everyone knows is right beside one nobody does', async () => {
  expect(await namesIn('Storms hit Puerto Rico. Roads in Puerto Rice were closed.')).toEqual([
    ['Puerto Rice', 'Puerto Rico'],
  ])
})
