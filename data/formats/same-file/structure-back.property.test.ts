// Whatever paragraphs are joined, split, put in or taken out, and however words and lines are set: the file that goes back says the
// corrected article, by the parser alone, and has kept everything that is no text; or there is none.
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, it } from 'vitest'
import { type Article, correctSpans, correctStructure } from '../../corrections/index.ts'
import type { Block } from '../../schema/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import type { ReadableFormat } from '../formats.ts'
import { linesOf } from '../places/field-edits.ts'
import { isRefusal } from '../places/pieces.ts'
import { isSameOutside, writeBack } from './write-back.ts'

const RULING = { category: 'style', reason: 'x', status: 'accepted' } as const
const BLOCKS: readonly Block[] = [
  { type: 'p' },
  { type: 'h', level: 2 },
  { type: 'h', level: 3 },
  { type: 'quote' },
  { type: 'li' },
  { type: 'li', ordered: true },
]

const HTML = [
  '<h1>Accord</h1>\n<p class="a" title="b id=c" id=x>One <b>two, <i>three</i></b> four.</p>\n<p>Five &amp; <a href="https://a.example">six</a>.<p>Seven\n<ul>\n <li>Eight\n <li>Nine <em>ten</em>\n</ul>\n<p>Late, <img src=a.png> told.</p>\n<!-- end -->',
  '<h1>Accord</h1><div>One two<br>three four<br><br>five</div><div class="slot" id="s1"></div><blockquote cite="/q"><div id="s2"></div><p>Six</p><p>Seven</p></blockquote><blockquote>Eight</blockquote><table><tr><td>Nine<td>Ten</table><pre>a b\nc d</pre><hr><p>End<a name="s3"></a></p>',
  '<h1>Accord</h1>\n\n<!-- wp:paragraph -->\n<p>One two. Three.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:latest-posts {"n":3} /-->\n\n<!-- wp:paragraph -->\n<p>Three and a half</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Four</h2>\n<!-- /wp:heading -->\n\n<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>Five</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>Six seven</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->\n\n<!-- wp:paragraph -->\n<p>End</p>\n<!-- /wp:paragraph -->',
]

