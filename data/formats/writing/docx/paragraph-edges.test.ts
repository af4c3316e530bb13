// Insertions by one person on both sides of a paragraph's end stay two, whichever program reads them.
import { expect, it } from 'vitest'
import type { ProjectedBlock, Run } from '../../../corrections/index.ts'
import { keptApart } from './paragraph-edges.ts'

type Kind = Run['kind']
const KINDS: Readonly<Record<string, Kind>> = { '+': 'ins', '-': 'del' }

/** "a|+b|-c¶+" is a line of three runs with an inserted end; its correction is its kind, or what follows a slash. */
function lines(...texts: readonly string[]): readonly ProjectedBlock[] {
  return texts.map((line) => {
    const [content = '', end = ''] = line.split('¶')
    const runs = content.split('|').map((part): Run => {
      const [text = '', correction = 'ana'] = part.split('/')
      const kind = KINDS[text[0] ?? ''] ?? 'same'
      return kind === 'same' ? { kind, text, correction: null } : { kind, text: text.slice(1), correction }
    })
    const kind = KINDS[end] ?? 'same'
    return { block: { type: 'p' }, runs, end: { kind, correction: kind === 'same' ? null : 'ana' } }
  })
}

const SIGNED: Readonly<Record<string, { author: string; at: string }>> = {
  ana: { author: 'Ana', at: '2026-11-30T10:00:00Z' },
  later: { author: 'Ana', at: '2026-11-30T10:02:00Z' },
  ben: { author: 'Ben', at: '2026-11-30T10:00:00Z' },
}
const signatureOf = (correction: string | null) => SIGNED[correction ?? ''] as (typeof SIGNED)[string]

const apart = (...texts: readonly string[]): readonly string[] =>
  keptApart(lines(...texts), null, signatureOf).map(({ runs }) =>
    runs.map(({ kind, text }) => `${kind === 'ins' ? '+' : kind === 'del' ? '-' : ''}${text}`).join('|'),
  )

it.each([
  ['what was deleted there comes behind', ['a|-x|+y', '+z|b'], ['a|+y|-x', '+z|b']],
  ['the last character is taken out and written again', ['ab|+y', '+z|b'], ['a|+b|+y|-b', '+z|b']],
  ['a character of several code units stays whole', ['a👩‍👩‍👧|+y', '+z|b'], ['a|+👩‍👩‍👧|+y|-👩‍👩‍👧', '+z|b']],
  ['over lines that were put in behind it', ['a|-x|+p¶+', '+q', '+z|b'], ['a|+p', '+q|-x', '+z|b']],
  [
    'a line that comes to begin with an insertion is kept apart, too',
    ['ab|+y', '-x|+p', '+z|b'],
    ['a|+b|+y|-b', '+p|-x', '+z|b'],
  ],
])('%s', (_, before, after) => {
  expect(apart(...before)).toEqual(after)
})

it.each([
  ['an end that was put in itself', ['ab|+y¶+', '+z', 'b']],
  ['a kept beginning', ['ab|+y', 'b']],
  ['somebody else', ['ab|+y', '+z/ben|b']],
  ['another time', ['ab|+y', '+z/later|b']],
  ['deletions', ['ab|-y', '-z|b']],
])('%s needs nothing', (_, texts) => {
  expect(apart(...texts)).toEqual(texts.map((text) => text.replace(/¶.*|\/\w+/g, '')))
})

it('takes account of what follows the field', () => {
  const after = (by: string | null): string | undefined =>
    keptApart(lines('ab|+y'), by === null ? null : signatureOf(by), signatureOf)[0]?.runs.at(-1)?.kind
  expect([after('ana'), after('ben'), after(null)]).toEqual(['del', 'ins', 'ins'])
})
