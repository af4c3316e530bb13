// Copy made to take long: read, and handed back with one correction, or refused, in bounded processor time.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { type Article, correctSpans } from '../corrections/index.ts'
import { context, reopened } from '../testing/drawn-article.ts'
import { processorTime } from '../testing/processor-time.ts'
import type { ReadableFormat } from './formats.ts'
import { isRefusal } from './places/pieces.ts'
import { placesInSource } from './same-file/source-places.ts'
import { writeAllBack } from './same-file/write-back.ts'

/** Of one act, in seconds: far more than any takes, far less than where time grows with the square of the length. */
const MOST_SECONDS = 10
const MINUTE = 60_000

const page = (body: string): string => `<!doctype html><html><body><h1>Ferry late</h1>${body}</body></html>`
const paragraphs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `<p>The ferry came on day ${n}.</p>`)

const READ: readonly (readonly [name: string, format: ReadableFormat, text: string])[] = [
  ['many paragraphs', 'html', paragraphs(8000).join('\n')],
  ['many paragraphs of a page', 'page', page(`<article>${paragraphs(6000).join('\n')}</article>`)],
  [
    'a paragraph of many formats',
    'html',
    `<p>Late.</p><p>${'The <b>ferry</b> came <i>on</i> time. '.repeat(10_000)}</p>`,
  ],
  [
    'a paragraph of many links',
    'html',
    `<p>Late.</p><p>${'A <a href="https://tide.example/">ferry</a> came. '.repeat(10_000)}</p>`,
  ],
  ['one long paragraph', 'html', `<p>Late.</p><p>${'The ferry came on time. '.repeat(15_000)}</p>`],
  [
    'a page that names its author often',
    'page',
    page(
      `<meta name="author" content="Jane Doe"><article>${paragraphs(50).join('')}</article>${'<p class="byline">Jane Doe</p>'.repeat(6000)}`,
    ),
  ],
]

const ITEM = { uri: 'urn:tide:1', type: 'text', headline: 'Ferry late', body_html: paragraphs(3).join('') }
const feed = (description: string): string =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Tide</title><item><title>Ferry late</title><description>${description}</description><content:encoded><![CDATA[${paragraphs(3).join('')}]]></content:encoded></item></channel></rss>`
const manyAttributes = Array.from({ length: 60_000 }, (_, n) => `a${n}`).join(' ')

/** What says the article again must not keep it from going back. */
const AGAIN: typeof READ = [
  ['a description of ninjs nested deep', 'ninjs', JSON.stringify({ ...ITEM, description_html: '<div>'.repeat(4000) })],
  ['a description of a feed nested deep', 'feed', feed(`<![CDATA[${'<div>'.repeat(8000)}]]>`)],
  ['a description of a feed of many attributes', 'feed', feed(`<![CDATA[<p ${manyAttributes}>The ferry came.]]>`)],
]

const REFUSED: readonly (readonly [name: string, format: ReadableFormat, text: string])[] = [
  ['tags nested without end', 'html', '<div>'.repeat(100_000)],
  ['tags nested without end behind ends of others', 'html', '<div></b>'.repeat(100_000)],
  [
    'open tags that each paragraph makes again',
    'html',
    `${Array.from({ length: 1000 }, (_, n) => `<font id="f${n}">`).join('')}${'<p>x</b></p>'.repeat(100_000)}`,
  ],
  [
    'many attributes of one tag',
    'html',
    `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}="<"`).join(' ')}>The ferry came.</p>`,
  ],
  ['emphasis begun without end', 'markdown', `The ferry came.\n\n${'*a'.repeat(300_000)}\n`],
  ['links begun without end', 'markdown', `The ferry came.\n\n${'['.repeat(200_000)}\n`],
  [
    'many attributes behind what is only a comment',
    'html',
    `<p>The ferry came.<![CDATA[><p ${manyAttributes}>Late.</p>`,
  ],
  ['many attributes in a title that is drawn', 'html', `<p>The ferry came.<svg><title><p ${manyAttributes}>Late.</p>`],
  ['many attributes behind a script', 'html', `<script>"<!--"</script><p ${manyAttributes}>The ferry came.</p>`],
]

/** Files of many things: `count` of them are read and handed back, and then four times as many. */
const MANY: readonly (readonly [
  name: string,
  format: ReadableFormat,
  count: number,
  text: (count: number) => string,
])[] = [
  ['posts of Ghost with their tags', 'ghost', 1000, ghostPosts],
  ['rows of a table', 'csv', 1500, tableRows],
  ['paragraphs of ANS', 'ans', 1500, ansParagraphs],
]
/** More than any that grow with the length take for four times as much, and less than the 16 times of those that grow with its square. */
const MOST_GROWTH = 8

