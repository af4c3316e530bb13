// Towns that occur once, with what tells where the article is about.
import { expect, it } from 'vitest'
import { CheckService } from '../../checking/check-service.ts'
import { checkedCopy } from '../article/checked-article.ts'
import { Gazetteer } from './gazetteer.ts'

const service = new CheckService()

async function namesIn(text: string, language: string) {
  const [report] = await service.check([checkedCopy(text, language, '2024-01-01')], ['name'])
  return (report?.findings ?? []).map(({ quote, suggestions, choice }) => [quote, suggestions[0] ?? choice?.[0]])
}

it.each([
  ['en-IE', 'The bus from Dublin stopped near Athennry twice.', 'Athennry', 'Athenry'],
  ['en-GB', 'A market at Naavasha, north of Nairobi, will open.', 'Naavasha', 'Naivasha'],
  ['en-IN', 'The yarn unit in Bharucch will open in May.', 'Bharucch', 'Bharuch'],
  ['en-US', 'She taught in Dubuqe and moved to Sioux City.', 'Dubuqe', 'Dubuque'],
  ['en_GB', 'Homes in Liskead lost power.', 'Liskead', 'Liskeard'],
  ['en-GB', 'She was born in Sallalah in Oman.', 'Sallalah', 'Salalah'],
  ['en-GB', 'The Kenyan market at Naavasha will open.', 'Naavasha', 'Naivasha'],
  ['en-GB', 'Homes in Merthr Tydfil lost power.', 'Merthr Tydfil', 'Merthyr Tydfil'],
  ['en-GB', 'They closed three shops in Truro, Liskead and Bodmin.', 'Liskead', 'Liskeard'],
  ['en-US', 'A plant in Akronn will close.', 'Akronn', 'Akron'],
  ['en-GB', 'They go to Allooa on Tuesday.', 'Allooa', 'Alloa'],
  ['en-GB', 'They came round by Lockerboe.', 'Lockerboe', 'Lockerbie'],
  ['en-US', 'Economists in Ann Arbo found it.', 'Ann Arbo', 'Ann Arbor'],
  ['en-US', 'It was held in a hotel in Fuyahoga Falls.', 'Fuyahoga Falls', 'Cuyahoga Falls'],
  ['en-US', 'She moved to Terrehaute.', 'Terrehaute', 'Terre Haute'],
  ['en-GB', 'Two drove in from King’s Lnyn.', 'King’s Lnyn', 'King’s Lynn'],
  ['en-US', 'Her son, Marlin Oglesbee of Dubuqe, survives.', 'Dubuqe', 'Dubuque'],
  ['en-GB', 'In Mozambique a storm could reach Angooche.', 'Angooche', 'Angoche'],
  ['fr', 'Le marché a rouvert à Grenville jeudi.', 'Grenville', 'Granville'],
  ['fr', 'Elle est née à Saintlô.', 'Saintlô', 'Saint-Lô'],
  ['de', 'Ein Porzellanhersteller aus Kronachh klagt.', 'Kronachh', 'Kronach'],
  ['es-CO', 'Hubo marchas en Duitama y Sogamuso.', 'Sogamuso', 'Sogamoso'],
  ['de', 'Das Urteil fiel gestern in Kapfenbemg ohne Streit.', 'Kapfenbemg', 'Kapfenberg'],
  ['de', 'Der Baukran stürzte in Niebull um.', 'Niebull', 'Niebüll'],
  ['fr', 'Le marché a rouvert à Landiviciau jeudi.', 'Landiviciau', 'Landivisiau'],
  ['es', 'La feria de Tlaquuepaque, en México, abrió ayer.', 'Tlaquuepaque', 'Tlaquepaque'],
])('in %s finds: %s', async (language, text, quote, right) => {
  expect(await namesIn(text, language)).toEqual([[quote, right]])
})

it('reads many words joined by hyphens, as in a chorus', async () => {
  expect(await namesIn(`They sang in Na${'-Na'.repeat(60)}-1 that night.`, 'en-GB')).toEqual([])
})

it.each([
  ['en-GB', 'They live in Truro, Liskeard and Hayle, and sail from Polperro.'],
  ['en-GB', 'A pass from Hargreave found Tom Hargreave’s brother.'],
  ['en-IN', 'Rain washed out play in Dharamshala, and the port of Mundra closed.'],
  ['en-GB', 'The Nigerian police searched a house in Ogbomoso.'],
  ['en-IE', 'Gales are due near Valentia.'],
  ['en-US', 'A shop in Bambolin closed in Indiana.'],
  ['de', 'Ein Streit zwischen Hausbach und Altfeld endet, einer zwischen Steinmeyer und Schönfeldt beginnt.'],
  ['fr', 'La lettre adressée à Beaulieux.'],
  ['de', 'Geld floss über Konten in Wien. Bis Freitag bleibt die Kasse in Kisten verpackt.'],
  ['de', 'Sie leben in Kesseln, zahlen in Raten und handeln aus Angst, nach Plan und bei Bedarf.'],
  ['en-GB', 'José Ortega y Gasset spoke of Marlin Oglesbee of Abington.'],
  ['fr', 'Elle rentre de Grenade, vers Angers.'],
  ['de', 'Er lebt in Husum, sie in Heide.'],
  ['fr', 'Il vit à Landivisiau et travaille pour Pierre de Bonval.'],
  ['es', 'Nació en Venado Tuerto y vive en Tandil.'],
  ['en-GB', 'The family moved to a farm in Nembro and then to one in Rosarno.'],
  ['en-GB', 'She ran a clinic in Kiambur before one in Malava.'],
])('in %s leaves alone: %s', async (language, text) => {
  expect(await namesIn(text, language)).toEqual([])
})

it('finds towns near a name in a list of countries and bands', () => {
  const towns = new Gazetteer("GB 4\nLeeds\n\nGB 0\nEbbw Vale\n\nTD 2\nN'Djamena\n")
  expect(towns.near('Leedz', 1)).toEqual([{ name: 'Leeds', country: 'GB', band: 4, far: 0.6 }])
  expect(towns.near('Ebw Vale', 1).map(({ name }) => name)).toEqual(['Ebbw Vale'])
  expect(towns.near('Needs', 1)).toEqual([])
  expect([towns.has('N’Djamena'), towns.has('Ebbw'), towns.has('Leed')]).toEqual([true, true, false])
})
