// Copy that is marked with the wrong language is checked by the right one.
import { expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { checkedCopy } from './article/checked-article.ts'

const FRENCH =
  'Le conseil municipal a voté mardi la réparation du vieux mur du port, fermé aux promeneurs depuis les tempêtes de janvier.\n' +
  'Les travaux coûteront 1,5 million d’euros : une somme que la région promet de prendre en charge pour moitié. « Nous avons attendu trop longtemps ! » a dit la maire.'
const ENGLISH =
  'The council voted on Tuesday to mend the old harbour wall, which has been closed to walkers since the storms of January.\n' +
  'The work will cost £1.5m, half of which the county has promised to pay. “We have waited too long,” the mayor said.'

async function findings(text: string, language: string) {
  const article = { ...checkedCopy(text, language, '2024-01-01'), id: 'a', source: 'Gazette' }
  const [report] = await new CheckService().check([article], null)
  return {
    language: report?.language,
    found: (report?.findings ?? []).filter(({ kind, message }) => kind !== 'missing' || message === 'language-differs'),
  }
}

it.each([
  ['en', 'Marked as English, but the text is French. It has been checked as French.'],
  ['und', 'No language is set. The text is French, and has been checked as French.'],
])('French copy marked %s has one finding, which says so', async (marked, says) => {
  const { language, found } = await findings(FRENCH, marked)
  expect(language).toBe('fr')
  expect(found.map((finding) => finding.says)).toEqual([says])
})

it.each([
  [FRENCH, 'fr'],
  [ENGLISH, 'en'],
  [ENGLISH, 'en-GB'],
])('copy marked with its language has no finding', async (text, language) => {
  expect(await findings(text, language)).toEqual({ language, found: [] })
})

it('a short text is what it is marked with', async () => {
  expect((await findings('Le conseil a voté mardi.', 'en')).language).toBe('en')
})