const step = fc.oneof(
  fc.record({ kind: fc.constant('split' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('join' as const), at: fc.nat(), after: fc.constantFrom('', ' ', ' and ') }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), text: fc.constantFrom('New', 'A & <b>', 'x\ny') }),
  fc.record({
    kind: fc.constant('words' as const),
    at: fc.nat(),
    length: fc.nat(9),
    text: fc.constantFrom('', 'z', ' w ', 'a\nb'),
  }),
  fc.record({
    ...{
      kind: fc.constant('mark' as const),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
      isOn: fc.boolean(),
    },
    type: fc.constantFrom('strong' as const, 'em' as const, 'link' as const),
  }),
  fc.record({ kind: fc.constant('block' as const), at: fc.nat(), block: fc.constantFrom(...BLOCKS) }),
)
const steps = fc.array(step, { minLength: 1, maxLength: 4 })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function after(article: Article, each: Step): Article {
  const text = article.fields.get('body')?.workingText() ?? ''
  const lines = text.split('\n')
  const n = each.at % lines.length
  const starts = lines.map((_, m) => lines.slice(0, m).join('\n').length + (m > 0 ? 1 : 0))
  const [from, end] = [starts[n] as number, (starts[n] as number) + (lines[n] as string).length]
  const edited = (span: readonly [number, number], words: string): Article => {
    const edits = [{ field: 'body', from: span[0], to: span[1], after: words }]
    const done = correctSpans(article, edits, RULING, context)
    return done.ok ? reopened(done.value.change.articles[0]?.after) : article
  }
  const at = text.length === 0 ? 0 : each.at % text.length
  switch (each.kind) {
    case 'split':
      return edited([at, at + (text[at] === ' ' ? 1 : 0)], '\n')
    case 'join':
      return n + 1 < lines.length ? edited([end, end + 1], each.after) : article
    case 'drop': {
      const last = Math.min(n + each.count, lines.length) - 1
      const to = (starts[last] as number) + (lines[last] as string).length
      return n > 0 ? edited([from - 1, to], '') : edited([from, Math.min(to + 1, text.length)], '')
    }
    case 'add':
      return each.at % 2 === 0 ? edited([end, end], `\n${each.text}`) : edited([from, from], `${each.text}\n`)
    case 'words':
      return edited([at, Math.min(text.length, at + each.length)], each.text)
    default: {
      const to = Math.min(text.length, at + ('length' in each ? each.length : 0))
      const value = each.kind === 'mark' && each.isOn ? (each.type === 'link' ? 'https://b.example' : '') : null
      const marks = each.kind === 'mark' ? [{ field: 'body', from: at, to, type: each.type, after: value }] : []
      const blocks = each.kind === 'block' ? [{ field: 'body', line: n, after: each.block }] : []
      const done = correctStructure(article, { marks, blocks }, RULING, context)
      return done.ok ? reopened(done.value.change.articles[0]?.after) : article
    }
  }
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, '')
/** What is no text and no markup of it. */
const things = (source: string): readonly string[] =>
  source.match(/<(?:img|hr|td|table|!-- end|!-- wp:latest)[^>]*>|<\w+ [^<>]*s[123]"><\/\w+>/gi) ?? []

/** By the parser alone: every comment but those of blocks that come and go, and every attribute; how often each id is there. */
function markupOf(source: string): {
  readonly comments: readonly string[]
  readonly attributes: ReadonlySet<string>
  readonly ids: readonly string[]
} {
  const comments: string[] = []
  const attributes: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment' && 'data' in node && !/^ \/?wp:(?!latest)/.test(node.data))
      comments.push(node.data)
    if ('attrs' in node) attributes.push(...node.attrs.map(({ name, value }) => `${name}=${value}`))
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(source))
  return { comments, attributes: new Set(attributes), ids: attributes.filter((each) => /^(?:id|name)=/.test(each)) }
}

/** Comments of blocks with the element each is around. */
const blocksOf = (source: string): readonly string[] =>
  [...source.matchAll(/<!-- wp:(\w+) [^>]*-->\s*<(\w+)|<\/(\w+)>\s*<!-- \/wp:(\w+) -->/g)].map(
    ([, a, b, c, d]) => `${a ?? d} ${b ?? c}`,
  )
const BLOCK = /^(?:paragraph p|heading h[1-6]|list [uo]l|list-item li|list li)$/

/** All text by the parser alone. */
function textOf(source: string): string {
  const out: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) out.push(node.value)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(source))
  return out.join('')
}

