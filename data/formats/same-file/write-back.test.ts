// The same file back: the very bytes, but for what was corrected, in every encoding, or a refusal with its reason.
import { describe, expect, it } from 'vitest'
import { type Article, correctSpans } from '../../corrections/index.ts'
import type { TextEncoding } from '../../schema/index.ts'
import { context, corrected, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { FRENCH, MODERN } from '../../testing/pages.ts'
import { isRefusal } from '../places/pieces.ts'
import { decodeKnown } from '../reading/decode-text.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { isSameOutside, type WrittenBack, writeBack } from './write-back.ts'

const STORY =
  'Kolo accord signed\r\n\r\nKOLO, March 2 — Francois Bozie met\r\nthe rebels\t of Kolo.\r\n\r\n  “No one,” he said. \r\n'

interface Brought {
  readonly article: Article
  readonly bytes: Uint8Array
}

function text(source: string, encoding: TextEncoding = 'utf-8'): Brought {
  const bytes = encodeCharacters(source, encoding) as Uint8Array
  return { bytes, article: importedBytes(bytes, 'text', encoding) }
}

function html(source: string, encoding: TextEncoding = 'utf-8'): Brought {
  const bytes = encodeCharacters(source, encoding) as Uint8Array
  return { bytes, article: importedBytes(bytes, 'html', encoding) }
}

function page(source: string, encoding: TextEncoding = 'utf-8'): Brought {
  const bytes = encodeCharacters(source, encoding) as Uint8Array
  return { bytes, article: importedBytes(bytes, 'page', encoding) }
}

/** Corrects, writes back and returns what the file says then; a refusal as its reason. */
function back({ article, bytes }: Brought, ...changes: readonly (readonly [find: string, replace: string])[]): string {
  const done = changes.reduce((so, [find, replace]) => corrected(so, find, replace, 'x', { all: true }), article)
  const written = writeBack(done, bytes)
  if (isRefusal(written)) return written.reason
  expect(isSameOutside(bytes, written.bytes, written.changed)).toBe(true)
  return decodeKnown(written.bytes, done.record.source.encoding) ?? ''
}

/** The file with a stretch of the body (UTF-16 offsets) replaced; a refusal as its reason. */
function backWith({ article, bytes }: Brought, from: number, to: number, after: string): string {
  const edits = [{ field: 'body', from, to, after }] as const
  const done = correctSpans(article, edits, { category: 'style', reason: 'x', status: 'accepted' }, context)
  if (!done.ok) throw new Error(done.problem.code)
  const written = writeBack(reopened(done.value.change.articles[0]?.after), bytes)
  return isRefusal(written) ? written.reason : Buffer.from(written.bytes).toString()
}

describe('plain text', () => {
  it('comes back as it was when nothing was corrected', () => {
    expect(back(text(STORY))).toBe(STORY)
  })

  it('has the corrected characters changed, and line ends, wraps and blanks as they were', () => {
    expect(back(text(STORY), ['Francois Bozie', 'François Bozizé'])).toBe(
      STORY.replace('Francois Bozie', 'François Bozizé'),
    )
  })

  it('changes only the bytes that differ', () => {
    const { article, bytes } = text(STORY)
    const written = writeBack(corrected(article, 'Francois', 'François'), bytes) as WrittenBack
    const at = Buffer.byteLength(STORY.slice(0, STORY.indexOf('cois')))
    expect(written.changed).toEqual([{ at, end: at + 1, bytes: Buffer.from('ç') }])
  })

  it('is corrected over a wrap, which stays where the words on both sides of it do', () => {
    expect(back(text(STORY), ['met the', 'saw the'])).toBe(STORY.replace('met', 'saw'))
    expect(back(text(STORY), ['Bozie met the rebels', 'Bozie, the rebels'])).not.toBe('proof')
  })

  it('loses a paragraph with its line ends, and gains one with the same', () => {
    const { article, bytes } = text('One headline\r\n\r\nFirst paragraph, told.\r\n\r\nSecond paragraph, told.\r\n')
    const body = article.record.fields.body?.text ?? ''
    const rewritten = (from: number, to: number, after: string) => backWith({ article, bytes }, from, to, after)
    const line = body.indexOf('\n')
    expect(rewritten(line, body.length, '')).toBe('One headline\r\n\r\nFirst paragraph, told.\r\n')
    expect(rewritten(line, line, '\nBetween them, told.')).toBe(
      'One headline\r\n\r\nFirst paragraph, told.\r\n\r\nBetween them, told.\r\n\r\nSecond paragraph, told.\r\n',
    )
  })

  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'utf-32le', 'macintosh', 'gb18030'] as const)(
    'keeps %s',
    (encoding) => {
      const story = 'Accord signed\n\nThe Bozize camp met. It was late.\n\nMore of the same, told.\n'
      expect(back(text(story, encoding), ['Bozize', 'Bozizé'])).toBe(story.replace('Bozize', 'Bozizé'))
    },
  )

  it('keeps a byte order mark', () => {
    const bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(STORY)])
    const done = corrected(importedBytes(bytes, 'text', 'utf-8'), 'Bozie', 'Bozizé')
    const written = writeBack(done, bytes) as WrittenBack
    expect(Buffer.from(written.bytes)).toEqual(
      Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(STORY.replace('Bozie', 'Bozizé'))]),
    )
  })

  it('is refused where its encoding lacks a character', () => {
    expect(back(text('Accord signed\n\nThe Lodz camp met.\n', 'windows-1252'), ['Lodz', 'Łódź'])).toBe('charset')
  })

  it('does not put a given headline into copy that has none', () => {
    const brought = text('The camp met on the long road to the coast, and it was late when all of them had come.\n')
    const given = correctSpans(
      brought.article,
      [
        {
          field: 'headline',
          from: 0,
          to: brought.article.record.fields.headline?.text.length ?? 0,
          after: 'Camp meets',
        },
      ],
      { category: 'style', reason: 'x', status: 'accepted' },
      context,
    )
    if (!given.ok) throw new Error(given.problem.code)
    expect(back({ ...brought, article: reopened(given.value.change.articles[0]?.after) })).toBe('no-place')
  })
})

