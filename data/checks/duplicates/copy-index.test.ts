// Copies of one text, and updates that hold an earlier take whole.
import { describe, expect, it } from 'vitest'
import { CopyIndex } from './copy-index.ts'
import { LEAST_LIKENESS } from './duplicate-articles.ts'
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
    expect(sharesOf(sketchOf(take), sketchOf(update))).toEqual([1, 0.75])
  })
})

it('a story with background from an earlier one is none', () => {
  const later = `${story(100, 108)}\n${story(6, 10)}`
  expect(copies(indexOf({ earlier: story(0, 10), later }), 'later')).toEqual([])
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

it('two sentences that a thousand articles have make none of them a copy', () => {
  const index = indexOf(
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`a${n}`, `${story(0, 2)}\n${story(100 + n * 9, 106 + n * 9)}`]),
    ),
  )
  expect(copies(index, 'a500')).toEqual([])
})
