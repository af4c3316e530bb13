// Who wrote a page and when, as sites of many kinds say it.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processor-time.ts'
import { parseHtml } from '../reading/parse-html.ts'
import { pageFacts } from './page-facts.ts'

const TEXT =
  'The harbour of Nessby has been closed since Monday, and the council said that it would stay so until the wall is mended.'

/** A page with something in its head, and something between its headline and its text. */
const page = (head: string, below = '', { html = '', body = '', after = '' } = {}): string =>
  `<!doctype html><html${html}><head><title>Wall falls again</title>${head}</head><body${body}><div><h1>Wall falls again</h1>${below}<p>${TEXT}</p><p>${TEXT}</p></div>${after}</body></html>`
const byline = (...of: Parameters<typeof page>): string | null => pageFacts(parseHtml(page(...of))).byline
const date = (...of: Parameters<typeof page>): string | undefined =>
  pageFacts(parseHtml(page(...of))).metadata.publishedAt ?? undefined
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
const at = (url: string): string => `<link rel="canonical" href="${url}">`

describe('byline of a page', () => {
  it('is a person rather than the name of the site', () => {
    const shown = '<p class="autor">Por <a rel="author" href="/a">Ana Ruiz</a></p>'
    const site = meta('author', 'Diario del Puerto') + meta('dc.publisher', 'Diario del Puerto')
    expect(byline(site, shown)).toBe('Ana Ruiz')
    expect(byline(meta('author', 'puerto.example'), shown)).toBe('Ana Ruiz')
    expect(byline(meta('author', 'Admin'), shown)).toBe('Ana Ruiz')
    expect(byline(meta('author', 'The Tide') + at('https://www.thetide.example/wall'), shown)).toBe('Ana Ruiz')
    expect(byline(meta('author', 'puerto.example'))).toBe('puerto.example')
  })

  it('is the name without jobs, the site, days and accounts around it', () => {
    const url = at('https://www.tidetimes.example/wall')
    const shown = (text: string): string | null => byline(url, `<p class="byline">${text}</p>`)
    expect(byline(url + meta('author', 'By  Jane Doe, Tide Times'))).toBe('Jane Doe')
    expect(shown('By <em>Jane Doe</em> <a>@janedoe</a><br><span>on June 26, 2014 at 9:00a</span>')).toBe('Jane Doe')
    expect(shown('JANE DOE and OSKAR LIND - Port Writers | Wire – 1 hr 4 mins ago')).toBe('JANE DOE and OSKAR LIND')
    expect(shown('Jane Doe, Executive Editor')).toBe('Jane Doe')
    expect(shown('Jane Doe, Oskar Lind')).toBe('Jane Doe, Oskar Lind')
    expect(shown('Tide Times | Jane Doe')).toBe('Jane Doe')
    expect(shown('Published Monday, 3 March 2014 by')).toBe(null)
    expect(shown('By Jane Doe<script>var author = "Somebody Else"</script>')).toBe('Jane Doe')
    expect(shown('<span class="fn">Jane Doe</span> Senior Port Correspondent')).toBe('Jane Doe')
  })

  it('is found where it is only shown', () => {
    expect(byline('', '<cite><img alt="">By Jane Doe<br>Tide Times<br><a href="/a">Archive</a></cite>')).toBe(
      'Jane Doe',
    )
    expect(byline('', '<div class="storyByline">By <b>Jane Doe</b></div>')).toBe('Jane Doe')
    expect(byline(meta('twitter:creator', 'Jane Doe'))).toBe('Jane Doe')
    expect(byline(meta('twitter:creator', 'janedoe'))).toBe(null)
    const profile = '<meta property="article:author" content="https://tide.example/people/jane">'
    const links = '<div class="sidebar"><a href="">Top</a> <a href="/people/jane">Jane Doe</a></div>'
    expect(byline(profile, '', { after: links })).toBe('Jane Doe')
  })

  it('is nothing that is longer than any name, which takes no time', () => {
    const long = ['x', ';', '@', 'by '].map((each) => each.repeat(100_000))
    const took = processorTime(() => {
      for (const each of long) expect(byline(meta('author', each))).toBe(null)
    })
    expect(took).toBeLessThan(2)
  })

  it('is everyone of a list', () => {
    const list = '<ul class="authors"><li><a href="/a">Jane Doe</a></li><li><a href="/b">Oskar Lind</a></li></ul>'
    expect(byline('', list)).toBe('Jane Doe, Oskar Lind')
    expect(byline('', `<h4 class="authors">Authors</h4><p class="byline">By Jane Doe</p>`)).toBe('Jane Doe')
  })

  it('is not of a photo, a comment or another article', () => {
    const others =
      '<figure><span class="author">Ian Lens</span></figure><div id="comments"><a rel="author">Troll</a></div><div class="related"><p class="byline">By Someone Else</p></div>'
    expect(byline('', '', { after: others })).toBe(null)
    const own = '<p class="byline">By Jane Doe</p>'
    expect(byline('', own, { after: others, body: ' class="has-sidebar single-comments"' })).toBe('Jane Doe')
  })
})

