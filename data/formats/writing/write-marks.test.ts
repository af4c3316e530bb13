// Marks and blocks in every format that has them: set, taken away, tracked.
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Article, correctBlock, correctMark } from '../../corrections/index.ts'
import { opened, recordOf } from '../../testing/article-of.ts'
import { context, drawn } from '../../testing/drawn-article.ts'
import { attribute, docxParts, elements, paragraphsWhen } from '../../testing/read-docx.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { writeLogCsv } from './write-log-csv.ts'
import { writeMarkdown } from './write-markdown.ts'

describe('marks and blocks', () => {
  const ruling = { category: 'format', reason: 'house style', status: 'accepted' } as const
  const plain = opened(
    recordOf({
      headline: { text: 'Head' },
      body: {
        text: 'The Courier said <so>.\nRain came.',
        marks: [{ id: 'm', from: 4, to: 11, type: 'link', href: 'https://old.example/?a=1&b=2' }],
      },
    }),
  )
  const mark = (article: Article, from: number, to: number, type: 'strong' | 'em' | 'link', value: string | null) => {
    const done = correctMark(article, { field: 'body', from, to, type, after: value }, ruling, context)
    if (!done.ok) throw new Error(done.problem.code)
    return opened(done.value.change.articles[0]?.after)
  }
  const bold = mark(mark(plain, 23, 27, 'strong', ''), 4, 11, 'link', 'https://new.example')
  const quoted = correctBlock(bold, { field: 'body', line: 1, after: { type: 'quote' } }, ruling, context)
  const article = opened(quoted.ok ? quoted.value.change.articles[0]?.after : undefined)

  it('are in HTML, and marked HTML says which correction set them', () => {
    const html = writeHtml([drawn(article)])
    expect(html).toContain('<p>The <a href="https://new.example">Courier</a> said &#x3C;so>.</p>')
    expect(html).toContain('<blockquote><p><strong>Rain</strong> came.</p></blockquote>')
    const marked = writeHtml([drawn(article, 'marked')])
    expect(marked).toMatch(
      /<span class="changed" datetime="[^"]+" data-correction="[^"]+" data-category="format"><strong>Rain/,
    )
    expect(marked).toMatch(/<p class="changed" data-correction="[^"]+" data-before="p">/)
    expect(writeHtml([drawn(article, 'original')])).toContain('<a href="https://old.example/?a=1&#x26;b=2">Courier</a>')
  })

  it('never make a link of an address that could run something', () => {
    for (const href of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ])
      expect(writeHtml([drawn(mark(plain, 23, 27, 'link', href))])).not.toMatch(/href="[^"]*(script|data):/)
  })

  it('are in Markdown, with blanks outside bold', () => {
    const spaced = mark(article, 11, 17, 'strong', '')
    expect(writeMarkdown([drawn(spaced)])).toContain('The [Courier](https://new.example) **said** \\<so>.')
    expect(writeMarkdown([drawn(spaced)])).toContain('> **Rain** came.')
  })

  it('are in JSON as ranges, and in the log in Markdown', () => {
    const { articles } = JSON.parse(writeJson([drawn(article)]))
    expect(articles[0].content.body).toMatchObject([
      { type: 'p', marks: [{ from: 4, to: 11, href: 'https://new.example' }] },
      { type: 'quote', marks: [{ from: 0, to: 4, strong: true }] },
    ])
    const rows = parse(writeLogCsv([drawn(article)]), { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      ['Rain', '**Rain**'],
      ['[Courier](https://old.example/?a=1&b=2)', '[Courier](https://new.example)'],
      ['Rain came.', '> Rain came.'],
    ])
  })

  it('are tracked changes in Word: accepted they stay, rejected they are as published', () => {
    const bytes = writeDocx([drawn(article, 'marked')])
    const read = (answer: 'accept' | 'reject') =>
      paragraphsWhen(bytes, answer).map(({ style, text, formats }) => [style, text, ...formats])
    const links = new Map(
      elements(docxParts(bytes).get('word/_rels/document.xml.rels') as never, 'Relationship').map((each) => [
        attribute(each, 'Target'),
        attribute(each, 'Id'),
      ]),
    )
    expect(read('accept').slice(1)).toEqual([
      ['Normal', 'The Courier said <so>.', `${links.get('https://new.example')}:Courier`],
      ['Quote', 'Rain came.', 'b:Rain'],
    ])
    expect(read('reject').slice(1)).toEqual([
      ['Normal', 'The Courier said <so>.', `${links.get('https://old.example/?a=1&b=2')}:Courier`],
      ['Normal', 'Rain came.'],
    ])
  })
})
