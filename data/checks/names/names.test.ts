import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import different from '../../testing/proofing/similar-but-different.json' with { type: 'json' }
import { distance } from '../words/distance.ts'
import type { Lexicon } from '../words/speller.ts'
import { extractNames } from './extract-names.ts'
import { findNameVariants } from './find-name-variants.ts'
import { letters, skeleton } from './letters.ts'
import { NameIndex } from './name-index.ts'
import { RuledNames } from './ruled-names.ts'
import { similarWords } from './similar-words.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon('en')
})

const namesIn = (text: string): readonly string[] => extractNames(text, lexicon).map((name) => name.text)

describe('letters and sounds', () => {
  it.each([
    ['Bozizé', 'bozize'],
    ['Ødegaard', 'odegaard'],
    ['O’Neíll', 'oneill'],
    ['Weiß', 'weiss'],
  ])('%s is %s', (name, bare) => expect(letters(name)).toBe(bare))

  it.each([
    ['prighozhin', 'prigozhin'],
    ['tchaikovsky', 'chaikovski'],
    ['gaddafi', 'gadafi'],
    ['khadijah', 'hadija'],
  ])('%s and %s have one skeleton', (a, b) => expect(skeleton(a)).toBe(skeleton(b)))

  it('costs less what is easily confused', () => {
    expect(distance('bozie', 'bozize', 2)).toBeLessThan(distance('bozie', 'bozipe', 2) + 0.01)
    expect(distance('hartwel', 'hartwell', 2)).toBe(0.5)
    expect(distance('kazcmarek', 'kaczmarek', 2)).toBeCloseTo(0.6)
    expect(distance('abc', 'xyz', 1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('has no similar words of three letters', () => {
    expect(similarWords('Lee', 'Les')).toBeNull()
    expect(similarWords('Bush', 'Rush')).toBeNull()
  })
})

describe('extractNames', () => {
  it.each([
    [
      'President Faustin-Archange Touadéra met Sen. Robert Kaczmarek.',
      ['Faustin-Archange Touadéra', 'Robert Kaczmarek'],
    ],
    ['The Bank of England and the Ministry of Defence', ['Bank of England', 'Ministry of Defence']],
    ['Erik ten Hag’s side beat Bayern Munich', ['Erik ten Hag', 'Bayern Munich']],
    ['NEW YORK — Police said so.', []],
    ['Reports said the Russian-owned mine closed on Monday.', []],
    ['“We won,” Dhami said. Soldiers came.', ['Dhami']],
    ['Russian Vladimir Putin’s aide', ['Russian Vladimir Putin']],
    ['Brandt & Lowe, a firm', ['Brandt & Lowe']],
    ['She is Clémentine Aubertin. Clementine Aubertin left.', ['Clémentine Aubertin', 'Clementine Aubertin']],
    ['Clementine Aubertin left.', ['Aubertin']],
  ])('%s', (text, expected) => expect(namesIn(text)).toEqual(expected))

  it('keeps the places in the source', () => {
    const text = 'In Bangui,  Séléka’s men met Jean-Bédel Bokassa.'
    for (const { start, end, text: name } of extractNames(text, lexicon)) expect(text.slice(start, end)).toBe(name)
  })
})

describe('findNameVariants', () => {
  const sources = () => ({ archive: new NameIndex(), ruled: new RuledNames([]), lexicon, article: null })

  it.each([...different.persons, ...different.places])('%s and %s are different', (a = '', b = '') => {
    const last = (name: string): string => name.split(' ').at(-1) ?? ''
    const text = `Officials met ${a} on Monday. Later ${b} arrived, the report said.\nThe group praised ${a}. It also thanked ${b}.\nReporters asked about ${last(a)}. They also asked about ${last(b)}.`
    expect(findNameVariants(extractNames(text, lexicon), sources())).toEqual([])
  })

  it('leaves alone what the house says is different', () => {
    const text = 'On Monday Jon Halvorsen spoke. Then Jon Halvorson spoke.'
    const variants = (notVariantOf: string[]) => {
      const ruled = new RuledNames([{ name: 'Jon Halvorsen', aliases: [], notVariantOf }])
      return findNameVariants(extractNames(text, lexicon), { ...sources(), ruled })
    }
    expect(variants([])).toHaveLength(1)
    expect(variants(['Jon Halvorson'])).toEqual([])
  })
})
