// What goes out: corrected, marked and original copy in every format, with nothing imported turned into markup.
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { recordOf } from '../../testing/article-of.ts'
import { corrected, drawn, imported, noticed, reopened } from '../../testing/drawn-article.ts'
import { paragraphsWhen } from '../../testing/read-docx.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { safeCell, writeLogCsv } from './write-log-csv.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeText } from './write-text.ts'

const HOSTILE = `Storm <script>alert(1)</script> & "Bozie"

By <img src=x onerror=alert(2)>

</script><script>alert(3)</script> said *Bozize* [here](javascript:alert(4)).

=HYPERLINK("http://x") # not a heading
1. not a list
---
<!-- </title> -->`

describe('html', () => {
  const article = noticed(
    corrected(imported(HOSTILE, { publishedAt: '2021-02-03', tags: ['</script>'] }), 'Bozize', 'Bozizé'),
  )

  it('never lets imported text become markup', () => {
    for (const view of ['original', 'marked', 'corrected'] as const) {
      const html = writeHtml([drawn(article, view)])
      expect(html.match(/<script/g)).toEqual(['<script'])
      expect(html.match(/<\/script>/g)).toEqual(['</script>'])
      expect(html).not.toMatch(/<img|<a |<!-- <\/title>/)
      expect(html).toContain('content="default-src &#x27;none&#x27;')
    }
  })

  it('has date, tags and title for programs that read no JSON-LD', () => {
    const article = imported('Bozize leaves\n\nBy Ada Proof\n\nBozize left.')
    const dated = drawn(article)
    const html = writeHtml([{ ...dated, metadata: { ...dated.metadata, publishedAt: '2021-02-03', tags: ['a', 'b'] } }])
    expect(html).toContain('<meta name="date" content="2021-02-03">')
    expect(html).toContain('<meta property="article:published_time" content="2021-02-03">')
    expect(html).toContain('<meta name="keywords" content="a, b">')
    expect(html).toContain('<meta property="og:title" content="Bozize leaves">')
  })

  it('says in schema.org words what was corrected, and shows the wrong form nowhere else', () => {
    const html = writeHtml([drawn(article, 'corrected', { withWrongForms: true })])
    expect(writeHtml([drawn(article)])).not.toContain('Bozize')
    const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '')
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2021-02-03',
      version: 2,
      correction: [{ '@type': 'CorrectionComment', text: article.notice?.text }],
      'corrigenda:change': [{ before: 'Bozize', after: 'Bozizé', category: 'name' }],
    })
    expect(html.slice(html.indexOf('<body>'))).not.toContain('Bozize')
    expect(html).toContain('<strong>Correction:</strong>')
  })

  it.each([
    ['2021-02-03', 'en-GB', '3 February 2021'],
    ['2021-02-03T23:30:00-05:00', 'en', 'February 3, 2021'],
    ['2021-02-03', 'fr', '3 février 2021'],
    ['2021-02-03', 'not a language', 'February 3, 2021'],
  ])('gives the day of %s in %s', (publishedAt, language, day) => {
    const html = writeHtml([drawn(imported('A\n\nIt rained.\n\nIt snowed.', { publishedAt, language }))])
    expect(html).toContain(`Published <time datetime="${publishedAt}">${day}</time>`)
  })

  it('marks changes with del and ins, without the reason', () => {
    const html = writeHtml([
      drawn(corrected(imported('A\n\nBozize left.\n\nHe came back.'), 'Bozize', 'Bozizé', 'SECRET'), 'marked'),
    ])
    expect(html).toMatch(
      /<del datetime="[^"]+" data-correction="[^"]+" data-category="name">Bozize<\/del><ins [^>]+>Bozizé<\/ins> left\./,
    )
    expect(html).not.toContain('SECRET')
  })
})

describe('marked html', () => {
  const story = 'A\n\nBozize left. He waved.\n\nNobody waved back.\n\nThe end.'
  const split = corrected(imported(story), 'left. He', 'left.\nHe')
  const marked = writeHtml([
    drawn(corrected(corrected(split, 'back.\nThe', 'back. The'), 'Bozize', 'Bozizé'), 'marked'),
  ])

  /** The page's paragraphs as they read without every <del>, or without every <ins>. */
  const linesWithout = (tag: 'ins' | 'del'): readonly string[] => {
    const kept = tag === 'ins' ? 'del' : 'ins'
    const text = marked
      .slice(marked.indexOf('<h1>'), marked.indexOf('</article>'))
      .replaceAll(new RegExp(`<${tag}[^>]*>¶</${tag}></p><p>`, 'gu'), '')
      .replaceAll(new RegExp(`<${tag}[^>]*>[^<]*</${tag}>`, 'gu'), '')
      .replaceAll(new RegExp(`<${kept}[^>]*>¶</${kept}>`, 'gu'), '')
    return [...text.matchAll(/<(?:p|h1)>(.*?)<\/(?:p|h1)>/gu)].map(([, line = '']) => line.replaceAll(/<[^>]+>/gu, ''))
  }

  it('is the corrected text without <del>, the original without <ins>, line ends included', () => {
    expect(linesWithout('del')).toEqual(['A', 'Bozizé left.', 'He waved.', 'Nobody waved back. The end.'])
    expect(linesWithout('ins')).toEqual(story.split('\n\n'))
  })
})