interface Sample {
  readonly format: ReadableFormat
  readonly source: string
  /** The HTML of the article in a file. */
  readonly html: (file: string) => string
  readonly hasHeadline: boolean
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const between = (file: string, from: string, to: string): string =>
  file.slice(file.indexOf(from) + from.length, file.lastIndexOf(to))
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const [FIRST, SECOND, BLOCKS_OF_WORDPRESS] = HTML.map((each) => each.slice(each.indexOf('</h1>') + 5)) as [
  string,
  string,
  string,
]
const CLASSIC =
  'One <b>two</b> three. Four.\n\nFive six,\nseven.\n\n<h3>Eight</h3>\n\n<ul>\n<li>Nine ten</li>\n</ul>\nEnd <img src="a.png"> here.'
const feed = (inner: string): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>S</title><item><title>Accord</title><guid>g</guid>${inner}</item></channel></rss>`
const post = (content: string): string =>
  feed(`<wp:post_type>post</wp:post_type><content:encoded><![CDATA[${content}]]></content:encoded>`)
const inCdata = (file: string): string =>
  between(file, '<content:encoded><![CDATA[', ']]></content:encoded>').replaceAll(']]]]><![CDATA[>', ']]>')
const json = (file: string): string => JSON.parse(file).body_html
const NITF = `<nitf><head><title>Accord</title></head><body><body.head><hedline><hl1>Accord</hl1></hedline></body.head><body.content>
<p>One <em>two, told.</em> Three &amp; <a href="https://a.example">four</a>.</p>
<!-- end --><hl2>Five</hl2>
<p id="x">Six <person>seven</person> eight.<br/>Nine</p>
<ul>
<li>Ten</li>
<li>Eleven</li>
</ul>
<p>End</p>
</body.content></body></nitf>`
const XHTML = (prefix: string): string =>
  `<${prefix}div><${prefix}p>One <${prefix}b>two</${prefix}b> three.</${prefix}p><${prefix}p>Four &amp; five six</${prefix}p>\n<${prefix}h2>Seven</${prefix}h2><${prefix}ul><${prefix}li>Eight</${prefix}li></${prefix}ul><${prefix}p>End</${prefix}p></${prefix}div>`

/** HTML in everything that holds it, and XML that is like it. */
const SAMPLES: readonly Sample[] = [
  ...HTML.map((source): Sample => ({ format: 'html', source, html: (file) => file, hasHeadline: true })),
  ...[CLASSIC, BLOCKS_OF_WORDPRESS, SECOND].map(
    (source): Sample => ({ format: 'feed', source: post(source), html: inCdata, hasHeadline: false }),
  ),
  {
    ...{ format: 'feed', hasHeadline: false, source: feed(`<description>${escaped(FIRST)}</description>`) },
    html: (file) => unescaped(between(file, '<description>', '</description>')),
  },
  {
    ...{ format: 'feed', hasHeadline: false },
    source: `<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title>Accord</title><id>urn:a</id><content type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml">${XHTML('x:')}</content></entry></feed>`,
    html: (file) => between(file, '/xhtml">', '</content>').replaceAll('x:', ''),
  },
  {
    ...{ format: 'ninjs', html: json, hasHeadline: false },
    source: JSON.stringify({ uri: 'urn:a', headline: 'Accord', type: 'text', body_html: FIRST }, null, 1),
  },
  {
    ...{ format: 'nitf', source: NITF, hasHeadline: false },
    html: (file) => between(file, '<body.content>', '</body.content>'),
  },
]

it.each(SAMPLES)('never gives out a wrong file: $format', ({ format, source, html, hasHeadline }) => {
  const bytes = Buffer.from(source)
  const counts = { tried: 0, written: 0 }
  fc.assert(
    fc.property(steps, (some) => {
      const article = some.reduce(after, importedBytes(bytes, format, 'utf-8'))
      counts.tried += 1
      const done = writeBack(article, bytes)
      if (isRefusal(done)) return
      counts.written += 1
      expect(isSameOutside(bytes, done.bytes, done.changed)).toBe(true)
      const now = Buffer.from(done.bytes).toString()
      const wanted = [...(hasHeadline ? ['headline'] : []), 'body'].flatMap((field) => linesOf(article, field)).join('')
      expect(bare(textOf(html(now)))).toBe(bare(wanted))
      expect(things(html(now))).toEqual(things(html(source)))
      const [before, then] = [markupOf(html(source)), markupOf(html(now))]
      expect(then.comments).toEqual(before.comments)
      const known = new Set([...before.attributes, 'href=https://b.example'])
      expect([...then.attributes].filter((each) => !known.has(each))).toEqual([])
      expect(then.ids.filter((each, n) => then.ids.indexOf(each) !== n)).toEqual([])
      expect(blocksOf(html(now)).filter((each) => !BLOCK.test(each))).toEqual([])
    }),
    propertyRuns(0.1),
  )
  expect(counts.written).toBeGreaterThan(counts.tried / 3)
})
