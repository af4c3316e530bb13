// Where a file has the words of an article: in every format that has places, every word of every field is found as it is written.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../testing/format-samples.ts'
import { importedArticles, importedBytes } from '../../testing/imported-bytes.ts'
import { FORMATS } from '../formats.ts'
import { HtmlPlaces } from '../places/html-places.ts'
import { isRefusal } from '../places/pieces.ts'
import { decodeKnown } from '../reading/decode-text.ts'
import { placesInSource } from './source-places.ts'

const PLACED = SAMPLES.filter(({ format }) => FORMATS[format].place)

it('places long copy that ends otherwise than its source without going over it again and again', () => {
  const long = 'a'.repeat(150_000)
  expect(new HtmlPlaces(`<p>${long}\0b</p>`, () => true).shown().text).toBe(`${long}b`)
})

describe.each(PLACED)('$format: $name', ({ format, name, bytes, encoding = 'utf-8' }) => {
  it('shows every plain word of the text at its bytes', () => {
    for (const article of importedArticles(bytes, format, encoding)) {
      const text = article.record.fields.body?.text ?? ''
      let seen = 0
      for (const { 0: word, index } of text.matchAll(/[A-Za-z]{4,}/g)) {
        const found = placesInSource(article, bytes, { field: 'body', from: index, to: index + word.length })
        if (isRefusal(found)) throw new Error(`${word}: ${found.detail}`)
        const [place] = found.places
        const inner = found.entry === null ? bytes : unzipSync(bytes)[found.entry]
        const own = (inner as Uint8Array).subarray(place?.at, place?.end)
        const written = found.entry === null ? decodeKnown(own, encoding) : strFromU8(own)
        const marked = place?.marked.map(({ at, end }) => place.text.slice(at, end)).join('')
        seen += 1
        // Base64 is written as a whole, and so is a cell without quotes.
        if (name === 'a mail of today') continue
        if (format === 'csv') expect(marked).toContain(word)
        else expect(marked).toBe(word)
        expect(written?.replaceAll(/<[^>]*>|[*_]/g, '')).toContain(word.slice(0, 3))
      }
      expect(seen).toBeGreaterThan(0)
    }
  })
})

it('shows every place a headline is said in', () => {
  const page =
    '<html><head><title>Ferry late | Tide</title><meta property="og:title" content="Ferry late"></head><body><article><h1>Ferry late</h1>' +
    '<p>The ferry was late on nine days out of ten this year, as the council said on Monday in the harbour.</p>'.repeat(
      6,
    ) +
    '</article></body></html>'
  const bytes = Buffer.from(page)
  const found = placesInSource(importedBytes(bytes, 'page', 'utf-8'), bytes, { field: 'headline', from: 0, to: 5 })
  if (isRefusal(found)) throw new Error(found.detail)
  expect(found.places.map(({ copy, at, end }) => [copy, page.slice(at, end)])).toEqual([
    [null, 'Ferry'],
    ['title', 'Ferry'],
    ['og:title', 'Ferry'],
  ])
})

it('shows the place of words that are not in it, and says when there is none', () => {
  const bytes = Buffer.from('Ferry late\n\nThe ferry was late on nine days out of ten this year.\n\nIt rained.\n')
  const article = importedBytes(bytes, 'text', 'utf-8')
  const found = placesInSource(article, bytes, { field: 'body', from: 4, to: 4 })
  expect(isRefusal(found) ? found : found.places[0]).toMatchObject({ at: 16, end: 16 })
  expect(placesInSource(article, bytes, { field: 'byline', from: 0, to: 3 })).toMatchObject({ reason: 'no-place' })
})
