import { describe, expect, it } from 'vitest'
import type { Run } from '../../../../electron/contract/index.ts'
import { piecesOf } from './mark-groups.ts'

const same = (text: string): Run => ({ text, kind: 'same', correction: null })
const del = (text: string, correction: string): Run => ({ text, kind: 'del', correction })
const ins = (text: string, correction: string): Run => ({ text, kind: 'ins', correction })
const KEPT = { kind: 'same', correction: null } as const

describe('piecesOf', () => {
  it('makes one piece of what one correction deletes and inserts', () => {
    const runs = [same('General '), del('Bozie', 'a'), ins('Bozizé', 'a'), same(' said')]
    expect(piecesOf({ block: { type: 'p' }, runs, end: KEPT })).toEqual([
      { correction: null, runs: [runs[0]] },
      { correction: 'a', runs: [runs[1], runs[2]] },
      { correction: null, runs: [runs[3]] },
    ])
  })

  it('keeps neighbouring corrections apart', () => {
    const pieces = piecesOf({ block: { type: 'p' }, runs: [del('x', 'a'), ins('y', 'b')], end: KEPT })
    expect(pieces.map(({ correction }) => correction)).toEqual(['a', 'b'])
  })

  it('makes one piece of words that one correction formats, whatever else they are', () => {
    const reformatted = { before: {}, correction: 'a' }
    const bold = { ...same('Mail'), format: { strong: true }, reformatted } as const
    const both = { ...same(' today'), format: { strong: true, em: true }, reformatted } as const
    expect(piecesOf({ block: { type: 'p' }, runs: [bold, both, same('.')], end: KEPT })).toEqual([
      { correction: 'a', runs: [bold, both] },
      { correction: null, runs: [same('.')] },
    ])
  })

  it('shows a line break that was inserted', () => {
    const pieces = piecesOf({ block: { type: 'p' }, runs: [same('x')], end: { kind: 'ins', correction: 'a' } })
    expect(pieces.at(-1)).toEqual({ correction: 'a', runs: [{ kind: 'ins', correction: 'a', text: '\n' }] })
  })
})
