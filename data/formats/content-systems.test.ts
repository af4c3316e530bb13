// What content systems and LibreOffice hand over: JSON Feed, Ghost, Arc's ANS, Markdown with front matter.
import { expect, it } from 'vitest'
import { MEDIUM_POST, SAMPLES } from '../testing/format-samples.ts'
import { FORMATS, type ReadableFormat } from './formats.ts'
import type { ReadFile } from './reading/read-article.ts'

function read(format: ReadableFormat, given?: string): ReadFile {
  const bytes = SAMPLES.find((sample) => sample.format === format)?.bytes ?? new Uint8Array()
  const text = given ?? Buffer.from(bytes).toString()
  const file = FORMATS[format].read({ bytes, text, path: 'x' })
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

it('reads JSON Feed, HTML and plain items, and names those without text', () => {
  expect(read('json-feed')).toMatchObject({
    articles: [
      { item: '1', headline: { text: 'Ferry late' }, byline: 'Jane Doe', source: 'The Tide Times', language: 'en-GB' },
      { item: '2', blocks: [{ text: 'The wall was mended.' }, { text: 'No one paid.' }] },
    ],
    skipped: ['A link'],
  })
})

it('reads the posts of Ghost with tags, authors and status, without its pages', () => {
  expect(read('ghost')).toMatchObject({
    articles: [{ item: 'u-1', byline: 'Jane Doe', metadata: { tags: ['Harbour'], note: 'Status in Ghost: draft' } }],
    skipped: ['About'],
  })
})

it('reads a post of Medium without its captions, its footer and the title it says again; one without a day is a draft', () => {
  const [article] = read('medium').articles
  expect(article).toMatchObject({
    ...{ headline: { text: 'Ferry late', from: 'line' }, standfirst: 'Nine days in ten.', byline: 'Jane Doe' },
    metadata: { publishedAt: '2026-03-02T10:00:00Z', url: 'https://tide.example/ferry-late' },
    blocks: [{ text: 'The ferry was late & wet.', marks: [{ type: 'strong' }] }, { text: 'It rained.' }],
  })
  expect(article?.isDraft).toBeUndefined()
  const draft = read('medium', MEDIUM_POST.replace(/<time.*<\/time>/, '')).articles[0]
  expect(draft).toMatchObject({ isDraft: true, metadata: { note: 'Status in Medium: draft' } })
})

it('reads a text document of LibreOffice, without its notes', () => {
  expect(read('odt').articles).toMatchObject([
    {
      headline: { text: 'Ferry late', from: 'line' },
      blocks: [{ text: 'The ferry was late.', marks: [{ type: 'strong', from: 0, to: 3 }] }, { text: 'It rained.' }],
    },
  ])
})

it('reads the elements of ANS that are copy', () => {
  expect(read('ans').articles).toMatchObject([
    {
      ...{ item: 'ABC', standfirst: 'Nine days in ten.', byline: 'Jane Doe' },
      blocks: [
        { text: 'The ferry was late.' },
        { text: 'Why', type: 'h' },
        { text: 'Rain.', type: 'li', ordered: true },
      ],
    },
  ])
})

it('reads Markdown with its front matter, and a headline in the text where that has none', () => {
  expect(read('markdown').articles).toMatchObject([
    {
      ...{ headline: { text: 'Ferry late: again', from: 'line' }, byline: 'Jane Doe' },
      metadata: { publishedAt: '2026-03-02T10:00:00+01:00', tags: ['harbour', 'ferries'] },
      blocks: [
        { text: 'The ferry was late, they said.', marks: [{ type: 'em' }, { type: 'strong' }, { type: 'link' }] },
        { text: 'Why', type: 'h' },
        { text: 'Rain', type: 'li' },
        { text: 'Wind', type: 'li' },
        ...[{ text: 'Day' }, { text: 'Late | early' }, { text: 'Monday' }, { text: 'nine' }],
      ],
    },
  ])
  expect(read('markdown', '# A head\n\nTold.\n').articles[0]?.headline).toEqual({ text: 'A head', from: 'line' })
  const bad = FORMATS.markdown.read({ bytes: new Uint8Array(), text: '---\na: [\n---\nx', path: 'x' })
  expect(bad.ok).toBe(false)
  const deep = FORMATS.markdown.read({ bytes: new Uint8Array(), text: `${'> '.repeat(5000)}x`, path: 'x' })
  expect(deep.ok).toBe(false)
})
