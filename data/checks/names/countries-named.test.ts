// Countries in a text, as whole words.
import { expect, it } from 'vitest'
import { regionOf } from '../../text/languages.ts'
import { countriesNamedIn } from './countries-named.ts'

it.each([
  ['en-US', 'Indiana, New Jersey and New Mexico; the beach of Malia', []],
  ['en-GB', 'Nigeria and Papua New Guinea', ['NG', 'PG']],
  ['en-GB', 'India’s team, the Kenyan side and a New Zealander; Niger, in New Zealand', ['IN', 'KE', 'NE', 'NZ']],
  ['en-GB', 'Saint Lucia, St Lucia, Trinidad, Antigua and Barbuda, Myanmar', ['AG', 'LC', 'MM', 'TT']],
  ['en-GB', 'The Turks voted; Heard and Wallis spoke', []],
  ['de', 'Deutschlands Nachbar Polen', ['DE', 'PL']],
  ['fr', 'En Guinée-Bissau et au Nouveau-Mexique', ['GW']],
])('in %s: %s', (language, text, countries) => {
  expect([...countriesNamedIn(text, language)].sort()).toEqual(countries)
})

it('knows the region of a tag, however it is written', () => {
  const tags = ['en-GB', 'en_US', 'es-419', 'zh-Hant-TW', 'en', 'de-1996', 'no tag at all']
  expect(tags.map(regionOf)).toEqual(['GB', 'US', '419', 'TW', undefined, undefined, undefined])
})
