// A record that was read and has grown is written from the text of its file: the bytes are those of writing it whole.
import { expect, it } from 'vitest'
import { correctFound } from '../corrections/index.ts'
import type { ArticleRecord } from '../schema/index.ts'
import { opened, recordOf, testContext } from '../testing/article-of.ts'
import { articleCodec } from './codec.ts'

const RULING = { category: 'spelling', reason: 'a, "b"\n  "events": [', status: 'accepted' } as const

function corrected(record: ArticleRecord, find: string, replace: string): ArticleRecord {
  const done = correctFound(opened(record), { find, replace }, RULING, testContext)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return done.value.change.articles[0]?.after as ArticleRecord
}

/** The same record as separate objects, of which nothing is known. */
const whole = (record: ArticleRecord): string => articleCodec.encode(structuredClone(record))

it('writes a record that grew as if it were written whole, however often it grows', () => {
  const text = 'The harbour wil open,\n  "events": [\nthe concil said.\u2028 Ends 𝒳.'
  const first = recordOf({ headline: { text: 'Harbour “opens”' }, body: { text } })
  const read = articleCodec.decode(articleCodec.encode(first), 'a.json')
  const once = corrected(read, 'wil', 'will')
  expect(articleCodec.encode(once)).toBe(whole(once))
  const twice = corrected(articleCodec.decode(articleCodec.encode(once), 'a.json'), 'concil', 'council')
  expect(articleCodec.encode(twice)).toBe(whole(twice))
  expect(articleCodec.decode(articleCodec.encode(twice), 'a.json')).toEqual(twice)
})

it('writes what was replaced in a record, not what its file had', () => {
  const first = recordOf({ headline: { text: 'Harbour' }, body: { text: 'The harbour opens.' } })
  const read = articleCodec.decode(articleCodec.encode(first), 'a.json')
  const renamed = { ...read, id: testContext.newId(), source: { ...read.source, name: 'other.txt' } }
  expect(articleCodec.encode(renamed)).toBe(whole(renamed))
  const fields = { ...read.fields, body: { ...read.fields.body, text: 'Other.' } } as ArticleRecord['fields']
  expect(articleCodec.encode({ ...read, fields })).toBe(whole({ ...read, fields }))
})
