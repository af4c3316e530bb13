// One or more samples of each format copy is imported in, written for the tests: ordinary ones, and odd ones as they
// occur.

import type { ReadableFormat } from '../formats/formats.ts'
import { encodeCharacters } from '../formats/reading/encodings.ts'
import type { TextEncoding } from '../schema/index.ts'
import { FRENCH, IN_A_FORM, JOURNAL, MODERN } from './pages.ts'
import { openDocument, wordFile, workbook } from './word-file.ts'

export interface FormatSample {
  readonly format: ReadableFormat
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding?: TextEncoding
  /** How many articles it contains; default: one. */
  readonly articles?: number
}

const utf8 = (text: string): Uint8Array => Buffer.from(text)

const TEXT =
  'Ferry late again\r\nBy Jane Doe\r\n\r\nNESSBY, March 3 — The ferry was late on nine\r\ndays out of ten.\r\n\r\n“It rained,” she said.\r\n'

const RSS = `<?xml version="1.0" encoding="utf-8"?>\r
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tide Times</title>\r
<item><title>Ferry late &amp; wet</title><guid>tide-1</guid><dc:creator>Jane Doe</dc:creator><description>Short.</description>\r
<content:encoded><![CDATA[<p>The <b>ferry</b> was late on nine days, the caf&eacute; said.</p><p>It rained.</p>]]></content:encoded></item>\r
<item><title>Wall mended</title><guid>tide-2</guid><description>&lt;p&gt;The wall &amp;amp; the quay were mended.&lt;/p&gt;&lt;p&gt;No one paid.&lt;/p&gt;</description></item>\r
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title><entry><id>e1</id><title type="html">Ferry &lt;i&gt;late&lt;/i&gt;</title><author><name>Jane Doe</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry &#233;tait <em>late</em>.</p><p>It rained &amp; blew.</p></div></content></entry><entry><id>e2</id><title>Plain</title><content>Only words here.</content></entry></feed>`

/** RSS 0.91 by its DTD, an author as an address of mail, and characters that XML cannot hold. */
const OLD_RSS = `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Tide//DTD RSS 0.91//EN" "http://tide.example/rss-0.91.dtd">
<rss version="0.91"><channel><title>Tide</title>
<item><title>Ferry\u000blate</title><author>jane@tide.example (Jane Doe)</author><description><![CDATA[<p>The ferry\b was late &#11; again.</p><p>It rained.</p>]]></description></item>
<item><title>Wall&#11;mended</title><description>The wall &#x1f;was mended &amp; paid.</description></item></channel></rss>`

const ATOM_03 = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Tide</title><author><name>Jane Doe</name></author><entry><id>e1</id><title>Ferry late</title><issued>2004-03-02T10:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;The ferry was late.&lt;/p&gt;</content></entry><entry><id>e2</id><title>Wall mended</title><content type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The wall was <b>mended</b>.</p></div></content></entry></feed>`

const WXR = `<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="w" xmlns:dc="d"><channel><title>Tide</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Classic post</title><guid>p1</guid><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[First line
second line.

[caption id="a"]<img src="x">A picture[/caption]

Last <strong>line</strong>.]]></content:encoded></item>
<item><title>Block post</title><guid>p2</guid><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<!-- wp:paragraph -->
<p>Of blocks, told.</p>
<!-- /wp:paragraph -->]]></content:encoded></item></channel></rss>`

const NINJS = JSON.stringify(
  {
    uri: 'https://tide.example/1',
    type: 'text',
    headline: 'Ferry late “again”',
    byline: 'Jane Doe',
    language: 'en',
    body_html: '<p>The <b>ferry</b> was late &amp; wet.</p>\n<p>It rained.</p>',
    body_text: 'The ferry was late & wet.',
  },
  null,
  2,
)

const NINJS_ASCII =
  '[{"uri":"urn:a","headlines":[{"role":"main","value":"Caf\\u00e9 shut"}],"bodies":[{"contentType":"text/plain","value":"The caf\\u00e9 shut.\\n\\nIt rained on the\\/a quay \\ud83d\\ude00."}]},{"uri":"urn:b","headline":"Second","body_html":"<p>Told here.<\\/p>"}]'

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Ferry late</title></head><body><body.head><hedline><hl1>Ferry late</hl1></hedline><byline>By Jane Doe</byline><abstract><p>Nine days in ten &amp; more.</p>
<p>No one <em>swam</em>.</p></abstract></body.head><body.content><p>The ferry was late &#x2014; and <em>wet</em>.</p><media media-type="image"><media-caption>A ferry.</media-caption></media><hl2>Why</hl2><p>It rained.</p></body.content></body></nitf>`