const PAGE = `<!doctype html>\r\n<html lang=en><head><title>Accord signed &ndash; The Courier</title>
<meta property="og:title" content='Accord signed'><style>p { }</style></head>
<body><h1>Accord signed</h1>\r\n<p class=x>The <b>Bo</b>zize camp&nbsp;met &amp; ate caf&eacute; food.</p>
<!-- Bozize --><p>Second,   with
  a fold <a href="https://a.example">Bozize</a>.</p><pre>
a  Bozize
b</pre></body></html>`

describe('HTML', () => {
  it('comes back as it was when nothing was corrected', () => {
    expect(back(html(PAGE))).toBe(PAGE)
  })

  it('has its words corrected, across tags, in links and in lines kept as they are; comments stay', () => {
    expect(back(html(PAGE), ['camp', 'side'], ['fold', 'turn'])).toBe(
      PAGE.replace('camp', 'side').replace('fold', 'turn'),
    )
    const written = back(html(PAGE), ['Bozize', 'Bozizé'])
    expect(written).toContain('<p class=x>The <b>Boziz&eacute;</b> camp&nbsp;met')
    expect(written).toContain('<!-- Bozize -->')
    expect(written).toContain('">Boziz&eacute;</a>.</p><pre>\na  Boziz&eacute;\nb</pre>')
  })

  it('says the new headline wherever the page says it', () => {
    expect(back(html(PAGE), ['Accord signed', 'Accord “signed” & sealed'])).toBe(
      PAGE.replaceAll('Accord signed', 'Accord &#8220;signed&#8221; &amp; sealed'),
    )
  })

  it('escapes what would be markup, and writes a character the encoding lacks as a reference', () => {
    expect(back(html('<h1>A head</h1><p>One two, told.</p>'), ['two', '<script>&amp;</script>'])).toBe(
      '<h1>A head</h1><p>One &lt;script&gt;&amp;amp;&lt;/script&gt;, told.</p>',
    )
    expect(back(html('<h1>A head</h1><p>Café in Lodz, told.</p>', 'windows-1252'), ['Lodz', 'Łódź'])).toBe(
      '<h1>A head</h1><p>Café in &#321;ód&#378;, told.</p>',
    )
  })

  it('loses a paragraph that was taken out, and has two joined and one split', () => {
    const { article, bytes } = html('<h1>A head</h1><p>One, told.</p><p>Two, told.</p><p>Three, told.</p>')
    const at = (from: number, to: number, after: string) => backWith({ article, bytes }, from, to, after)
    expect(at(10, 21, '')).toBe('<h1>A head</h1><p>One, told.</p><p>Three, told.</p>')
    expect(at(10, 11, ' ')).toBe('<h1>A head</h1><p>One, told. Two, told.</p><p>Three, told.</p>')
    expect(at(3, 3, '\n')).toBe('<h1>A head</h1><p>One</p><p>, told.</p><p>Two, told.</p><p>Three, told.</p>')
  })

  it('is refused when words that were removed would still be said in it', () => {
    const page =
      '<meta name=description content="The thief John Roe, told"><h1>A head</h1><p>The thief John Roe, told. Late.</p>'
    expect(back(html(page), ['The thief John Roe, told. ', ''])).toBe('removed')
    expect(back(html(page.replace(/<meta[^>]*>/, '')), ['The thief John Roe, told. ', ''])).toBe(
      '<h1>A head</h1><p>Late.</p>',
    )
  })
})

