// What is remembered of paragraphs must not grow with the checks there are.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Paragraph } from './article/checked-article.ts'
import type { ParagraphCheck } from './check.ts'
import { MarkMemory } from './mark-memory.ts'

const CHECKS = 30
const PARAGRAPHS = 300
/** Bytes for a paragraph and a check. */
const MOST = 120

it('takes little for what checks had nothing to say of', () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const checks = Array.from({ length: CHECKS }, (_, n) => ({ name: `check-${n}`, version: 1 }) as ParagraphCheck)
  const paragraph = (n: number): Paragraph => ({ text: `The house ${n} was sold.`, field: 'body', block: null })
  const memory = new MarkMemory()
  collect()
  const before = process.memoryUsage().heapUsed
  for (let n = 0; n < PARAGRAPHS; n += 1) {
    for (const check of checks) memory.recall(check, paragraph(n), 'setting', () => [])
  }
  collect()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST * PARAGRAPHS * CHECKS)
  for (const check of checks) {
    const again = () => {
      throw new Error('asked again')
    }
    expect(memory.recall(check, paragraph(0), 'setting', again)).toEqual([])
  }
})
