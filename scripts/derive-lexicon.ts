// `npm run lexicon`: derives the checks' list of given names, places and demonyms from compromise's lexicon (MIT), so
// that the product ships one file of words instead of its runtime.
import { writeFile } from 'node:fs/promises'
import nlp from 'compromise'

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  male: ['MaleName'],
  female: ['FemaleName'],
  given: ['FirstName', 'MaleName', 'FemaleName'],
  place: ['City', 'Country', 'Region', 'Place'],
  demonym: ['Demonym'],
}
/** Words compromise classes as places that are parts of addresses. */
const NO_PLACES = /^(?:[a-z]{1,2}|blvd|ave|dist|street|road)$/

const model = nlp.model() as {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
}
const groups: Record<string, string[]> = { male: [], female: [], given: [], place: [], demonym: [] }
for (const [word, tags] of Object.entries(model.one.lexicon)) {
  for (const [group, wanted] of Object.entries(GROUPS)) {
    const has = [tags].flat().some((tag) => wanted.includes(tag))
    if (has && !(group === 'place' && NO_PLACES.test(word))) groups[group]?.push(word)
  }
}
// Male and female given names are listed already; only names that are neither are added.
const sexed = new Set([...(groups.male ?? []), ...(groups.female ?? [])])
groups.given = (groups.given ?? []).filter((word) => !sexed.has(word))
const lines = Object.entries(groups).map(
  ([group, words]) => `  ${group}:\n    '${words.sort().join(',').replaceAll("'", "\\'")}',`,
)
await writeFile(
  'data/checks/names/lexicon-words.ts',
  `// Made by \`npm run lexicon\` from compromise's lexicon (MIT, copyright Spencer Kelly). Words separated by commas.\n\nexport const LEXICON_WORDS = {\n${lines.join('\n')}\n} as const\n`,
)
