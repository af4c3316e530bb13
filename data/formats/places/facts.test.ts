// Dates and versions in files that go back: as they are written there, only where asked for, and nothing else.
import { describe, expect, it } from 'vitest'
import type { Article } from '../../corrections/index.ts'
import { correctedAt } from '../../corrections/index.ts'
import { corrected } from '../../testing/drawn-article.ts'
import { importedArticles } from '../../testing/imported-bytes.ts'
import type { ReadableFormat } from '../formats.ts'
import { isSameOutside, writeAllBack } from '../same-file/write-back.ts'
import { dateAs, type FactsWanted, NO_FACTS } from './facts.ts'
import { isRefusal } from './pieces.ts'

const AT = '2026-11-30T23:30:05.123Z'

describe('dateAs', () => {
  it.each([
    ['2026-03-02', '2026-11-30'],
    ['2026-03-02T10:00:00Z', '2026-11-30T23:30:05Z'],
    ['2026-03-02T10:00:00.000Z', '2026-11-30T23:30:05.123Z'],
    [' 2026-03-02T10:00:00+01:00\n', ' 2026-12-01T00:30:05+01:00\n'],
    ['20260302T100000-0500', '20261130T183005-0500'],
    ['20260302', '20261130'],
    ['Mon, 02 Mar 2026 10:00:00 +0100', 'Tue, 01 Dec 2026 00:30:05 +0100'],
    ['2 Mar 2026 10:00 GMT', '30 Nov 2026 23:30 GMT'],
  ])('writes %s as it is written', (said, wanted) => {
    expect(dateAs(said, AT)).toBe(wanted)
  })

  it('leaves alone what has a form of its own, or a time in no known zone', () => {
    for (const said of ['March 2, 2026', '02/03/2026', '2026-03-02 10:00:00', '', 'soon'])
      expect(dateAs(said, AT)).toBe(null)
    expect(dateAs('2026-03-02 10:00:00', AT, 60)).toBe('2026-12-01 00:30:05')
  })
})

const PAGE = `<!doctype html><html><head><title>Ferry late</title><meta property="article:modified_time" content="2026-03-02T10:00:00+01:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry late","datePublished":"2026-03-02","dateModified":"2026-03-02"}</script></head><body><article><h1>Ferry late</h1><p>The ferry was on time.</p><time itemprop="dateModified" datetime="2026-03-02">2 March</time>${'<p>The boat was late on nine days out of ten this year, as the council said in the harbour.</p>'.repeat(4)}</article></body></html>`
const WXR = `<rss xmlns:content="c" xmlns:wp="w"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Ferry late</title><guid>p1</guid><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_modified>2026-03-02 11:00:00</wp:post_modified><wp:post_modified_gmt>2026-03-02 10:00:00</wp:post_modified_gmt><content:encoded><![CDATA[<p>The ferry was late.</p>]]></content:encoded></item></channel></rss>`
const NINJS = JSON.stringify({
  uri: 'u:1',
  type: 'text',
  version: '3',
  versioncreated: '2026-03-02T10:00:00Z',
  headline: 'Ferry late',
  body_html: '<p>The ferry was late.</p>',
})
const G2 = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="2"><itemMeta><versionCreated>2026-03-02T10:00:00Z</versionCreated></itemMeta><contentMeta><contentModified>2026-03-02T10:00:00Z</contentModified><headline>Ferry late</headline></contentMeta><contentSet><inlineXML><html><body><p>The ferry was late.</p></body></html></inlineXML></contentSet></newsItem>`
const NITF = `<nitf><head><docdata><du-key version="2" key="k"/></docdata></head><body><body.head><hedline><hl1>Ferry late</hl1></hedline></body.head><body.content><p>The ferry was late.</p></body.content></body></nitf>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><updated>2026-03-02T10:00:00Z</updated><entry><id>e1</id><title>Ferry late</title><updated>2026-03-02T10:00:00Z</updated><content>The ferry was late.</content></entry></feed>`
const MARKDOWN = '---\ntitle: Ferry late\nlastmod: "2026-03-02T10:00:00Z"\n---\n\nThe ferry was late.\n'

const CASES: readonly (readonly [ReadableFormat, string, number, number])[] = [
  ['page', PAGE, 3, 0],
  ['feed', WXR, 2, 0],
  ['ninjs', NINJS, 1, 1],
  ['newsml', G2, 2, 1],
  ['nitf', NITF, 0, 1],
  ['feed', ATOM, 1, 0],
  ['markdown', MARKDOWN, 1, 0],
]

describe.each(CASES)('%s', (format, source, dates, versions) => {
  const bytes = Buffer.from(source)
  const written = (article: Article, wanted: FactsWanted) => {
    const done = writeAllBack([article], bytes, wanted)
    if (isRefusal(done)) throw new Error(done.detail)
    expect(isSameOutside(bytes, done.bytes, done.changed)).toBe(true)
    return done
  }
  const imported = (): Article => importedArticles(bytes, format, 'utf-8')[0] as Article

  it('states them as they are now where that is wanted, and only then', () => {
    const article = corrected(imported(), 'ferry was', 'ship was')
    const plain = written(article, NO_FACTS)
    const both = written(article, { dates: true, version: true })
    const stated = both.copies.filter((name) => !plain.copies.includes(name))
    expect(stated.length).toBe(dates + versions)
    const text = Buffer.from(both.bytes).toString()
    // The day in the zones of these files, GMT and an hour before it.
    const at = Date.parse(correctedAt(article) as string)
    const days = [at, at + 3_600_000].map((time) => new Date(time).toISOString().slice(0, 10))
    expect((text.match(new RegExp(days.join('|'), 'g')) ?? []).length).toBeGreaterThanOrEqual(dates)
    expect(Buffer.from(plain.bytes).toString()).toBe(source.replaceAll('ferry was', 'ship was'))
    const version = written(article, { dates: false, version: true })
    expect(version.copies.length - plain.copies.length).toBe(versions)
  })

  it('leaves a file alone that was not corrected', () => {
    expect(written(imported(), { dates: true, version: true }).changed).toEqual([])
  })
})
