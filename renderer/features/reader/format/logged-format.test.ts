import { expect, it } from 'vitest'
import { type BlockCorrection, type MarkCorrection, Weave } from '../../../../electron/contract/index.ts'
import { loggedFormat } from './logged-format.ts'

const TEXT = 'One.\nThe Courier said so.'
const MARKED = { from: 9, to: 16, text: 'Courier' }

function withMark(mark: MarkCorrection['mark']) {
  const weave = Weave.of(TEXT)
  const edit = { id: 'm', ...MARKED, mark }
  expect(weave.insertMark(edit)).toBeNull()
  return { weave, told: () => loggedFormat(weave, { kind: 'mark', field: 'body', ...edit } as MarkCorrection) }
}

it('a mark or link is where its words are by now', () => {
  const { weave, told } = withMark({ type: 'strong', before: null, after: '' })
  weave.insert({ id: 't', from: 0, to: 4, before: 'One.', after: 'Once upon a time.' })
  expect(told()).toEqual({
    here: { field: 'body', from: 22, to: 29, before: 'Courier' },
    format: { kind: 'mark', type: 'strong', after: '' },
    after: '',
  })
  weave.insert({ id: 'u', from: 18, to: 34, before: 'The Courier said', after: 'They said' })
  expect(told()).toBeNull()
  const link = withMark({ type: 'link', before: null, after: 'https://a.example' })
  expect(link.told()).toMatchObject({ format: { kind: 'link' }, after: 'https://a.example' })
})

it('a line is told with what it was and is', () => {
  const weave = Weave.of(TEXT)
  const block = { before: { type: 'p' }, after: { type: 'quote' } } as const
  const edit = { id: 'b', from: 5, to: 25, text: 'The Courier said so.', block }
  expect(weave.insertBlock(edit)).toBeNull()
  expect(loggedFormat(weave, { kind: 'block', field: 'body', ...edit } as unknown as BlockCorrection)).toEqual({
    here: { field: 'body', from: 5, to: 25, before: 'The Courier said so.' },
    format: { kind: 'line', lines: [{ line: 1, ...block }] },
    after: '',
  })
})