const NEWSML_G2 = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<newsItem guid="urn:newsml:tide.example:1" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Tide Wire</name></provider><versionCreated>2026-03-02T10:00:00+01:00</versionCreated></itemMeta>
<contentMeta><subject><name>Harbour</name></subject><headline>Ferry late &amp; wet</headline><by>Jane Doe</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not copy</title></head><body><p>The <em>ferry</em> was late &#8212; on nine days.</p><p>It rained.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:tide.example:2" version="1"><itemMeta/><contentMeta><headline>Wall mended</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Wall</hl1><hl2>Before winter</hl2></hedline><byline>By John Roe</byline></body.head><body.content><p>The wall was mended.</p><media media-type="image"><media-caption>A wall.</media-caption></media></body.content></body></nitf></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:tide.example:3" version="1"><itemMeta/><contentMeta><headline>A picture</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>`

const NEWSML_1 = `<?xml version="1.0"?>
<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
<NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><ProviderId>tide.example</ProviderId><DateId>20260302</DateId><NewsItemId>7</NewsItemId><RevisionId>1</RevisionId><PublicIdentifier>urn:newsml:tide.example:20260302:7:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>20260302T100000+0100</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine><ByLine>Jane Doe</ByLine><KeywordLine>Harbour</KeywordLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>The ferry was late.</p><p>It rained.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
<NewsComponent><NewsLines><HeadLine>Wall mended</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent>The wall was mended.

No one paid.</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`

const CSV =
  'id,headline,body,byline\r\n1,"Ferry, late","The ""ferry"" was late.\r\n\r\nIt rained.",Jane Doe\r\n2,Wall mended,The wall was mended.,\r\n'
const CSV_HTML = 'guid;title;body html\n7;Quay;<p>The quay <b>sank</b> a bit.</p><p>No one saw.</p>\n'

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Tide Times',
  language: 'en-GB',
  items: [
    {
      id: '1',
      title: 'Ferry late',
      content_html: '<p>The <b>ferry</b> was late.</p>',
      authors: [{ name: 'Jane Doe' }],
    },
    {
      id: 2,
      title: 'Wall mended',
      content_text: 'The wall was mended.\n\nNo one paid.',
      date_published: '2026-03-02T10:00:00Z',
    },
    { id: '3', title: 'A link' },
  ],
})
const GHOST = JSON.stringify({
  db: [
    {
      data: {
        posts: [
          {
            id: '1',
            uuid: 'u-1',
            title: 'Ferry late',
            html: '<p>The ferry was late.</p>',
            status: 'draft',
            type: 'post',
          },
          { id: '2', uuid: 'u-2', title: 'About', html: '<p>About us.</p>', status: 'published', type: 'page' },
        ],
        tags: [{ id: 't', name: 'Harbour' }],
        users: [{ id: 'a', name: 'Jane Doe' }],
        posts_tags: [{ post_id: '1', tag_id: 't' }],
        posts_authors: [{ post_id: '1', author_id: 'a' }],
      },
    },
  ],
})
const ANS = JSON.stringify({
  _id: 'ABC',
  type: 'story',
  headlines: { basic: 'Ferry late' },
  subheadlines: { basic: 'Nine days in ten.' },
  credits: { by: [{ name: 'Jane Doe' }] },
  first_publish_date: '2026-03-02T10:00:00Z',
  content_elements: [
    { type: 'text', content: 'The <b>ferry</b> was late.' },
    { type: 'image', caption: 'A ferry.' },
    { type: 'header', level: 3, content: 'Why' },
    { type: 'list', list_type: 'ordered', items: [{ type: 'text', content: 'Rain.' }] },
  ],
})
const MARKDOWN =
  '---\ntitle: "Ferry late: again"\ndate: 2026-03-02T10:00:00+01:00\nauthor: Jane Doe\ntags: [harbour, ferries]\n---\n\nThe *ferry* was **late**, [they said](https://a.example/).\n\n## Why\n\n- Rain\n- Wind\n\n| Day | *Late* \\| early |\n|---|--:|\n| Monday | `nine` |\n'
const MARKDOWN_PLAIN =
  '---\r\ntags: [harbour]\r\n---\r\n# Ferry late\r\n\r\nThe ferry\\* was late\r\non _nine_ days &amp; nights.\r\n\r\nNo one  \r\ncame.\r\n\r\n> The wall\r\n> was mended.\r\n\r\n```\r\nnine = 9\r\n```\r\n'

