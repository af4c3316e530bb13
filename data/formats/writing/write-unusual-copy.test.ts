// Copy out of the ordinary in every format: without a headline line, verse, tables.
import { describe, expect, it } from 'vitest'
import type { Article } from '../../corrections/index.ts'
import type { View } from '../../schema/index.ts'
import { corrected, drawn, imported } from '../../testing/drawn-article.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeText } from './write-text.ts'

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
