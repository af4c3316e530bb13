import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import { misspell, randomFrom, surname } from '../../testing/proofing/misspell.ts'
import type { Lexicon } from '../words/speller.ts'
import { clusterNames } from './cluster-names.ts'
import { NameIndex } from './name-index.ts'
import { RuledNames } from './ruled-names.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon('en')
})

const counted = (...texts: string[]) => texts.map((text) => ({ text, words: text.split(' '), count: 1 }))
const NONE = new RuledNames([])

describe('NameIndex', () => {
  it('counts articles, not mentions, and takes them back', () => {
    const index = new NameIndex()
    index.take('a', '1', [{ text: 'Ana Vale', words: ['Ana', 'Vale'], count: 5 }])
    index.take('b', '2', counted('Ana Vale', 'Bo Lund'))
    expect([index.find('Ana Vale')?.articles, index.mentionsOf('Ana Vale')]).toEqual([2, 6])
    expect(index.articlesWith('Ana Vale')).toEqual(['a', 'b'])
    index.take('b', '2', counted('Bo Lund'))
    index.remove('a')
    expect(index.find('Ana Vale')?.articles).toBe(0)
    expect(index.sameLetters(['Ana', 'Vale'])).toEqual([])
  })

  it('takes no more memory when articles come again', () => {
    const index = new NameIndex()
    const names = Array.from({ length: 60 }, (_, n) => ({ text: `Ana Vale${n}`, words: ['Ana', `Vale${n}`], count: 1 }))
    const take = (round: number, text: (n: number) => string): void => {
      for (let n = 0; n < 1200; n += 1) {
        const mine = names.slice(n % 30, (n % 30) + 30).map((name) => ({ ...name, count: round }))
        index.take(`a${n}`, text(n), mine)
      }
    }
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    // Arrays that are outgrown are given back by the collection after the one that finds them.
    const memory = () => {
      collect()
      collect()
      return process.memoryUsage().arrayBuffers
    }
    take(1, (n) => `text ${n}`)
    const before = memory()
    for (let round = 0; round < 10; round += 1) take(1, (n) => `text ${n} in round ${round}`)
    expect(memory() - before).toBeLessThan(100_000)
    for (let round = 2; round < 12; round += 1) take(round, (n) => `text ${n}`)
    expect(memory() - before).toBeLessThan(1_000_000)
    expect([index.find('Ana Vale29')?.articles, index.mentionsOf('Ana Vale29')]).toEqual([1200, 1200 * 11])
    expect(index.articlesWith('Ana Vale0')).toHaveLength(40)
    expect([index.isIn('a30', 'Ana Vale0'), index.isIn('a30', 'Ana Vale30')]).toEqual([true, false])
  })

  it('answers the same whether it was built at once or article by article', () => {
    const random = randomFrom(7)
    const names = Array.from({ length: 900 }, () => `${surname(random)} ${surname(random)}`)
    const wrong = names
      .slice(0, 300)
      .map((name) => `${name.split(' ')[0]} ${misspell(name.split(' ')[1] ?? '', random)}`)
    const all = [...names, ...wrong]
    const atOnce = new NameIndex()
    for (const [at, name] of all.entries()) atOnce.take(String(at), String(at), counted(name))
    const slowly = new NameIndex()
    for (const [at, name] of all.entries()) {
      slowly.take(String(at), String(at), counted(name))
      if (at % 50 === 0) slowly.candidates(name.split(' '))
    }
    const forms = (index: NameIndex) =>
      clusterNames(index, NONE, lexicon, 0.6)
        .map(({ canonical, variants }) => [canonical.form, ...variants.map(({ form }) => form)].sort().join('|'))
        .sort()
    expect(forms(slowly)).toEqual(forms(atOnce))
    expect(forms(atOnce).length).toBeGreaterThan(200)
  })
})

describe('clusterNames', () => {
  it('hangs variants on the best attested form, with what the house ruled before all', () => {
    const index = new NameIndex()
    for (let n = 0; n < 12; n += 1) index.take(`a${n}`, `a${n}`, counted('François Bozizé'))
    index.take('b', 'b', counted('Francois Bozize'))
    index.take('c', 'c', counted('Francois Bozie'))
    const [cluster] = clusterNames(index, NONE, lexicon, 0.6)
    expect(cluster?.canonical).toEqual({ form: 'François Bozizé', articles: 12, count: 12 })
    expect(cluster?.variants.map(({ form }) => form)).toEqual(['Francois Bozize', 'Francois Bozie'])
    const ruled = new RuledNames([{ name: 'Francois Bozize', aliases: [], notVariantOf: ['Francois Bozie'] }])
    const [other] = clusterNames(index, ruled, lexicon, 0.6)
    expect([other?.canonical.form, other?.isRuled]).toEqual(['Francois Bozize', true])
    expect(other?.variants.map(({ form }) => form)).toEqual(['François Bozizé'])
  })

  it('lists what is likely an error first, then names written apart or together, then single words', () => {
    const index = new NameIndex()
    const add = (name: string, articles: number): void => {
      for (let n = 0; n < articles; n += 1) index.take(`${name}${n}`, `${name}${n}`, counted(name))
    }
    add('Gerrard', 30)
    add('Gerard', 1)
    add('Jet Star', 20)
    add('Jetstar', 2)
    add('Rayner Griggsby', 12)
    add('Rayner Grigsby', 1)
    const clusters = clusterNames(index, NONE, lexicon, 0.5)
    expect(clusters.map(({ canonical }) => canonical.form)).toEqual(['Rayner Griggsby', 'Jet Star', 'Gerrard'])
  })
})
