// A record that was read and has grown is written as one of which nothing is known, however its file was written.
import { createHash } from 'node:crypto'
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

/** A file other tools wrote: valid JSON with a valid seal. `body` ends with LF and the closing brace. */
function withSeal(body: string): string {
  const seal = createHash('sha256').update(body).digest('hex')
  return `${body.slice(0, -2)},\n  "seal": "${seal}"\n}\n`
}

type Json = Record<string, unknown>
const spaced = (value: Json, indent: string | number = 2): string => JSON.stringify(value, null, indent)
const swapped = ({ fields, ...rest }: Json): Json => {
  const reversed = Object.entries(fields as Json).map(([name, field]) => [
    name,
    Object.fromEntries(Object.entries(field as Json).reverse()),
  ])
  return { fields: Object.fromEntries(reversed), ...rest }
}

it.each<[string, (value: Json) => string]>([
  ['events before everything imported', ({ id, events, ...rest }) => spaced({ id, events, ...rest })],
  ['events first', ({ events, ...rest }) => spaced({ events, ...rest })],
  ['all keys reversed', (value) => spaced(Object.fromEntries(Object.entries(value).reverse()))],
  ['the keys of fields in another order', (value) => spaced(swapped(value))],
  ['CRLF', (value) => spaced(value).slice(0, -2).replaceAll('\n', '\r\n').concat('\n}')],
  ['four spaces', (value) => spaced(value, 4)],
  ['tabs', (value) => spaced(value, '\t')],
  ['one line', (value) => spaced(value, 0).slice(0, -1).concat('\n}')],
  ['a key twice', (value) => spaced(value).replace('{', '{\n  "events": [\n    {}\n  ],')],
  ['letters escaped', (value) => spaced(value).replaceAll('wil', '\\u0077il').replace('"events"', '"\\u0065vents"')],
  [
    'slashes escaped and blanks at line ends',
    (value) => spaced(value).replaceAll('/', '\\/').replaceAll(',\n', ', \n'),
  ],
])('writes all of a record whose file has %s', (_, write) => {
  const first = corrected(
    recordOf({ headline: { text: 'Harbour' }, body: { text: 'The harbour wil open.' } }),
    'open',
    'close',
  )
  const { seal: _seal, ...value } = JSON.parse(articleCodec.encode(first)) as Json
  const read = articleCodec.decode(withSeal(write(value)), 'a.json')
  expect(read).toEqual(first)
  const grown = corrected(read, 'wil', 'will')
  expect(articleCodec.encode(grown)).toBe(whole(grown))
  expect(articleCodec.decode(articleCodec.encode(grown), 'a.json')).toEqual(grown)
})

it('refuses a record whose file has a byte order mark', () => {
  const first = recordOf({ headline: { text: 'Harbour' }, body: { text: 'The harbour opens.' } })
  const { seal: _seal, ...value } = JSON.parse(articleCodec.encode(first)) as Json
  expect(() => articleCodec.decode(withSeal(`\ufeff${spaced(value)}`), 'a.json')).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'damaged' }) }),
  )
})
