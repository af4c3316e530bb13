// The names of a made archive, with slips in some of them and people with names alike, to see which come first among the clusters.
import { misspell, randomFrom } from './misspell.ts'

/** People of one region: given names, and surnames with their particles. */
const REGIONS: readonly (readonly [given: string, surnames: string])[] = [
  ['Pieter,Marijke,Sanne,Joost,Wouter', 'van der Velde,van den Berghe,de Wit,ter Horst,van Dijk,Hoogland,Terpstra'],
  ['Youssef,Nadia,Karim,Salma,Tariq', 'al-Masri,el-Sayed,Ben Achour,bin Laith,al-Hakimi,Benjelloun,Haddadi'],
  ['Carlos,Lucía,Rubén,Pilar,Andrés', 'de la Fuente,Ibáñez,García-Luengo,Echeverría,de los Santos,Zúñiga,Barragán'],
  ['Sinéad,Cormac,Niamh,Declan,Fionnuala', 'O’Halloran,Mac Giolla,McInerney,MacAuley,Ní Chualáin,Geraghty,O’Driscoll'],
  ['Jean-Luc,Marie-Claire,Anne-Sophie,Pierre-Yves', 'd’Aubigny,Le Guennec,du Plessis,Castaing,Thoraval,Béranger'],
  ['Jón,Guðrún,Sigríður,Ólafur,Helga', 'Einarsson,Einarsdóttir,Magnúsdóttir,Magnússon,Þorsteinsson,Gunnarsdóttir'],
  ['Aung,Thida,Zaw,Khin,Myo', 'Min Thein,Myint Swe,Ko Latt,Htay Win,Naing Oo'],
  ['Chen,Wang,Zhao,Huang,Liang', 'Weimin,Xiaofeng,Guoqiang,Meiling,Jianhua,Shuping'],
  ['Chukwuemeka,Ngozi,Olufemi,Folake,Tunde', 'Okonkwo,Adeyinka,Olatunbosun,Nwabueze,Akinwale,Ezeudu'],
  ['Wanjiru,Kiprono,Achieng,Mwangi,Njoroge', 'Kamau,Cheruiyot,Otieno,Gathecha,Wekesa,Barasa'],
  ['Tejaswini,Harshit,Meenakshi,Jignesh,Faiz', 'Kulkarni,Deshpande,Sundaresan,Patolwala,Ranganathan,Bhattacharya'],
  ['Yevhen,Oksana,Dmytro,Kateryna,Bohdan', 'Shevchuk,Kovalenko,Zelinskyi,Hryniuk,Bondarenko,Tymoshchuk'],
  [
    'Friedrich,Swantje,Hannelore,Detlef,Wiebke',
    'von der Heide,Petersen-Thoms,Hötzendorfer,Brodersen,Übelacker,Zwettler',
  ],
  ['Margaret,Kenneth,Loveday,Denzil,Stuart', 'Penhaligon,Tregunna,Fotheringay,Galbraith-Moss,Eccleshare,Pemberton'],
]
/** Two people whose names are alike, neither a slip: families, patronymics, names by marriage, Korean and Burmese names. */
export const ALIKE: readonly string[] = (
  'Jón Einarsson,Jóna Einarsdóttir,Anna Birch,Anna Birch-Lowell,Kim Min-jun,Kim Min-ju,Aung Min Thein,Aung Min Htein,Li Wei,Li Wen,Zhang Lijun,Zhang Liqun,Ali Hassan,Alia Hassan,' +
  'Omar al-Shami,Amr al-Shami,Stefan Mayer,Stefanie Mayer,Maria Costa,Mario Costa,Ivan Petrov,Ivana Petrova,Oleg Sidorov,Olga Sidorova,John Reid,Joan Reid,Sam Harte,Sam Hart Jr,' +
  'Nguyen Van Hai,Nguyen Van Hau,Park Ji-won,Park Ji-woo,Bjarni Olsen,Bjarne Olsen,Claire Duval,Clara Duval,Gerhard Vogt,Gerhild Vogt,Ruth Vance,Ruth Vance-Okoye,Paul Marten,Paula Marten'
).split(',')

export interface NamesOfArticle {
  readonly id: string
  readonly names: readonly string[]
}

export interface MadeNames {
  readonly articles: readonly NamesOfArticle[]
  /** Slips, with the right form of each. */
  readonly slips: ReadonlyMap<string, string>
}

/** Names of so many articles, with so many slips in names that other articles have right; reproducible by seed. */
export function archiveNames(count: number, slipCount: number, seed: number): MadeNames {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() ** 1.6 * items.length)] as Item
  const people = [
    ...REGIONS.flatMap(([given, surnames]) =>
      given.split(',').flatMap((first) => surnames.split(',').map((last) => `${first} ${last}`)),
    ),
    ...ALIKE,
  ].sort(() => random() - 0.5)
  const articles = Array.from({ length: count }, (_, at) => ({ id: `${at}`, names: new Set<string>() }))
  for (const { names } of articles) while (names.size < 6) names.add(pick(people))
  const slips = new Map<string, string>()
  while (slips.size < slipCount) {
    const { names } = pick(articles)
    const right = pick([...names].filter((name) => !slips.has(name) && !ALIKE.includes(name)))
    const words = right.split(' ')
    const last = words.at(-1) as string
    const wrong = [...words.slice(0, -1), misspell(last, random)].join(' ')
    if (people.includes(wrong) || slips.has(wrong)) continue
    slips.set(wrong, right)
    names.delete(right)
    names.add(wrong)
  }
  return { articles: articles.map(({ id, names }) => ({ id, names: [...names] })), slips }
}
