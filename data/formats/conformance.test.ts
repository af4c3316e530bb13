// Every format of the table whose files go back: whatever is corrected, the file differs in the corrected characters alone and reads
// as the corrected article, or there is none; and no damaged file makes a reader throw.
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Article, correctSpans } from '../corrections/index.ts'
import { context, reopened } from '../testing/drawn-article.ts'
import { SAMPLES } from '../testing/format-samples.ts'
import { importedArticles } from '../testing/imported-bytes.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { recogniseFile } from './detect-format.ts'
import { FORMATS, formatNamed, READABLE } from './formats.ts'
import { linesOf } from './places/field-edits.ts'
import { isRefusal } from './places/pieces.ts'
import { decodeKnown, decodeText } from './reading/decode-text.ts'
import { isSameOutside, writeAllBack } from './same-file/write-back.ts'

const WORDS = [
  ...[
    'Bozizé',
    'the',
    '2014',
    'Łódź',
    '“no”',
    '👩‍👩‍👧',
    'שלום',
    '&',
    '&amp;',
    '<b>',
    '</p>',
    ']]>',
    '"',
    "'",
    '\\',
    ',',
  ],
  ...[
    '\u00a0',
    '\u00ad',
    '\u2028',
    '\t',
    ' ',
    '  ',
    '.',
    ', ',
    ';',
    '\n',
    '\n\n',
    '\u0000',
    '&eacute',
    '</script>',
    '<!--',
    '\\u00e9',
  ],
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((some) => some.join(''))
const edit = fc.tuple(
  fc.nat(),
  fc.constantFrom('headline', 'byline', 'body', 'body', 'body'),
  fc.nat(),
  fc.nat(12),
  words,
)
const edits = fc.array(edit, { minLength: 1, maxLength: 5 })

/** The articles with those corrections that fit. */
function correctedAtRandom(
  articles: readonly Article[],
  changes: readonly (readonly [number, string, number, number, string])[],
): readonly Article[] {
  const out = [...articles]
  for (const [which, field, at, length, after] of changes) {
    const n = which % out.length
    const article = out[n] as Article
    const text = article.fields.get(field)?.workingText()
    if (text === undefined) continue
    const from = at % (text.length + 1)
    const done = correctSpans(
      article,
      [{ field, from, to: Math.min(text.length, from + length), after }],
      { category: 'style', reason: 'x', status: 'accepted' },
      context,
    )
    if (done.ok) out[n] = reopened(done.value.change.articles[0]?.after)
  }
  return out
}

/** Rejected, the document says what it said; accepted, the corrected article: by its markup alone, without our reader. */
function expectTracked([article]: readonly Article[], before: Uint8Array, after: Uint8Array): void {
  const markup = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
  const text = (xml: string): string =>
    xml
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  const special = (xml: string): string =>
    xml.replaceAll('<w:tab/>', '\t').replaceAll('<w:softHyphen/>', '\u00ad').replaceAll('<w:noBreakHyphen/>', '\u2011')
  /** What is left without changes of one kind: a paragraph whose mark is one of them goes on with the next. */
  const without = (kind: 'ins' | 'del', xml: string): string =>
    special(xml)
      .split('</w:p>')
      .map((paragraph) => {
        const isJoined = new RegExp(`<w:rPr><w:${kind} [^>]*/>`).test(paragraph)
        const words = paragraph.replaceAll(new RegExp(`<w:${kind} [^>]*[^/]>.*?</w:${kind}>`, 'gs'), '')
        return text(words) + (isJoined ? '' : '\n')
      })
      .join('')
      .replaceAll(/\n+/g, '\n')
      .trim()
  const now = markup(after)
  expect(without('ins', now)).toBe(without('ins', markup(before)))
  const wanted = ['headline', 'body'].flatMap((field) => linesOf(article as Article, field)).join('\n')
  expect(without('del', now)).toBe(wanted.replaceAll(/\n+/g, '\n').trim())
}

const read = (format: string, bytes: Uint8Array, encoding: string) => {
  const row = formatNamed(format)
  const text = row?.isBinary ? '' : decodeText(bytes, 'x', { encoding: encoding as 'utf-8', isInsisted: true })
  if (typeof text !== 'string' && !text.ok) return null
  const file = row?.read({ bytes, text: typeof text === 'string' ? text : text.value.text, path: 'x' })
  return file?.ok ? file.value : null
}

it('has samples of every format', () => {
  expect([...new Set(SAMPLES.map(({ format }) => format))].sort()).toEqual([...READABLE].sort())
})

describe.each(SAMPLES)('$format: $name', ({ format, bytes, encoding = 'utf-8', articles: count = 1 }) => {
  it('is recognised by its content alone, and read', () => {
    const file = recogniseFile(bytes, 'x')
    expect(file.ok ? file.value.format : file.problem).toBe(format)
    expect(importedArticles(bytes, format, encoding)).toHaveLength(count)
  })

  it('makes no reader throw, however it is damaged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 6 })), { maxLength: 4 }),
        (cuts) => {
          let damaged = Buffer.from(bytes)
          for (const [at, length, put] of cuts) {
            const from = at % (damaged.length + 1)
            damaged = Buffer.concat([damaged.subarray(0, from), put, damaged.subarray(from + length)])
          }
          recogniseFile(damaged, 'x')
          read(format, damaged, encoding)
        },
      ),
      propertyRuns(format === 'page' ? 0.05 : 0.1),
    )
  })

  it.skipIf(!FORMATS[format].place && !FORMATS[format].back)(
    'goes back with the corrected characters alone changed, or not at all',
    () => {
      let written = 0
      const articles = importedArticles(bytes, format, encoding)
      expect(writeAllBack(articles, bytes)).toMatchObject({ changed: [], left: [] })
      fc.assert(
        fc.property(edits, (changes) => {
          const corrected = correctedAtRandom(articles, changes)
          const done = writeAllBack(corrected, bytes)
          if (isRefusal(done)) return
          written += 1
          expect(isSameOutside(bytes, done.bytes, done.changed)).toBe(true)
          if (format === 'docx') return expectTracked(corrected, bytes, done.bytes)
          const again = read(format, done.bytes, encoding)
          const bare = (text: string): string => text.replaceAll(/[\s\u0085]+/gu, '')
          for (const article of corrected) {
            if (done.left.some(({ id }) => id === article.record.id)) continue
            const now = again?.articles.find(({ item }) => item === article.record.source.item)
            // Plain text can be divided differently after a correction; its words are the same.
            const whole = format === 'text' ? [decodeKnown(done.bytes, encoding) ?? ''] : null
            const said = whole ?? [
              now?.headline.text ?? '',
              now?.standfirst ?? '',
              now?.byline ?? '',
              ...(now?.blocks ?? []).map(({ text }) => text),
            ]
            const wanted = ['headline', 'standfirst', 'byline', 'body'].flatMap((field) =>
              article.fields.has(field) ? linesOf(article, field) : [],
            )
            if (article.record.headlineFrom === 'line' && format !== 'page')
              expect(bare(said.join(''))).toBe(bare(wanted.join('')))
          }
        }),
        propertyRuns(format === 'page' ? 0.05 : 0.1),
      )
      const isTracked = read(format, bytes, encoding)?.articles.some(({ changes = [] }) => changes.length > 0)
      if (!isTracked) expect(written).toBeGreaterThan(0)
    },
  )
})