describe('a page with several headings of the highest level', () => {
  const facts = (title: string, body: string) =>
    pageFacts(parseHtml(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`))
  const [own, other] = [
    `<h1>Ferry late</h1><p>By Jane Doe</p><p>March 3, 2026</p><p>${TEXT}</p>`,
    '<div><h1>Council meets</h1><p>By Oskar Lind</p><p>May 9, 2019</p></div>',
  ]

  it.each([own + other, other + own])('takes who and when from below its headline', (body) => {
    const { byline: who, metadata } = facts('Ferry late', body)
    expect([who, metadata.publishedAt]).toEqual(['Jane Doe', '2026-03-03'])
  })

  it('takes neither from a caption below its headline', () => {
    const caption = '<figure><figcaption><p>By Ian Lens</p><p>May 9, 2019</p></figcaption></figure>'
    const { byline: who, metadata } = facts('Ferry late', own.replace('</h1>', `</h1>${caption}`))
    expect([who, metadata.publishedAt]).toEqual(['Jane Doe', '2026-03-03'])
  })
})

describe('date of a page', () => {
  it('is the day in its address, also with the section in between', () => {
    expect(date(at('https://tide.example/2014/politics/06/26/wall/index.html'))).toBe('2014-06-26')
    expect(date(at('https://tide.example/2014/6/26/wall'))).toBe('2014-06-26')
    expect(date(at('https://tide.example/world/2014/jun/26/wall'))).toBe('2014-06-26')
    expect(date(at('https://tide.example/news/20140626/wall'))).toBe('2014-06-26')
    expect(date(at('https://tide.example/news/20149926/wall'))).toBe(undefined)
    expect(date(at('https://tide.example/2014/story/620/26/wall'))).toBe(undefined)
  })

  it('is what is marked up as it', () => {
    expect(date('', '<span property="dc:date" content="2014-06-26T09:00:00-05:00">Thursday</span>')).toBe(
      '2014-06-26T09:00:00-05:00',
    )
    expect(date('', '<p><abbr title="2014-06-26T09:00:00+0000">1 hour ago</abbr></p>')).toBe(
      '2014-06-26T09:00:00+00:00',
    )
    expect(date('', '<div class="date">June 26th, 2014 in <a>Port</a><script>var plus = 1</script></div>')).toBe(
      '2014-06-26',
    )
    const comment = '<div class="comments"><time datetime="2020-01-01">then</time></div>'
    expect(date('', '<div class="postDateTime">26 June 2014</div>', { after: comment })).toBe('2014-06-26')
    expect(date('', '', { after: comment })).toBe(undefined)
  })

  it('is not the day an abbreviation in the text explains', () => {
    const after = '<p>After <abbr title="attacks of March 11, 2004">11-M</abbr> nothing was the same.</p>'
    expect(date('', '', { after })).toBe(undefined)
    expect(date('', '<abbr title="20140626T0900-0500">Thursday</abbr>')).toBe('2014-06-26T09:00:00-05:00')
  })

  it('is when the page was published, not when it was changed, if it says both', () => {
    const [changed, published] = ['<p>Last updated: July 1, 2014</p>', '<p>Published June 26, 2014</p>']
    expect(date('', changed + published)).toBe('2014-06-26')
    expect(date('', changed)).toBe('2014-07-01')
    const named = (text: string): string => `<p class="date">${text}</p>`
    expect(date('', named('Updated July 1, 2014') + named('June 26, 2014'))).toBe('2014-06-26')
    expect(date('', '', { after: '<footer><p class="date">1 July 2014</p></footer>' })).toBe(undefined)
  })

  it('is read from seconds, and from JSON-LD that is nearly JSON', () => {
    expect(date(meta('article:published_time', '1403773200'))).toBe('2014-06-26T09:00:00Z')
    expect(date(meta('article:published_time', '1403773200000'))).toBe('2014-06-26T09:00:00Z')
    const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`
    const facts = '"@type":"NewsArticle","headline":"Wall\nfalls again","datePublished":"2014-06-26T09:00:00Z"'
    expect(date(linked(`{${facts}}`))).toBe('2014-06-26T09:00:00Z')
    expect(date(linked(`[{${facts},},]`))).toBe('2014-06-26T09:00:00Z')
    expect(date(linked(`{${facts}`))).toBe(undefined)
  })

  it('is a day shown between headline and text, where nothing else says it', () => {
    expect(date('', '<p>Published: Thursday, 26 Jun 2014 | 4:35 PM</p>')).toBe('2014-06-26')
    expect(date('', '', { after: '<p>26 June 2014</p>' })).toBe(undefined)
  })

  it('has its day and month in the order of the language of the page', () => {
    const below = '<p class="date">06/04/2013</p>'
    expect(date('', below, { html: ' lang="fr"' })).toBe('2013-04-06')
    expect(date('', below, { html: ' lang="en-GB"' })).toBe('2013-04-06')
    expect(date('', below, { html: ' lang="en"' })).toBe(undefined)
    expect(date('', '<p class="date">2013. 4. 6.</p>', { html: ' lang="ko"' })).toBe('2013-04-06')
  })
})
