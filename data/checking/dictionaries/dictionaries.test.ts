// Dictionaries of a folder: found by their names, read without expanding them, and used for the spelling of their language.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedCopy } from '../../checks/article/checked-article.ts'
import { CheckService } from '../check-service.ts'
import { NO_HOUSE } from '../house.ts'
import { dictionariesIn, dictionaryFor, loadDictionary, spellerOf } from './dictionary-folder.ts'
import { HunspellWords } from './hunspell-words.ts'

const AFF = `SET UTF-8
FLAG long
NEEDAFFIX ()
FORBIDDENWORD {}
FULLSTRIP
PFX p. Y 1
PFX p. 0 re .
SFX v. Y 3
SFX v. er ons [^g]er
SFX v. er eons ger
SFX v. er eur/s. er
SFX s. Y 1
SFX s. 0 s [^sx]
SFX z. N 1
SFX z. être sont être
`
const DIC = `6
chanter/v.p.
manger/v.
être/z.
maison/s.
pluri/()s.
chantons-nous/{}
`

describe('a word list', () => {
  const words = new HunspellWords(AFF, DIC)
  it.each(['chanter', 'chantons', 'rechantons', 'mangeons', 'chanteurs', 'sont', 'Maisons', 'pluris'])(
    'has %s',
    (word) => expect(words.isWord(word)).toBe(true),
  )
  it.each(['mangons', 'maisonss', 'resont', 'pluri', 'chantons-nous', 'chant', 'remangeons', ''])(
    'does not have “%s”',
    (word) => expect(words.isWord(word)).toBe(false),
  )

  it('joins words where its language does, and flags that are letters or numbers', () => {
    const german = new HunspellWords('COMPOUNDBEGIN x\nONLYINCOMPOUND o\n', '3\nStadt\nGarten\nSchul/o\n')
    expect(['Stadtgarten', 'Gartenstadt', 'Schul', 'Stadtgartn'].map((word) => german.isWord(word))).toEqual([
      true,
      true,
      false,
      false,
    ])
    const numbered = new HunspellWords('FLAG num\nAF 1\nAF 12,7\nSFX 7 Y 1\nSFX 7 0 s .\n', '1\nport/1\n')
    expect([numbered.isWord('ports'), numbered.isWord('porter')]).toEqual([true, false])
  })

  it('knows what is elided, and suggests what is a slip away', () => {
    const speller = spellerOf(words)
    expect(['l’maison', 'l’masion', 'xyz'].map((word) => speller.isWord(word))).toEqual([true, false, false])
    expect(speller.near('masion').map(({ form }) => form)).toEqual(['maison'])
  })
})

describe('a folder of dictionaries', () => {
  let folder: string
  const write = async (name: string, aff: string | Buffer, dic: string | Buffer): Promise<void> => {
    await mkdir(join(folder, 'dict-fr'), { recursive: true })
    await writeFile(join(folder, 'dict-fr', `${name}.aff`), aff)
    await writeFile(join(folder, 'dict-fr', `${name}.dic`), dic)
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dictionaries-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is searched for pairs named after their language; English has its own', async () => {
    await write('fr_FR', AFF, DIC)
    await write('de_DE_frami', AFF, DIC)
    await write('en_GB', AFF, DIC)
    await writeFile(join(folder, 'hyph_es.dic'), '')
    const found = await dictionariesIn(folder)
    expect(found.map(({ language }) => language)).toEqual(['de-DE', 'fr-FR'])
    expect(dictionaryFor('fr-CA', found)?.language).toBe('fr-FR')
    expect(dictionaryFor('es', found)).toBeNull()
    expect(await dictionariesIn(join(folder, 'nowhere'))).toEqual([])
  })

  it('is read in the encoding it names, and refused when its files are not a dictionary', async () => {
    await write('es', Buffer.from('SET ISO8859-1\n'), Buffer.from([0x31, 0x0a, 0x61, 0xf1, 0x6f, 0x0a]))
    await write('pt', 'SET nothing-like-it\n', '1\na\n')
    const found = await dictionariesIn(folder)
    const [spanish, portuguese] = await Promise.all(found.map(loadDictionary))
    expect(spanish?.isWord('año')).toBe(true)
    expect(portuguese).toBeNull()
  })

  it('is what copy of its language is spelled by', async () => {
    await write('fr', AFF, DIC)
    const find = async (dictionaries: string | null) => {
      const text = 'chantons chantons-le maison masion sont mangeons chanter maisons'
      const [report] = await new CheckService(NO_HOUSE, null, dictionaries).check(
        [checkedCopy(text, 'fr', '')],
        ['spelling'],
      )
      return [report?.hasDictionary, report?.findings.map(({ quote, suggestions }) => [quote, suggestions[0]])]
    }
    expect(await find(folder)).toEqual([true, [['masion', 'maison']]])
    expect(await find(null)).toEqual([false, []])
  })
})
