// What goes out: corrected, marked and original copy in every format, with nothing imported turned into markup.
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { ImportPlanner } from '../acts/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import {
  type Article,
  composeNotice,
  correctBlock,
  correctFound,
  correctMark,
  openArticle,
  setNotice,
} from '../corrections/index.ts'
import { type MetadataPatch, newManifest, type View } from '../schema/index.ts'
import { opened, recordOf } from '../testing/article-of.ts'
import { attribute, docxParts, elements, paragraphsWhen } from '../testing/read-docx.ts'
import { exportArticle } from './export-article.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { safeCell, writeLogCsv } from './write-log-csv.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeText } from './write-text.ts'

const context = systemContext('Ana Editor')
const { profile } = newManifest('0123456789abcdef', 'Test', context.now())

function imported(text: string, metadata: MetadataPatch = {}): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from(text), metadata })
  return reopened(planner.plan().records[0] as Article['record'])
}

function reopened(record: unknown): Article {
  const article = openArticle(record as Article['record'])
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value
}

function corrected(article: Article, find: string, replace: string, reason = 'stylebook', where = {}): Article {
  const done = correctFound(
    article,
    { find, replace, ...where },
    { category: 'name', reason, status: 'accepted' },
    context,
  )
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}

function noticed(article: Article): Article {
  const notice = composeNotice(article, profile)
  const set = notice.ok ? setNotice(article, notice.value, context) : notice
  if (!set.ok) throw new Error(set.problem.code)
  return reopened(set.value.articles[0]?.after)
}

const drawn = (article: Article, view: View = 'corrected') =>
  exportArticle(article, profile, { view, keepFooters: false, withProposals: false })

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

  it('says in schema.org words what was corrected, and shows the wrong form nowhere else', () => {
    const html = writeHtml([drawn(article)])
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
    const markdown = writeMarkdown([drawn(article)])
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []
    expect(parseYaml(matter)).toMatchObject({
      headline: 'Bozie leaves',
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
    const { articles } = JSON.parse(writeJson([drawn(article)]))
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

describe('copy without a headline line', () => {
  const PROVISIONAL = 'Bozize came to town on Monday. He left.\n\nIt rained.'
  const FROM_FOOTER = `${PROVISIONAL}\n\nThe post Bozize Comes to Town appeared first on Tide Times.`
  const writers = { writeText, writeMarkdown, writeHtml, writeJson }
  const everywhere = (article: Article, view: View): string[] =>
    Object.values(writers).map((write) => write([drawn(article, view)]))

  it('goes out without its provisional headline', () => {
    const article = corrected(imported(PROVISIONAL), 'It rained', 'It snowed')
    for (const view of ['original', 'marked', 'corrected'] as const) {
      expect(drawn(article, view).headline).toEqual([])
      expect(writeText([drawn(article, view)])).toMatch(/^Bozize came to town on Monday\. He left\.\n\n/)
      expect(writeHtml([drawn(article, view)])).not.toMatch(/<h1|"headline"/)
      expect(writeMarkdown([drawn(article, view)])).not.toMatch(/^(# |headline:)/m)
      expect(JSON.parse(writeJson([drawn(article, view)])).articles[0].content).toMatchObject({
        headline: null,
        headlineFrom: 'provisional',
      })
    }
  })

  it('has a page title from its first sentence as it reads now', () => {
    const article = corrected(imported(`BANGUI — ${PROVISIONAL}`), 'Bozize', 'Bozizé', 'x', { all: true })
    expect(drawn(article).headline).toEqual([])
    expect(writeHtml([drawn(article)])).toContain('<title>Bozizé came to town on Monday.</title>')
  })

  it('goes out with the headline an editor gave it, and nobody is shown what that replaced', () => {
    const article = corrected(imported(PROVISIONAL), 'Bozize came to town on Monday.', 'Bozizé Comes to Town', 'x', {
      field: 'headline',
    })
    expect(drawn(article, 'marked').headline.flatMap(({ runs }) => runs)).toEqual([
      { kind: 'same', correction: null, text: 'Bozizé Comes to Town' },
    ])
    for (const text of everywhere(article, 'corrected')) expect(text).toContain('Bozizé Comes to Town')
    expect(drawn(article, 'original').headline).toEqual([])
  })

  it('goes out with the headline its footer names, which says so', () => {
    const article = imported(FROM_FOOTER)
    for (const text of everywhere(article, 'corrected')) expect(text).toContain('Bozize Comes to Town')
    expect(writeMarkdown([drawn(article)])).toContain('headlineFrom: footer')
    expect(writeText([drawn(article, 'original')])).toMatch(/^Bozize came/)
  })
})

describe('verse and tables', () => {
  const prose = 'The ferry at Nessby has been late on nine days out of ten this year, as the council said on Monday.'
  const verse = 'Roses are red,\nViolets are blue,\nSugar is sweat,\nAnd so are you.'
  const table = 'Nessby     12  7\nSkelhaven  11  6\nRoscof     10  5'
  const source = [prose, verse, prose, table].join('\n\n')
  const article = corrected(corrected(imported(source), 'sweat', 'sweet'), 'Roscof', 'Roscoff')

  it('keep their lines in every format', () => {
    expect(writeText([drawn(article, 'original')])).toBe(`${source}\n`)
    expect(writeText([drawn(article)])).toContain('Violets are blue,\nSugar is sweet,\nAnd')
    const html = writeHtml([drawn(article)])
    expect(html).toContain('<p>Roses are red,<br>Violets are blue,<br>Sugar is sweet,<br>And so are you.</p>')
    expect(html).toContain('<pre>Nessby     12  7\nSkelhaven  11  6\nRoscoff     10  5</pre>')
    const markdown = writeMarkdown([drawn(article)])
    expect(markdown).toContain('Roses are red,\\\nViolets are blue,\\\nSugar is sweet,\\\nAnd so are you.')
    expect(markdown).toMatch(/```\nNessby {5}12 {2}7\n/)
  })

  it('show what was changed in them', () => {
    expect(writeMarkdown([drawn(article, 'marked')])).toContain('[-Roscof-]{+Roscoff+}     10  5')
    expect(writeHtml([drawn(article, 'marked')])).toMatch(/<del [^>]+>Roscof<\/del><ins [^>]+>Roscoff<\/ins> {5}10/)
  })
})

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

  it('stand in html, and in marked html say which correction set them', () => {
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

  it('stand in Markdown, with blanks outside of bold', () => {
    const spaced = mark(article, 11, 17, 'strong', '')
    expect(writeMarkdown([drawn(spaced)])).toContain('The [Courier](https://new.example) **said** \\<so>.')
    expect(writeMarkdown([drawn(spaced)])).toContain('> **Rain** came.')
  })

  it('stand in JSON as ranges, and in the log in the notation of Markdown', () => {
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

  it('are tracked changes in Word: accepted they stand, rejected they are as published', () => {
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