describe('text and markdown', () => {
  const article = noticed(
    corrected(
      imported('Bozie leaves\n\nBy Ann Field\n\nFrancois Bozie left *today*.\n\n1. He waved.'),
      'Francois Bozie',
      'François Bozizé',
    ),
  )

  it('writes plain text in three views', () => {
    expect(writeText([drawn(article)])).toBe(
      `Bozie leaves\n\nBy Ann Field\n\nFrançois Bozizé left *today*.\n\n1. He waved.\n\nCorrection: ${article.notice?.text}\n`,
    )
    expect(writeText([drawn(article, 'original')])).toBe(
      'Bozie leaves\n\nBy Ann Field\n\nFrancois Bozie left *today*.\n\n1. He waved.\n',
    )
    expect(writeText([drawn(article, 'marked')])).toContain('[-Francois Bozie-]{+François Bozizé+} left')
  })

  it('writes Markdown whose text stays text and whose front matter can be read', () => {
    const markdown = writeMarkdown([drawn(article, 'corrected', { withWrongForms: true })])
    expect(writeMarkdown([drawn(article)])).not.toContain('Francois')
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []
    expect(parseYaml(matter)).toMatchObject({
      title: 'Bozie leaves',
      version: 2,
      corrections: [{ before: 'Francois Bozie', after: 'François Bozizé' }],
    })
    expect(body).toContain('François Bozizé left \\*today\\*.')
    expect(body).toContain('1\\. He waved.')
    expect(body).not.toContain('Francois')
    expect(writeMarkdown([drawn(article, 'marked')])).toContain('<del>Francois Bozie</del><ins>François Bozizé</ins>')
  })
})

describe('json', () => {
  it('carries the view and the whole record', () => {
    const article = corrected(imported('A\n\nBozize left.\n\nHe came back.'), 'Bozize', 'Bozizé')
    const { articles } = JSON.parse(writeJson([drawn(article, 'corrected', { withReasons: true })]))
    expect(articles[0].content.body[0]).toEqual({ type: 'p', text: 'Bozizé left.' })
    expect(articles[0].record).toEqual(JSON.parse(JSON.stringify(article.record)))
  })
})

describe('log-csv', () => {
  it('has one row a correction and nothing a spreadsheet would run', () => {
    const article = corrected(imported('A\n\nBozize left, =1+1.\n\nHe came back.'), 'Bozize', '=HYPERLINK("x")', '+cmd')
    const csv = writeLogCsv([drawn(article)])
    expect(csv.startsWith('\ufeff')).toBe(true)
    const [row] = parse(csv, { bom: true, columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      before: 'Bozize',
      after: '\'=HYPERLINK("x")',
      reason: "'+cmd",
      status: 'accepted',
      author: 'Ana Editor',
    })
  })

  it.each(['=1', '+1', '-1', '@a', '\tx', '\rx', '\0x', '＝1'])('guards %j', (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`)
  })
})

describe('log-csv with line ends in its cells', () => {
  it.each(['\n', '\r', '\r\n', '\u2028', '\v'])('keeps one record a correction with %j', (end) => {
    const begun = imported('Council mends wall\n\nThe wall stands where the old harbour was.\n\nIt rained.')
    const reason = `first${end}second`
    const article = corrected(begun, 'harbour was.', 'harbour was.\nA new paragraph.', reason)
    const csv = writeLogCsv([drawn(article)])
    const rows = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]
    expect(rows.map((row) => row.length)).toEqual([16, 16])
    expect(rows[1]).toEqual(expect.arrayContaining(['harbour was.\nA new paragraph.', reason]))
    expect(csv).toContain('"harbour was.\nA new paragraph."')
  })
})

describe('a paragraph whose words were all taken out', () => {
  const story = 'Council pays\n\nFirst paragraph.\n\nTake this out, said the editor.\n\nLast paragraph.'
  const article = corrected(imported(story), 'Take this out, said the editor.', '')

  it('leaves no empty paragraph in any format', () => {
    expect(writeText([drawn(article)])).toBe('Council pays\n\nFirst paragraph.\n\nLast paragraph.\n')
    expect(writeHtml([drawn(article)])).not.toMatch(/<p[^>]*><\/p>/u)
    expect(writeMarkdown([drawn(article)])).toMatch(/First paragraph\.\n\nLast paragraph\.\n$/u)
    expect(JSON.parse(writeJson([drawn(article)])).articles[0].content.body).toHaveLength(2)
    expect(paragraphsWhen(writeDocx([drawn(article)]), 'accept').map(({ text }) => text)).toEqual([
      'Council pays',
      'First paragraph.',
      'Last paragraph.',
    ])
  })

  it('goes whole in marked copy', () => {
    const marked = writeDocx([drawn(article, 'marked', { withRemoved: true })])
    expect(paragraphsWhen(marked, 'accept').map(({ text }) => text)).toEqual([
      'Council pays',
      'First paragraph.',
      'Last paragraph.',
    ])
    expect(paragraphsWhen(marked, 'reject').map(({ text }) => text)).toEqual(story.split('\n\n'))
  })

  it('takes the first line of a list item, a quotation and a heading with it alike', () => {
    const blocks = [
      { type: 'h', level: 2 },
      { type: 'li' },
      { type: 'quote' },
      { type: 'p' },
      { type: 'p', cont: true },
    ] as const
    const record = recordOf({ headline: { text: 'H' }, body: { text: 'a1\nb2\nc3\nd4\ne5', blocks } })
    const bare = ['a1', 'b2', 'c3', 'd4'].reduce((one, find) => corrected(one, find, ''), reopened(record))
    expect(writeHtml([drawn(bare)])).toMatch(/<\/p><p>e5<\/p><\/article>/u)
    expect(writeHtml([drawn(bare)])).not.toMatch(/<(?:p|li|h2|blockquote)[^>]*><\//u)
    expect(writeText([drawn(bare)])).toBe('H\n\ne5\n')
  })
})
