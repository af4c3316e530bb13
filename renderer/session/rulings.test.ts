// Reasons stored by older versions: evidence of checks is not offered again (Alt 1), what an editor wrote is.
import { describe, expect, it } from 'vitest'
import { readRulings, withReason } from './rulings.ts'

const USUAL = { category: 'name', status: 'accepted', reasons: {}, isSuggesting: false } as const
const read = (...name: readonly unknown[]) => readRulings({ reasons: { name } }, USUAL).reasons.name

describe('readRulings', () => {
  it.each([
    'Prigozhin 1×; Prighozhin 1×. Neither is clearly right.',
    'Bozizé 412×, both in article 88',
    'Bozizé 412 ×',
    'Bozizé 412\u00a0×',
    'Neither is clearly right.',
    'Touadéra owns nothing here',
  ])('leaves out evidence: %s', (evidence) =>
    expect(read('Misheard on the phone', evidence)).toEqual(['Misheard on the phone']),
  )

  it.each([
    'Checked with the embassy',
    'Four × four is how he signs',
    'Named 3 times in our archive',
    '412 readers wrote in',
  ])('keeps what an editor wrote: %s', (reason) => expect(read(reason)).toEqual([reason]))

  it('takes nothing from what is not of its kind', () => {
    expect(read(1, null, { reason: 'x' })).toEqual([])
    expect(readRulings('broken', USUAL)).toEqual(USUAL)
  })
})

describe('withReason', () => {
  it('puts the newest first, each once, five in all', () => {
    expect(withReason(['a', 'b', 'c', 'd', 'e'], ' c ')).toEqual(['c', 'a', 'b', 'd', 'e'])
    expect(withReason(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['f', 'a', 'b', 'c', 'd'])
    expect(withReason(['a'], ' ')).toEqual(['a'])
  })
})