/** As a mail program of today sends it: two forms of the text, the subject in pieces, and a picture in the text. */
const MAIL = [
  'Received: from mail.tide.example by in.courier.example; Mon, 2 Mar 2026 10:00:01 +0100',
  'From: =?utf-8?Q?Jane_Do=C3=A9?= <jane@tide.example>',
  'To: desk@courier.example',
  'Subject: =?utf-8?B?RmVycnkgbGF0ZSDigJxhZ2Fp?= =?utf-8?B?buKAnQ==?=',
  'Date: Mon, 2 Mar 2026 10:00:00 +0100',
  'Message-ID: <m1@tide.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b=1"',
  '',
  'For programs that read no MIME.',
  '--b=1',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The ferry =97 was late.',
  '--b=1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<html><body><p>The <b>ferry</b> was late — again.</p><p>It rained.</p></body></html>').toString(
    'base64',
  ),
  '--b=1--',
  '',
].join('\r\n')
/** As old programs sent it: bytes above 127 and no MIME. */
const OLD_MAIL =
  'Return-Path: <roe@quay.example>\nFrom: roe@quay.example (John Roe)\nSubject: Caf\xe9 shut\nDate: 2 Mar 97 10:00:00 GMT\n\nThe caf\xe9 shut on Monday, it was said.\n\nNo one knew why.\n\n-- \nJohn Roe\nQuay Street\n'

/** As Word writes it: fonts with encodings of their own, styles, a link, a change tracked in each way, a list, a table, and what is no copy. */
const RTF = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}
{\info{\title Ferry late}{\author Jane Doe}{\creatim\yr2026\mo3\dy2\hr10\min0}{\keywords harbour, ferries}}
{\*\revtbl {Unknown;}{John Roe;}}{\*\generator Word;}{\header Not copy\par}
\pard\plain\s1 Ferry late \'93again\'94\par
\pard\plain The {\b ferry} was late\emdash on {\deleted\revauthdel1\revdttmdel132321920 nine}{\revised\revauth1\revdttm132321920 ten} days, {\field{\*\fldinst{HYPERLINK "https://tide.example/"}}{\fldrslt{\ul they said}}}.\par
\par {\f1 \'ca\'e8\'bf\'e2}, {\f2 \'83\'65\'83X\'83g} and \u8364\'80 5 {\v hidden }{\upr{old}{\*\ud\u321 ?\'f3d\u378 ?}}{\footnote No copy.}.\par
{\listtext 1.\tab}\ls1 Rain\par
\pard\intbl One\cell Two\cell\row\pard It rained\line on and on.{\pict 00ff}{\*\unknown x}{\bin3 }}}\par
}`

/** As other programs write it: numbers for every sign, named signs, a line of its own for each run, nothing tracked. */
const RTF_OF_OTHERS = String.raw`{\rtf1\ansi\ansicpg1251\uc1\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\froman\fcharset204 Times;}}
{\info{\title Ferry late \u8220?again\u8221?}{\author Jane Do\u233?}}
\pard\plain\f0{\outlinelevel0\b Ferry late\b0
 \u8220?again\u8221?}\par
\pard\plain The ferry\rquote s boat was late\emdash\i on nine days\i0 : \f1\'ca\'e8\'bf\'e2\f0 , 5\~\u8364?.\par
It rained \{twice\}\line
 on the quay.\par}`

/** As a mail program writes plain text: flowed lines in quoted-printable, an answered subject over two lines, a signature. */
const FLOWED_MAIL = [
  'From: "Doe, Jane" <jane@tide.example>',
  'Message-ID: <m3@tide.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  'Content-Transfer-Encoding: quoted-printable',
  'Subject: Re: The =?utf-8?Q?caf=C3=A9?= and',
  ' the harbour',
  '',
  'The caf=C3=A9 by the harbour was closed on nine days out of ten, as it was =',
  'said,=20',
  'and no one knew why.',
  '',
  'It rained.',
  '--=20',
  'Jane',
  '',
].join('\r\n')

/** Strings that cells share, runs, escapes, and cells that have no string of their own. */
const SHARED_CELLS = workbook({
  A: [
    ['headline', 'body', 'byline'],
    [
      'Ferry late',
      {
        xml: '<c t="inlineStr"><is><r><t>The </t></r><r><t xml:space="preserve">ferry &amp; the</t></r><r><t> boat_x000A_were late.</t></r></is></c>',
      },
      { xml: '<c s="1" t="s"><v>0</v></c>' },
    ],
    [{ xml: '<c><v>2026</v></c>' }, 'The wall was mended.', { xml: '<c t="s"><v>0</v></c>' }],
  ],
})

/** As Medium exports a post. */
export const MEDIUM_POST = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Ferry late</title><style>body { color: red }</style></head><body><article class="h-entry">
<header>
<h1 class="p-name">Ferry late</h1>
</header>
<section data-field="subtitle" class="p-summary">
Nine days in ten.
</section>
<section data-field="body" class="e-content">
<section name="a1" class="section section--body section--first"><div class="section-inner"><h3 name="b1" class="graf graf--h3 graf--leading graf--title">Ferry late</h3><h4 name="b2" class="graf graf--h4 graf--subtitle">Nine days in ten.</h4><figure class="graf graf--figure"><img src="x.jpg"><figcaption class="imageCaption">A ferry.</figcaption></figure><p name="b3" class="graf graf--p">The <strong class="markup--strong">ferry</strong> was late &amp; wet.</p><p name="b4" class="graf graf--p">It rained.</p></div></section>
</section>
<footer><p>By <a href="https://medium.com/@doe" class="p-author h-card">Jane Doe</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="2026-03-02T10:00:00.000Z">March 2, 2026</time></a>.</p><p><a href="https://tide.example/ferry-late" class="p-canonical">Canonical link</a></p><p>Exported from <a href="https://medium.com">Medium</a> on March 3, 2026.</p></footer></article></body></html>`