describe('a saved page', () => {
  it('comes back as it was when nothing was corrected', () => {
    expect(back(page(MODERN))).toBe(MODERN)
  })

  it('has its article corrected, and nothing around it', () => {
    const comments = MODERN.indexOf('<section id="comments"')
    const wanted = (find: string, replace: string): string =>
      MODERN.slice(0, comments).replaceAll(find, replace) + MODERN.slice(comments)
    expect(back(page(MODERN), ['tractor', 'lorry'])).toBe(wanted('tractor', 'lorry'))
    expect(back(page(FRENCH, 'windows-1252'), ['tracteur', 'tracteur š Ł'])).toBe(
      FRENCH.replace('tracteur', 'tracteur š &#321;'),
    )
  })

  it('says the new headline, standfirst and byline wherever it says them, for machines too', () => {
    expect(back(page(MODERN), ['Ferry late nine days in ten', 'Ferry “late” <eight> days in ten'])).toBe(
      MODERN.replaceAll(
        '"headline":"Ferry late nine days in ten',
        '"headline":"Ferry “late” \\u003ceight\\u003e days in ten',
      ).replaceAll('Ferry late nine days in ten', 'Ferry “late” &lt;eight&gt; days in ten'),
    )
    expect(back(page(MODERN), ['Oskar Lind', 'Oscar Lindh'])).toBe(MODERN.replaceAll('Oskar Lind', 'Oscar Lindh'))
    expect(back(page(MODERN), ['how rarely', 'how seldom'])).toBe(MODERN.replaceAll('how rarely', 'how seldom'))
  })

  it('is read as it was read before, whatever a correction would make of it', () => {
    const { article, bytes } = page(MODERN)
    const text = article.record.fields.body?.text ?? ''
    const [at, end] = [text.indexOf('The harbour'), text.indexOf('\nHarbour master')]
    const done = correctSpans(
      article,
      [{ field: 'body', from: at, to: end, after: 'Advertisement' }],
      { category: 'style', reason: 'x', status: 'accepted' },
      context,
    )
    if (!done.ok) throw new Error(done.problem.code)
    const written = writeBack(reopened(done.value.change.articles[0]?.after), bytes)
    expect(isRefusal(written) ? written : Buffer.from(written.bytes).toString()).toContain('<p>Advertisement</p>')
  })

  it('is refused when removed words would still be said around the article', () => {
    const said = MODERN.replace('</footer>', '<p>Ines Halloran said the engine, which was built in 1961</p></footer>')
    const [name, by] = ['Harbour master Ines Halloran said the engine', 'The engine']
    expect(back(page(said), [`${name}, which was built in 1961, had`, `${by} had`])).not.toBe('removed')
    expect(back(page(said), [', which was built in 1961,', ''])).toBe('removed')
  })
})
