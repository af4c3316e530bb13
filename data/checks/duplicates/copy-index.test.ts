// Copies of one text, and updates that hold an earlier take whole.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { SETTING } from '../../testing/proofing/marks-of.ts'
import { checkedCopy } from '../article/checked-article.ts'
import { duplicateArticles, LEAST_LIKENESS } from '../duplicate-articles.ts'
import { CopyIndex } from './copy-index.ts'
import { SKETCH_SIZE, sharesOf, sketchOf } from './sentence-sketch.ts'
import { signatureOf } from './signature.ts'

/** Sentences no other number makes, of words that differ from sentence to sentence. */
const sentence = (n: number): string =>
  `The council of district ${n} met on evening ${n * 7} and heard witness ${n * 13} about culvert ${n * 31}.`
const story = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => sentence(from + n)).join('\n')

function indexOf(texts: Readonly<Record<string, string>>): CopyIndex {
  const index = new CopyIndex()
  for (const [id, text] of Object.entries(texts)) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    index.take(id, { identity: words.join(' '), signature: signatureOf(words), sentences: sketchOf(text) })
  }
  return index
}

const copies = (index: CopyIndex, id: string): readonly string[] =>
  index.copiesOf(id, LEAST_LIKENESS).map(({ article, how }) => `${how} ${article}`)

describe('an update', () => {
  it('that holds the earlier take whole is found from either side, whatever comes first', () => {
    for (const [from, to] of [
      [0, 30],
      [-20, 10],
    ] as const) {
      const index = indexOf({ take: story(0, 10), update: story(from, to) })
      expect(copies(index, 'update')).toEqual(['holds take'])
      expect(copies(index, 'take')).toEqual(['held update'])
    }
  })

  it('may have lost a sentence and be cut into other paragraphs', () => {
    const update = `${story(1, 10)}\n${story(50, 70)}`.replaceAll('\n', ' ')
    expect(copies(indexOf({ take: story(0, 10), update }), 'update')).toEqual(['holds take'])
  })

  it('is found when it is longer than a sketch', () => {
    const [take, update] = [story(0, SKETCH_SIZE), story(0, SKETCH_SIZE * 3)]
    expect(copies(indexOf({ take, update }), 'update')).toEqual(['holds take'])
  })

  it('is found in a live blog of 250 sentences, however short the take', () => {
    const index = indexOf({ take: story(100, 106), blog: story(0, 250) })
    expect(copies(index, 'blog')).toEqual(['holds take'])
    expect(copies(index, 'take')).toEqual(['held blog'])
  })

  it('of a story that many takes follow is found, though they share its sentences', () => {
    const takes = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`take${n}`, story(0, 6 + n * 6)]))
    const index = indexOf(takes)
    expect(copies(index, 'take0')).toContain('held take14')
    expect(copies(index, 'take14')).toContain('alike take13')
    expect(copies(index, 'take14')).toContain('holds take5')
    expect(copies(index, 'take14')).toContain('holds take0')
  })

  it('of a first take of three sentences is found, of two not', () => {
    expect(copies(indexOf({ take: story(0, 3), update: story(0, 20) }), 'update')).toEqual(['holds take'])
    expect(copies(indexOf({ take: story(0, 2), update: story(0, 20) }), 'update')).toEqual([])
  })

  it('in Chinese is found too', () => {
    const [first, second, third] = [
      '市议会星期二晚上举行会议讨论了东区新桥梁的建设计划以及所需资金。',
      '会议主席表示工程预计将于明年春天开始并在两年之内完成全部施工。',
      '附近居民担心施工期间交通拥堵问题会影响他们每天上下班的路线。',
    ] as const
    const take = `${first}${second}${third}`
    const update = `${take}反对党议员星期三要求市长公开所有与承包商签订的合同和付款记录。`
    expect(sharesOf(sketchOf(take), sketchOf(update), () => false)).toEqual([1, 0.75])
  })
})

it('a story with background from an earlier one is not a duplicate', () => {
  const later = `${story(100, 108)}\n${story(6, 10)}`
  expect(copies(indexOf({ earlier: story(0, 10), later }), 'later')).toEqual([])
})

