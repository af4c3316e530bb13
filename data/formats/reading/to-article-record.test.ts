// The record of a new article is valid, intact and holds what was read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIntact } from '../../corrections/hash.ts'
import { articleRecordSchema, type SourceFile } from '../../schema/article-record.ts'
import { newId } from '../../schema/id.ts'
import { hostileText } from '../../testing/hostile-text.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { readWireText } from './read-wire-text.ts'
import { toArticleRecord } from './to-article-record.ts'

const SOURCE: SourceFile = {
  name: 'ferry.txt',
  sha256: '0'.repeat(64),
  bytes: 120,
  format: 'text',
  encoding: 'utf-8',
  importedAt: '2021-03-03T12:00:00Z',
  batchId: newId(),
}
const COPY = [
  ...['Ferry late again', 'By Jane Doe', 'NESSBY — The ferry was late.', 'It rained.', '(Edited by John Roe)'],
  'The post Ferry Late Again appeared first on Tide Times.',
].join('\n\n')

describe('toArticleRecord', () => {
  it('puts each part in its field, one block a line', () => {
    const id = newId()
    const record = toArticleRecord({ id, read: readWireText(COPY), source: SOURCE })
    expect(articleRecordSchema.parse(record)).toEqual(record)
    expect(record).toMatchObject({ id, source: SOURCE, headlineFrom: 'line', dateline: { from: 0, to: 6 }, events: [] })
    expect(record.metadata).toMatchObject({ source: 'Tide Times', language: 'en', state: 'new', tags: [] })
    expect(record.fields.headline).toMatchObject({ text: 'Ferry late again', blocks: [{ type: 'p' }] })
    expect(record.fields.byline).toMatchObject({ text: 'By Jane Doe', blocks: [{ type: 'p' }] })
    expect(record.fields.body?.text).toBe(COPY.split('\n\n').slice(2).join('\n'))
    expect(record.fields.body?.blocks).toEqual([
      ...[{ type: 'p' }, { type: 'p' }, { type: 'p', role: 'credit' }, { type: 'p', role: 'footer' }],
    ])
  })

  it('has no byline field without a byline, and lets given metadata win', () => {
    const read = readWireText('Ferry late again\n\nIt rained.')
    const record = toArticleRecord({ id: newId(), read, source: SOURCE, metadata: { source: 'Wire', tags: ['ferry'] } })
    expect(Object.keys(record.fields)).toEqual(['headline', 'body'])
    expect(record.metadata).toMatchObject({ source: 'Wire', tags: ['ferry'], language: 'en' })
  })

  it('is valid and intact for any copy', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (texts) => {
        const record = toArticleRecord({ id: newId(), read: readWireText(texts.join('\n\n')), source: SOURCE })
        expect(articleRecordSchema.safeParse(record).success).toBe(true)
        for (const original of Object.values(record.fields)) {
          expect(isIntact(original)).toBe(true)
          expect(original.text.split('\n')).toHaveLength(original.blocks.length)
        }
      }),
      propertyRuns(0.25),
    )
  })
})
