// Feeds and exports of WordPress: every item with copy is an article, with what the feed says about it.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processor-time.ts'
import { isFeed, readFeed } from './read-feed.ts'

const read = (text: string) => {
  const file = readFeed(text, 'feed.xml')
  if (!file.ok) throw new Error(JSON.stringify(file.problem))
  return file.value
}

const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><title>The Courier</title><language>en-gb</language>${channel}${items}</channel></rss>`

describe('readFeed', () => {
  it('reads every item of RSS: headline, byline, text, address, date, tags; its HTML, not its summary', () => {
    const { articles, skipped } = read(
      rss(
        `<item><title>Accord &amp; peace</title><link>https://a.example/1</link><guid>g1</guid><dc:creator>Jane Doe</dc:creator><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><category>Africa</category><category>Peace, war</category><description>Short.</description><content:encoded><![CDATA[<p>The <b>camp</b> met.</p><script>x</script>]]></content:encoded></item><item><title>Two</title><description>Only a summary.</description></item><item><title>Bare link</title><link>https://a.example/3</link></item>`,
      ),
    )
    expect(articles[0]).toEqual({
      ...{ item: 'g1', headline: { text: 'Accord & peace', from: 'line' }, byline: 'Jane Doe', dateline: null },
      ...{ source: 'The Courier', language: 'en-GB' },
      blocks: [{ text: 'The camp met.', type: 'p', marks: [{ type: 'strong', from: 4, to: 8 }] }],
      metadata: { tags: ['Africa', 'Peace war'], url: 'https://a.example/1', publishedAt: '2026-03-02T10:00:00+01:00' },
    })
    expect(articles[1]).toMatchObject({ item: '#2', blocks: [{ text: 'Only a summary.' }] })
    expect(skipped).toEqual(['Bare link'])
  })

  it('reads Atom as it says it is written, and RDF', () => {
    const atom = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>i</id><title type="html">A &lt;b&gt;head&lt;/b&gt;</title><link rel="self" href="https://a.example/no"/><link href="https://a.example/e"/><updated>2026-03-02T10:00:00Z</updated><author><name>Jane</name></author><category term="Africa"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; <em>two</em></p></div></content></entry><entry><id>j</id><title>B &lt;b></title><content>As &lt;b&gt; it is</content></entry></feed>`,
    )
    expect(atom.articles[0]).toMatchObject({
      ...{ item: 'i', headline: { text: 'A head' }, byline: 'Jane', blocks: [{ text: 'One < two' }] },
      metadata: { url: 'https://a.example/e', tags: ['Africa'], publishedAt: '2026-03-02T10:00:00Z' },
    })
    expect(atom.articles[1]).toMatchObject({ headline: { text: 'B <b>' }, blocks: [{ text: 'As <b> it is' }] })
    const rdf = read(
      `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel><item rdf:about="https://a.example/9"><title>Nine</title><description>Told&nbsp;here.</description></item></rdf:RDF>`,
    )
    expect(rdf.articles[0]).toMatchObject({ item: 'https://a.example/9', blocks: [{ text: 'Told\u00a0here.' }] })
  })

  it('reads feeds of RSS 0.91 with their DTD', () => {
    const dtd = '<!DOCTYPE rss PUBLIC "-//Tide//DTD RSS 0.91//EN" "http://tide.example/rss-0.91.dtd">'
    const feed = rss('<item><title>One</title><description>Told&nbsp;here.</description></item>').replace(
      '?>',
      `?>\n${dtd}`,
    )
    expect(isFeed(feed)).toBe(true)
    expect(read(feed).articles[0]).toMatchObject({ blocks: [{ text: 'Told\u00a0here.' }] })
  })

  it('reads Atom 0.3, whose kinds of text and dates have other names', () => {
    const { articles, skipped } = read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>C</title><entry><title>A</title><issued>2004-03-02T10:00:00Z</issued><modified>2005-01-01T00:00:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</content></entry><entry><title>B</title><content type="application/xhtml+xml"><div><p>Three</p></div></content></entry><entry><title>C</title><summary type="text/plain">As &lt;b> it is</summary></entry><entry><title>D</title><content type="text/html" mode="base64">T25l</content></entry><entry><title>E</title><content type="text/html" mode="xml"><p>Four</p></content></entry></feed>`,
    )
    expect(articles.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ['One two'],
      ['Three'],
      ['As <b> it is'],
      ['Four'],
    ])
    expect([articles[0]?.metadata?.publishedAt, skipped]).toEqual(['2004-03-02T10:00:00Z', ['D']])
  })

  it('reads the summary of an entry of Atom whose content is elsewhere or no text', () => {
    const content = [
      '<content type="image/png">x</content>',
      '<content type="constructor">x</content>',
      '<content src="https://a.example/1" type="text/html"/>',
    ]
    for (const each of content) {
      const { articles } = read(
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>${each}<summary>In short.</summary></entry></feed>`,
      )
      expect(articles[0]?.blocks).toMatchObject([{ text: 'In short.' }])
    }
  })

  it('takes nothing for a name that is longer than any, which takes no time', () => {
    const authors = ['@'.repeat(20_000), `"${' '.repeat(20_000)}`, `a@${'b@'.repeat(10_000)}`]
    const took = processorTime(() => {
      for (const each of authors) {
        const { articles } = read(
          rss(`<item><title>T</title><author>${each}</author><description>x</description></item>`),
        )
        expect(articles[0]?.byline).toBe(null)
      }
    })
    expect(took).toBeLessThan(1)
  })

  it('names everyone who wrote an item: of RSS without the address, of Atom also those the feed names for all', () => {
    const bylines = (feed: string) => read(feed).articles.map(({ byline }) => byline)
    const item = (authors: string): string => `<item><title>T</title>${authors}<description>x</description></item>`
    const items = [
      '<author>jane@tide.example (Jane Doe)</author>',
      '<author>Jane Doe &lt;jane@tide.example&gt;</author>',
      '<author>Jane Doe</author>',
      '<author>jane@tide.example</author>',
      '<dc:creator>Jane Doe</dc:creator><dc:creator>Oskar Lind</dc:creator><author>desk@tide.example (Desk)</author>',
    ]
    expect(bylines(rss(items.map(item).join('')))).toEqual([
      ...['Jane Doe', 'Jane Doe', 'Jane Doe', null],
      'Jane Doe, Oskar Lind',
    ])
    const person = (name: string): string => `<author><name>${name}</name></author>`
    const entry = (authors: string): string => `<entry><title>T</title>${authors}<content>x</content></entry>`
    expect(
      bylines(
        `<feed xmlns="http://www.w3.org/2005/Atom">${person('The Desk')}${entry('')}${entry(person('Jane Doe') + person('Oskar Lind'))}${entry(`<source>${person('The Wire')}</source>`)}</feed>`,
      ),
    ).toEqual(['The Desk', 'Jane Doe, Oskar Lind', 'The Wire'])
  })

  it('reads a feed with control characters, which XML cannot hold', () => {
    const { articles } = read(
      rss(
        '<item><title>Ferry\u000blate</title><description><![CDATA[<p>It\b was &#38; is.</p>]]></description></item><item><title>B&#11;c &#x1F;d&#8;e &#x41;</title><description>x</description></item>',
      ),
    )
    expect(articles[0]).toMatchObject({ headline: { text: 'Ferry late' }, blocks: [{ text: 'It\ufffd was & is.' }] })
    expect(articles[1]).toMatchObject({ headline: { text: 'B c d e A' } })
  })

  it('reads the posts of WordPress, classic and of blocks, with their status; pictures and menus are named as skipped', () => {
    const post = (type: string, status: string, content: string): string =>
      `<item><title>${type} ${status}</title><guid>${type}${status}</guid><dc:creator>jd</dc:creator><pubDate>x</pubDate><wp:post_date_gmt>2026-03-02 10:00:00</wp:post_date_gmt><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status><content:encoded><![CDATA[${content}]]></content:encoded></item>`
    const { articles, skipped } = read(
      rss(
        [
          post(
            'post',
            'publish',
            'First line\nsecond.\n\n[caption id="a"]<img src="x">A picture[/caption]\n\n<h2>Why</h2>\n\nLast.',
          ),
          post('post', 'draft', '<!-- wp:paragraph -->\n<p>Of blocks.</p>\n<!-- /wp:paragraph -->'),
          post('attachment', 'inherit', 'A picture'),
        ].join(''),
        '<wp:author><wp:author_login>jd</wp:author_login><wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>',
      ),
    )
    expect(articles.map(({ byline, blocks }) => [byline, ...blocks.map(({ text }) => text)])).toEqual([
      ['Jane Doe', 'First line', 'second.', 'A picture', 'Why', 'Last.'],
      ['Jane Doe', 'Of blocks.'],
    ])
    expect(articles.map(({ metadata }) => [metadata?.publishedAt, metadata?.note])).toEqual([
      ['2026-03-02T10:00:00Z', undefined],
      ['2026-03-02T10:00:00Z', 'Status in WordPress: draft'],
    ])
    expect(skipped).toEqual(['attachment inherit'])
  })

  it('uses no entity a DTD brings, and goes no deeper than bounds', () => {
    const bomb =
      '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    const outside =
      '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&a;</title></item></channel></rss>'
    for (const text of [bomb, outside])
      expect(readFeed(text, 'x')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
    expect(readFeed(`<rss>${'<a>'.repeat(300)}`, 'x')).toMatchObject({ ok: false })
    const deep = '<div>'.repeat(3000)
    expect(
      readFeed(rss(`<item><title>x</title><description><![CDATA[${deep}x]]></description></item>`), 'x'),
    ).toMatchObject({ ok: false })
  })

  it('is known by its root', () => {
    expect(
      ['<rss version="2.0">', '<?xml version="1.0"?>\n<!-- a --><feed>', '<rdf:RDF >', '<RDF>'].map(isFeed),
    ).toEqual([true, true, true, true])
    expect(['<html>', '<nitf>', 'An <rss> feed', '<rssx>'].map(isFeed)).toEqual([false, false, false, false])
  })
})
