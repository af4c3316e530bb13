// Whatever is corrected: the file that goes back differs in the corrected characters alone and says the corrected article, or
// there is none.
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Article, correctSpans } from '../../corrections/index.ts'
import type { TextEncoding } from '../../schema/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { FRENCH, JOURNAL, MODERN, TABLES } from '../../testing/pages.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import type { ReadableFormat } from '../formats.ts'
import { linesOf } from '../places/field-edits.ts'
import { isRefusal } from '../places/pieces.ts'
import { decodeKnown } from '../reading/decode-text.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { isSameOutside, writeBack } from './write-back.ts'

const WORDS = [
  ...[
    'Bozize',
    'the',
    'Accord',
    '2014',
    'é',
    'Łódź',
    '“no”',
    '👩‍👩‍👧‍👦',
    'שלום',
    '&',
    '&amp;',
    '<',
    '</p>',
    ']]>',
    '"',
    "'",
  ],
  ...['\u00a0', '\u00ad', '\u2028', '\t', ' ', '  ', '.', ', ', '\n', '\n\n', '\u0000', '&eacute', '</script>', '<!--'],
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((some) => some.join(''))
const edits = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat(9), words), { minLength: 1, maxLength: 5 })

const TEXTS = [
  'Accord signed in Kolo\n\nKOLO, March 2 — The two sides met\nin the harbour and signed it.\n\n“It is done,” he said.\nLate.\n\n(Edited by A. Roe)\n',
  'Accord signed in Kolo\r\nBy Jane Doe\r\n\r\nThe two sides met in the harbour, and there they signed it all.\r\n\r\n   It was late. \r\nThey left.\r\n',
  'The two sides met in the harbour, and there they signed it all before the night.\nThey left in the morning, as they had come, by the coast road.\n',
]
const PAGES = [
  '<!doctype html>\n<html><head><title>Accord signed</title></head><body><h1>Accord signed</h1>\n<p>The <b>two sides</b> m&eacute;t &amp; left.</p>\n<ul><li>One<li>Two <a href="x">and</a> three</ul><p>Late<br>\nat night.</p></body></html>',
  '<h2>Accord</h2><p>One  two\n three <i>four</i> <b> five</b>&nbsp;six.<div>Loose text, <span>told</span></div><pre>\nas  it\n is</pre>',
  '<p>The two sides met in the harbour, and there they signed.</p><blockquote>&#8220;Done&#8221;</blockquote>',
]

/** An article after random corrections, those that fit, and its source. */
function correctedAtRandom(
  bytes: Uint8Array,
  format: ReadableFormat,
  encoding: TextEncoding,
  changes: readonly (readonly [boolean, number, number, string])[],
): Article {
  let article = importedBytes(bytes, format, encoding)
  for (const [isHeadline, at, length, after] of changes) {
    const field = isHeadline ? 'headline' : 'body'
    const text = article.fields.get(field)?.workingText() ?? ''
    const from = at % (text.length + 1)
    const to = Math.min(text.length, from + length)
    const done = correctSpans(
      article,
      [{ field, from, to, after }],
      { category: 'style', reason: 'x', status: 'accepted' },
      context,
    )
    if (done.ok) article = reopened(done.value.change.articles[0]?.after)
  }
  return article
}

const bare = (text: string): string => text.replaceAll(/[\s\u0085]+/gu, '')

/** Every tag of a page, but for those paragraphs are made of. */
const tags = (source: string): readonly string[] =>
  source.match(/<\/?(?!(?:p|li|br|h\d|ul|b|i|a|pre|div|blockquote|span)\b)[a-z]+/gi) ?? []

/** All text of a page, without its head, by the parser alone. */
function pageText(source: string): string {
  const out: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) out.push(node.value)
    if ('tagName' in node && node.tagName === 'head') return
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(source))
  return out.join('')
}

describe('writeBack', () => {
  it.each(['utf-8', 'windows-1252', 'utf-16le'] as const)('never gives out a wrong text in %s', (encoding) => {
    let written = 0
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, (source, changes) => {
        const bytes = encodeCharacters(source, encoding) as Uint8Array
        const article = correctedAtRandom(bytes, 'text', encoding, changes)
        const done = writeBack(article, bytes)
        if (isRefusal(done)) return
        written += 1
        expect(isSameOutside(bytes, done.bytes, done.changed)).toBe(true)
        const fields = ['headline', 'byline', 'body'].filter((field) => {
          return field !== 'headline' || article.record.headlineFrom === 'line'
        })
        const wanted = fields.flatMap((field) => linesOf(article, field)).join('\n')
        expect(bare(decodeKnown(done.bytes, encoding) ?? '')).toBe(bare(wanted))
      }),
      propertyRuns(0.5),
    )
    expect(written).toBeGreaterThan(20)
  })

  it.each(['utf-8', 'windows-1252'] as const)('never gives out a wrong page in %s', (encoding) => {
    let written = 0
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), edits, (source, changes) => {
        const bytes = encodeCharacters(source, encoding) as Uint8Array
        const article = correctedAtRandom(bytes, 'html', encoding, changes)
        const done = writeBack(article, bytes)
        if (isRefusal(done)) return
        written += 1
        expect(isSameOutside(bytes, done.bytes, done.changed)).toBe(true)
        const after = decodeKnown(done.bytes, encoding) ?? ''
        const fields = article.record.headlineFrom === 'line' ? ['headline', 'body'] : ['body']
        const wanted = fields.flatMap((field) => linesOf(article, field)).join('\n')
        expect(bare(pageText(after))).toBe(bare(wanted))
        expect(tags(after)).toEqual(tags(source))
      }),
      propertyRuns(0.5),
    )
    expect(written).toBeGreaterThan(20)
  })

  it.each(['utf-8', 'windows-1252'] as const)('never gives out a wrong saved page in %s', (encoding) => {
    let written = 0
    fc.assert(
      fc.property(fc.constantFrom(MODERN, TABLES, JOURNAL, FRENCH), edits, (source, changes) => {
        const bytes = encodeCharacters(source, encoding)
        fc.pre(bytes !== null)
        const article = correctedAtRandom(bytes as Uint8Array, 'page', encoding, changes)
        const done = writeBack(article, bytes as Uint8Array)
        if (isRefusal(done)) return
        written += 1
        expect(isSameOutside(bytes as Uint8Array, done.bytes, done.changed)).toBe(true)
        const after = bare(pageText(decodeKnown(done.bytes, encoding) ?? ''))
        for (const line of linesOf(article, 'body')) expect(after).toContain(bare(line))
        expect(tags(decodeKnown(done.bytes, encoding) ?? '')).toEqual(tags(source))
      }),
      propertyRuns(0.05),
    )
    expect(written).toBeGreaterThan(5)
  })
})
