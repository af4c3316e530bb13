// The promise of the reader: what it took apart, put together again, is the source, character for character.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../testing/hostile-text.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import type { ReadArticle } from './read-article.ts'
import { readWireText } from './read-wire-text.ts'

/** What `show --view original --as text` prints: a line that continues the one before stands directly under it. */
function show({ headline, byline, blocks }: ReadArticle): string {
  const head = [...(headline.from === 'line' ? [headline.text] : []), ...(byline === null ? [] : [byline])]
  const body = blocks.map(({ text, cont }, n) => `${n === 0 ? '' : cont ? '\n' : '\n\n'}${text}`).join('')
  return [...head, body].join('\n\n')
}

const ATOMS = [
  ...['ferry', 'harbour', 'late', 'Nessby', 'Zoé', 'Zoe\u0301', '\u0301', 'U.S.', 'don’t', '“quay”', '3,000', '10.5%'],
  ...['👩‍👩‍👧‍👦', '👍🏽', '🇵🇱', 'שלום', 'مرحبا', '\u200fword', 'no\u00a0break', '\u00a0', '한국어', 'हिन्दी'],
  ...['\ufeff', '\u200b', 'rain.', 'rain?', '(rain)', 'late,', '&amp;', '<b>', '**', '\u0001'],
]
const word = fc.constantFrom(...ATOMS)
const blank = fc.constantFrom(' ', ' ', ' ', '  ')
/** Tabs on several lines are columns; inside one line they are only blanks. */
const tab = fc.constantFrom(' ', '  ', ' \t')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

/** A paragraph as it is meant, and as a desk wrapped it: greedily at its width, blanks left at line ends. */
const wrappedAt = (width: number) =>
  fc
    .record({
      indent: fc.constantFrom('', '', '', '\t', '    '),
      words: fc.array(fc.tuple(word, Number.isFinite(width) ? blank : tab), {
        minLength: 1,
        maxLength: 60,
        size: 'max',
      }),
      trail: fc.constantFrom('', '', ' ', ' \t '),
    })
    .map(({ indent, words, trail }) => {
      let meant = indent
      let typed = indent
      let column = indent.length
      words.forEach(([text, wide], index) => {
        const isWrapped = index > 0 && column + 1 + text.length > width
        const gap = index === 0 ? '' : column + wide.length + text.length > width ? ' ' : wide
        meant += `${gap}${text}`
        typed += isWrapped ? `${trail}\n${text}` : `${gap}${text}`
        column = isWrapped ? text.length : column + gap.length + text.length
      })
      return { meant, typed: `${typed}${trail}` }
    })

const asTyped = (text: string): { readonly meant: string; readonly typed: string } => ({ meant: text, typed: text })
const head = fc.constantFrom(
  [],
  ['Ferry late again'],
  ['Ferry late again', 'By Jane Doe'],
  ['NESSBY, March 3 (Wire) —\u00a0The ferry was late.'],
)
const tail = fc.subarray([
  ...['(With inputs from Harbour Wire)', '(Edited by Jane Doe)'],
  ...['The post Ferry Late appeared first on Tide Times.', '© 2021 Tide Times. All rights reserved.'],
])
/** A desk wraps all of its copy at one width, or none of it. */
const paragraphs = fc
  .constantFrom(40, 66, 72, 100, Number.POSITIVE_INFINITY)
  .chain((width) => fc.array(wrappedAt(width), { minLength: 2, maxLength: 8 }))
const copy = fc
  .record({
    head,
    paragraphs,
    tail,
    gap: fc.constantFrom('\n\n', '\n \n', '\n\n\n\t\n'),
    edge: fc.constantFrom('', '\n', '\n\n', ' \n'),
    lineEnd,
  })
  .map(({ head: first, paragraphs: story, tail: last, gap, edge, lineEnd: end }) => {
    const parts = [...first.map(asTyped), ...story, ...last.map(asTyped)]
    const typed = `${edge}${parts.map((part) => part.typed).join(gap)}${edge}`
    return { source: typed.replaceAll('\n', end), meant: parts.map((part) => part.meant).join('\n\n') }
  })

/** A stanza: short lines that begin with capitals and end where the sense does. */
const stanza = fc.array(
  fc
    .tuple(
      fc.constantFrom('The ferry', 'O harbour', 'Nessby', 'Zoé', '“We swim'),
      fc.array(fc.constantFrom('sings', 'of', 'grey', 'quays', 'Zoe\u0301', '👍🏽', 'no\u00a0break'), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom('', ',', ' —'),
    )
    .map(([first, rest, end]) => `${[first, ...rest].join(' ')}${end}`),
  { minLength: 3, maxLength: 9 },
)
const PROSE =
  'The council said on Monday that the ferry had been late on nine days out of ten this year, as riders knew.'

describe('what was read, put together again', () => {
  it('has the lines of verse between prose as they were', () => {
    fc.assert(
      fc.property(stanza, (lines) => {
        const source = [PROSE, lines.join('\n'), PROSE].join('\n\n')
        expect(show(readWireText(source))).toBe(source)
      }),
      propertyRuns(),
    )
  })

  it('is the source with wrapped lines joined and line ends trimmed, otherwise character for character', () => {
    fc.assert(
      fc.property(copy, ({ source, meant }) => {
        expect(show(readWireText(source))).toBe(meant)
      }),
      propertyRuns(),
    )
  })

  it('is any text whatever but for layout blanks and line ends', () => {
    const bare = (text: string): string => text.replace(/[ \t\v\f\r\n\u0085\u2028\u2029]+/g, '')
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), lineEnd, (texts, end) => {
        const source = texts.join(end + end)
        const article = readWireText(source)
        expect(bare(show(article))).toBe(bare(source))
        expect(article.blocks.length).toBeGreaterThan(0)
        for (const text of [article.headline.text, article.byline ?? '', ...article.blocks.map((each) => each.text)]) {
          expect(text).not.toMatch(/[\n\r]/)
          expect(text.isWellFormed()).toBe(true)
        }
      }),
      propertyRuns(),
    )
  })

  it('is read as the same text again', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const shown = show(readWireText(texts.join('\n\n')))
        expect(show(readWireText(shown))).toBe(shown)
      }),
      propertyRuns(),
    )
  })

  it('has a headline whenever anything can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(/[^\s\p{Cf}]/u.test(text))
        expect(readWireText(text).headline.text.trim()).not.toBe('')
      }),
      propertyRuns(),
    )
  })
})