describe('standing background that many stories share', () => {
  const archive = (stories: number): Readonly<Record<string, string>> => ({
    brief: `${story(0, 3)}\n${sentence(50)}`,
    ...Object.fromEntries(
      Array.from({ length: stories }, (_, n) => [`a${n}`, `${story(0, 3)}\n${story(100 + n * 9, 109 + n * 9)}`]),
    ),
  })

  it('makes no brief an earlier take of them', () => {
    const index = indexOf(archive(20))
    expect(copies(index, 'brief')).toEqual([])
    expect(copies(index, 'a7')).toEqual([])
  })

  it('counts once few have it, and articles that came again or went count once or not', () => {
    const texts = archive(4)
    const index = indexOf(texts)
    for (let again = 0; again < 20; again += 1) {
      index.take('a0', { identity: `${again}`, signature: null, sentences: sketchOf(texts.a0 ?? '') })
    }
    expect(copies(index, 'brief')).toContain('held a0')
  })

  it('is left out of what else is shared', () => {
    const index = indexOf({ ...archive(20), take: story(300, 306), update: `${story(0, 3)}\n${story(300, 320)}` })
    expect(copies(index, 'update')).toEqual(['holds take'])
  })
})

describe('two takes of one length', () => {
  it('are alike, and neither holds an earlier version of the other', () => {
    const index = indexOf({ one: story(0, 20), two: `${story(0, 15)}\n${story(50, 55)}` })
    expect(copies(index, 'one')).toEqual(['alike two'])
    expect(copies(index, 'two')).toEqual(['alike one'])
  })
})

it('says all rather than about 100%, and holds only of the longer', () => {
  const texts = { one: story(0, 20), two: story(0, 19), update: story(0, 60), take: story(30, 40) }
  const copies = indexOf(texts)
  const said = (id: string) =>
    duplicateArticles
      .find({ ...checkedCopy('', 'en', '2024-01-01'), id }, { ...SETTING, copies })
      .map(({ evidence, says }) => [(evidence as { article: string }).article, says])
  expect(said('take')).toEqual([['update', 'All of it is in another article, which may be an update.']])
  expect(said('update')).toContainEqual(['take', 'Contains all of another article, which may be an earlier version.'])
  expect(said('one').find(([article]) => article === 'two')?.[1]).toMatch(/^About 9\d% the same as another article\.$/)
})

it('a text of the same words is the same, one nearly like it is alike and found once for each way it can be said', () => {
  const index = indexOf({ one: story(0, 20), two: story(0, 20), near: `${story(0, 19)}\nIt rained.` })
  expect(copies(index, 'one')).toContain('same two')
  expect(index.copiesOf('near', LEAST_LIKENESS).map(({ article }) => article)).toEqual(
    expect.arrayContaining(['one', 'two']),
  )
})

it('an article that comes again takes the place of what it was', () => {
  const index = indexOf({ take: story(0, 10), update: story(0, 30) })
  index.take('take', { identity: 'other', signature: null, sentences: sketchOf(story(60, 70)) })
  expect(copies(index, 'update')).toEqual([])
  index.remove('update')
  expect(copies(index, 'update')).toEqual([])
})

it('articles that come again and again take no more memory, and are found as they are now', () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const index = new CopyIndex()
  const take = (round: number): void => {
    for (let n = 0; n < 300; n += 1) {
      const first = (round * 150 + (n % 150)) * 40
      const sentences = Array.from({ length: 40 }, (_, at) => first + at)
      index.take(`a${n}`, { identity: `${round} ${n}`, signature: sentences.slice(0, 32), sentences })
    }
    index.copiesOf('a0', LEAST_LIKENESS)
  }
  // Arrays that are outgrown are given back by the collection after the one that finds them.
  const memory = () => {
    collect()
    collect()
    return process.memoryUsage().arrayBuffers
  }
  take(0)
  const before = memory()
  for (let round = 1; round < 40; round += 1) take(round)
  expect(memory() - before).toBeLessThan(1_500_000)
  index.remove('a1')
  expect(index.copiesOf('a0', LEAST_LIKENESS)).toEqual([{ article: 'a150', how: 'alike', likeness: 1 }])
  expect(index.copiesOf('a151', LEAST_LIKENESS)).toEqual([])
})

it('two sentences that a thousand articles have make none of them a copy', () => {
  const index = indexOf(
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`a${n}`, `${story(0, 2)}\n${story(100 + n * 9, 106 + n * 9)}`]),
    ),
  )
  expect(copies(index, 'a500')).toEqual([])
})