export const SAMPLES: readonly FormatSample[] = [
  { format: 'text', name: 'wire copy', bytes: utf8(TEXT) },
  { format: 'text', name: 'UTF-16', bytes: Buffer.from(`\ufeff${TEXT}`, 'utf16le'), encoding: 'utf-16le' },
  { format: 'medium', name: 'a post', bytes: utf8(MEDIUM_POST) },
  { format: 'page', name: 'all of it in one form', bytes: utf8(IN_A_FORM) },
  { format: 'page', name: 'a page of today', bytes: utf8(MODERN) },
  { format: 'page', name: 'a journal', bytes: utf8(JOURNAL) },
  {
    ...{ format: 'page', name: 'a page in windows-1252', encoding: 'windows-1252' },
    bytes: encodeCharacters(FRENCH, 'windows-1252') as Uint8Array,
  },
  {
    ...{ format: 'html', name: 'a piece of a page' },
    bytes: utf8('<h2>Ferry late</h2><p>The <b>ferry</b> was late.<p>It rained &amp; blew.<ul><li>One<li>Two</ul>'),
  },
  { format: 'docx', name: 'a Word file', bytes: wordFile('Ferry late', ['The ferry was late.', 'It rained.']) },
  { format: 'odt', name: 'a document', bytes: openDocument('Ferry late', ['The ferry was late.', 'It rained.']) },
  { format: 'feed', name: 'RSS', bytes: utf8(RSS), articles: 2 },
  { format: 'feed', name: 'Atom', bytes: utf8(ATOM), articles: 2 },
  { format: 'feed', name: 'RSS of 1999', bytes: utf8(OLD_RSS), articles: 2 },
  { format: 'feed', name: 'Atom of 2003', bytes: utf8(ATOM_03), articles: 2 },
  { format: 'feed', name: 'WordPress', bytes: utf8(WXR), articles: 2 },
  { format: 'ninjs', name: 'one item', bytes: utf8(NINJS) },
  { format: 'ninjs', name: 'a list in ASCII', bytes: utf8(NINJS_ASCII), articles: 2 },
  { format: 'nitf', name: 'a story', bytes: utf8(NITF) },
  { format: 'newsml', name: 'G2', bytes: utf8(NEWSML_G2), articles: 2 },
  { format: 'newsml', name: '1.2', bytes: utf8(NEWSML_1), articles: 2 },
  { format: 'json-feed', name: 'a feed', bytes: utf8(JSON_FEED), articles: 2 },
  { format: 'ghost', name: 'an export', bytes: utf8(GHOST) },
  { format: 'ans', name: 'a story', bytes: utf8(ANS) },
  { format: 'markdown', name: 'a post', bytes: utf8(MARKDOWN) },
  {
    ...{ format: 'xlsx', name: 'a workbook', articles: 2 },
    bytes: workbook({
      Stories: [
        ['id', 'headline', 'body', 'date'],
        ['7', 'Ferry late', 'The ferry was late.\n\nIt rained.', { xml: '<c s="1"><v>46083</v></c>' }],
        ['8', 'Wall mended', { xml: '<c t="inlineStr"><is><r><t>The wall </t></r><r><t>was mended.</t></r></is></c>' }],
      ],
      Notes: [['Not copy']],
    }),
  },
  { format: 'rtf', name: 'a document of Word', bytes: Buffer.from(RTF, 'latin1') },
  { format: 'rtf', name: 'a document of another program', bytes: Buffer.from(RTF_OF_OTHERS, 'latin1') },
  { format: 'xlsx', name: 'cells that share strings', bytes: SHARED_CELLS, articles: 2 },
  { format: 'mail', name: 'a mail of today', bytes: utf8(MAIL) },
  { format: 'mail', name: 'an old mail', bytes: Buffer.from(OLD_MAIL, 'latin1') },
  { format: 'mail', name: 'flowed lines', bytes: utf8(FLOWED_MAIL) },
  { format: 'markdown', name: 'a text without details', bytes: utf8(MARKDOWN_PLAIN) },
  { format: 'csv', name: 'plain text', bytes: utf8(CSV), articles: 2 },
  { format: 'csv', name: 'HTML', bytes: utf8(CSV_HTML) },
]