const upTo = <T>(count: number, made: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => made(n))

function ghostPosts(count: number): string {
  const posts = upTo(count, (n) => ({ id: `${n}`, title: `Ferry ${n}`, html: `<p>The ferry came on day ${n}.</p>` }))
  const tags = upTo(count, (n) => ({ id: `t${n}`, name: `Tag ${n}` }))
  const posts_tags = upTo(count, (n) => ({ post_id: `${n}`, tag_id: `t${n}` }))
  return JSON.stringify({ db: [{ data: { posts, tags, posts_tags } }] })
}

function tableRows(count: number): string {
  const rows = upTo(count, (n) => `Ferry ${n},${`The ferry came on day ${n}. `.repeat(12)}\n`)
  return `headline,body\n${rows.join('')}`
}

function ansParagraphs(count: number): string {
  const content_elements = upTo(count, (n) => ({ type: 'text', _id: `${n}`, content: `The ferry came on day ${n}.` }))
  return JSON.stringify({ type: 'story', _id: 'A', headlines: { basic: 'Ferry late' }, content_elements })
}

function planned(format: ReadableFormat, text: string): ImportPlanner {
  const planner = new ImportPlanner(() => null, context, { format })
  planner.add({ name: 'copy', bytes: Buffer.from(text) })
  return planner
}

/** The article with a word in its middle replaced, or taken out. */
function corrected(article: Article, after: string): Article {
  const text = article.fields.get('body')?.workingText() ?? ''
  const from = text.indexOf(' ', text.length >> 1) + 1
  const to = text.indexOf(' ', from)
  const span = { field: 'body', from, to, after }
  const done = correctSpans(article, [span], { category: 'style', reason: 'x', status: 'accepted' }, context)
  if (!done.ok) throw new Error(done.problem.code)
  return reopened(done.value.change.articles[0]?.after)
}

describe('copy made to take long', () => {
  it.each([...READ, ...AGAIN])('is read and handed back: %s', { timeout: 10 * MINUTE }, (_, format, text) => {
    let articles: readonly Article[] = []
    const reading = processorTime(() => {
      articles = planned(format, text).plan().records.map(reopened)
    })
    expect(reading).toBeLessThan(MOST_SECONDS)
    for (const after of ['boat', '']) {
      const wanted = corrected(articles[0] as Article, after)
      const writing = processorTime(() => {
        const written = writeAllBack([wanted], Buffer.from(text))
        expect(isRefusal(written) ? written : written.left).toEqual([])
      })
      expect(writing).toBeLessThan(MOST_SECONDS)
    }
  })

  it.each(REFUSED)('is refused: %s', { timeout: 10 * MINUTE }, (_, format, text) => {
    const took = processorTime(() => {
      const { records, failed } = planned(format, text).plan()
      expect([records.length, failed[0]?.problem.code]).toEqual([0, 'unreadable'])
    })
    expect(took).toBeLessThan(MOST_SECONDS)
    // An article of an archive can say that it came from such a file.
    const [record] = planned(format, 'The ferry came.').plan().records
    const bytes = Buffer.from(text)
    const placed = processorTime(() => {
      const article = reopened(record)
      const span = { field: 'body', from: 0, to: 3 } as const
      expect([writeAllBack([article], bytes), placesInSource(article, bytes, span)]).toMatchObject([
        { reason: 'no-place' },
        { reason: 'no-place' },
      ])
    })
    expect(placed).toBeLessThan(MOST_SECONDS)
  })

  it.each(MANY)('takes time that grows with the length: %s', { timeout: 10 * MINUTE }, (_, format, count, textOf) => {
    const timesFor = (many: number): readonly [reading: number, writing: number] => {
      const text = textOf(many)
      let articles: Article[] = []
      const reading = processorTime(() => {
        articles = planned(format, text).plan().records.map(reopened)
      })
      const middle = articles.length >> 1
      articles[middle] = corrected(articles[middle] as Article, 'boat')
      const writing = processorTime(() => {
        const written = writeAllBack(articles, Buffer.from(text))
        expect(isRefusal(written) ? written : [written.changed.length, written.left]).toEqual([1, []])
      })
      return [reading, writing]
    }
    // What is compiled on the way does not count.
    timesFor(count)
    // Nor does what is collected in one run and not in another: the least counts.
    const least = (runs: readonly (readonly [number, number])[], act: 0 | 1): number =>
      Math.min(...runs.map((run) => run[act]))
    const [few, many] = [upTo(3, () => timesFor(count)), upTo(2, () => timesFor(4 * count))]
    for (const act of [0, 1] as const) expect(least(many, act) / least(few, act)).toBeLessThan(MOST_GROWTH)
  })
})
