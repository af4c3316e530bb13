// What words a correction may replace: those that are there, in whole characters.
import { describe, expect, it } from 'vitest'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { correctSpans, type Ruling } from './correct.ts'

const RULING: Ruling = { category: 'spelling', reason: '', status: 'accepted' }
const story = () => opened(recordOf({ body: { text: 'A 👩 spoke.' } }))
const corrected = (from: number, to: number, after: string) =>
  correctSpans(story(), [{ field: 'body', from, to, after }], RULING, context)

describe('a correction', () => {
  it.each([
    ['begins', 3, 4],
    ['ends', 2, 3],
    ['inserts', 3, 3],
  ])('never %s inside a character', (_, from, to) => {
    expect(corrected(from, to, 'x')).toMatchObject({ ok: false, problem: { code: 'broken-text' } })
  })

  it('may replace a whole character, and insert before and after it', () => {
    for (const [from, to] of [
      [2, 4],
      [2, 2],
      [4, 4],
    ] as const)
      expect(corrected(from, to, 'x')).toMatchObject({ ok: true })
  })

  it('never inserts half a character', () => {
    for (const half of ['\ud83d', '\udc69']) {
      expect(corrected(0, 0, half)).toMatchObject({ ok: false, problem: { code: 'broken-text' } })
    }
  })
})
