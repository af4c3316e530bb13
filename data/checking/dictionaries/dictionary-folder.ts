// The dictionaries of a folder someone points to, such as LibreOffice's: pairs of .aff and .dic files named after their language.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { Speller } from '../../checks/words/speller.ts'
import { primaryOf } from '../../text/languages.ts'
import { HunspellWords, MOST_BYTES } from './hunspell-words.ts'

/** A dictionary that was found; nothing of it has been read. */
export interface FoundDictionary {
  /** BCP 47, from the file's name: fr, pt-BR. */
  readonly language: string
  /** Absolute path without .aff and .dic. */
  readonly path: string
}

/** LibreOffice keeps each language in a folder of its own. */
const DEEPEST = 3
const MOST_ENTRIES = 5000
const NAME = /^(?:hunspell[_-]|dict(?:ionary)?[_-])?([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[_-][\w-]+)?$/u

/** All dictionaries in a folder and those in it, by path; empty when it cannot be read. English has its own. */
export async function dictionariesIn(folder: string): Promise<readonly FoundDictionary[]> {
  const found: FoundDictionary[] = []
  let seen = 0
  const look = async (at: string, depth: number): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => [])
    const names = new Set(entries.map(({ name }) => name))
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      seen += 1
      if (seen > MOST_ENTRIES) return
      if (entry.isDirectory() && depth < DEEPEST) await look(join(at, entry.name), depth + 1)
      const base = entry.name.replace(/\.dic$/u, '')
      const [, language, region] = NAME.exec(base) ?? []
      if (base === entry.name || language === undefined || language === 'en' || !names.has(`${base}.aff`)) continue
      found.push({ language: region ? `${language}-${region}` : language, path: join(at, base) })
    }
  }
  await look(folder, 0)
  return found
}

/** The dictionary for a language (BCP 47): the one of its region, or else the first of the language; null: there is none. */
export function dictionaryFor(language: string, all: readonly FoundDictionary[]): FoundDictionary | null {
  const same = all.filter((each) => primaryOf(each.language) === primaryOf(language))
  return same.find((each) => each.language.toLowerCase() === language.toLowerCase()) ?? same[0] ?? null
}

/** What a language is spelled by, or null when its files cannot be read or are larger than any dictionary. */
export async function loadDictionary({ path, language }: FoundDictionary): Promise<Speller | null> {
  try {
    const files = [`${path}.aff`, `${path}.dic`]
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    if (sizes.some((size) => size > MOST_BYTES)) return null
    const [aff, dic] = await Promise.all(files.map((file) => readFile(file)))
    if (!aff || !dic) return null
    const encoding = /^SET[ \t]+(\S+)/mu.exec(aff.toString('latin1'))?.[1] ?? 'ISO8859-1'
    if (!iconv.encodingExists(encoding)) return null
    return spellerOf(new HunspellWords(iconv.decode(aff, encoding), iconv.decode(dic, encoding)), language)
  } catch {
    return null
  }
}

/** The dictionaries of a folder (absolute path; null: none), each read when its language is first needed. */
export class Dictionaries {
  private found: Promise<readonly FoundDictionary[]> | null = null
  private readonly loaded = new Map<string, Promise<Speller | null>>()

  constructor(private readonly folder: string | null) {}

  /** What copy in a language (BCP 47) is spelled by; null: there is no dictionary that can be used. */
  async for(language: string): Promise<Speller | null> {
    if (this.folder === null) return null
    this.found ??= dictionariesIn(this.folder)
    const dictionary = dictionaryFor(language, await this.found)
    if (dictionary === null) return null
    const speller = this.loaded.get(dictionary.path) ?? loadDictionary(dictionary)
    this.loaded.set(dictionary.path, speller)
    return await speller
  }
}

/** Words remembered with whether they are right. */
const REMEMBERED = 50_000

/** A speller of words by themselves: how common they are is not known. */
export function spellerOf(words: HunspellWords, language = ''): Speller {
  const isGerman = primaryOf(language) === 'de'
  const known = new Map<string, boolean>()
  const isWord = (word: string): boolean => {
    const straight = word.replaceAll('’', "'")
    const before = known.get(straight)
    if (before !== undefined) return before
    if (known.size > REMEMBERED) known.clear()
    // l'eau, qu'il, dell'arte: the article or pronoun before the apostrophe is part of no word.
    const [, rest] = /^\p{L}{1,7}'(\p{L}{2,})$/u.exec(straight) ?? []
    // abzureißen: no German dictionary has the infinitives with zu inside.
    const plain = isGerman ? straight.replace(/(?<=\p{L}{2})zu(?=\p{L}{4})/u, '') : straight
    const isRight = words.isWord(straight) || words.isWord(plain) || (rest !== undefined && words.isWord(rest))
    known.set(straight, isRight)
    return isRight
  }
  return { isEnglish: false, isWord, usual: { isWord }, near: (word) => near(word, isWord), bandOf: () => -1 }
}

const LETTERS = 'aeiounrtlsdcmpbgvfhqzyxjkwáàâäãåéèêëíìîïóòôöõøúùûüñçßœæ'

/** The right words one slip away: a letter more, less or another, or two swapped. As common as any. */
function near(word: string, isWord: (word: string) => boolean): ReturnType<Speller['near']> {
  const forms = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
    if (letter !== '') forms.add(before + after)
    if (letter !== '' && after !== '') forms.add(before + after[0] + letter + after.slice(1))
    for (const other of LETTERS) {
      forms.add(before + other + letter + after)
      if (letter !== '') forms.add(before + other + after)
    }
  }
  forms.delete(word)
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return [...forms]
    .filter((form) => form.length > 1 && isWord(form))
    .map((form) => ({ form, far: plain(form) === plain(word) ? 0.3 : form[0] === word[0] ? 0.7 : 1, band: 5 }))
}
