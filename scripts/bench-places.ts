// What it costs to know where everything is written: reading with places against the bare parser of each format on the same bytes, in
// processor time, interleaved in one run.
import { parseXml } from '@rgrove/parse-xml'
import { parse as parseCsv } from 'csv-parse/sync'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parse as parseHtml } from 'parse5'
import { FORMATS, type ReadableFormat } from '../data/formats/formats.ts'
import { importedArticles } from '../data/testing/imported-bytes.ts'
import { report } from './bench-report.ts'

const ITEMS = 300
const ROUNDS = 9
const WORDS = 'The ferry was late on nine days out of ten this year, the caf&eacute; &amp; the council said on Monday.'
const plain = WORDS.replace('&eacute;', 'é').replace('&amp;', 'and')
const paragraphs = (count: number): string => `<p>${WORDS}</p>\n`.repeat(count)
const each = (make: (n: number) => string, between = ''): string =>
  Array.from({ length: ITEMS }, (_, n) => make(n)).join(between)

interface Case {
  readonly format: ReadableFormat
  readonly text: string
  readonly bare: (text: string) => unknown
}

const CASES: readonly Case[] = [
  {
    format: 'html',
    text: `<h1>Ferry late</h1>${paragraphs(ITEMS * 10)}`,
    bare: (text) => parseHtml(text, { sourceCodeLocationInfo: true }),
  },
  {
    format: 'feed',
    text: `<rss version="2.0"><channel>${each((n) => `<item><guid>g${n}</guid><title>Ferry ${n}</title><description><![CDATA[${paragraphs(10)}]]></description></item>`)}</channel></rss>`,
    bare: (text) => parseXml(text, { includeOffsets: true }),
  },
  {
    format: 'nitf',
    text: `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${`<p>${plain}</p>`.repeat(ITEMS * 10)}</body.content></body></nitf>`,
    bare: (text) => parseXml(text, { includeOffsets: true }),
  },
  {
    format: 'ninjs',
    text: JSON.stringify(
      Array.from({ length: ITEMS }, (_, n) => ({ uri: `urn:${n}`, headline: `Ferry ${n}`, body_html: paragraphs(10) })),
    ),
    bare: (text) => (JSON.parse(text) as { body_html: string }[]).map(({ body_html }) => parseHtml(body_html)),
  },
  {
    format: 'csv',
    text: `id,headline,body\r\n${each((n) => `${n},Ferry ${n},"${`${plain}\r\n\r\n`.repeat(10)}"`, '\r\n')}\r\n`,
    bare: (text) => parseCsv(text),
  },
  {
    format: 'markdown',
    text: `# Ferry late\n\n${`${plain.replace('late', '*late*')}\n\n`.repeat(ITEMS)}`,
    bare: (text) => fromMarkdown(text),
  },
]

const spent = (work: () => unknown): number => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const lines = CASES.map(({ format, text, bare }) => {
  const [record] = importedArticles(Buffer.from(text), format, 'utf-8')
  const ours: number[] = []
  const theirs: number[] = []
  for (let n = 0; n < ROUNDS; n += 1) {
    theirs.push(spent(() => bare(text)))
    ours.push(spent(() => record && FORMATS[format].place?.(text, () => true)?.article(record.record)))
  }
  return {
    what: `${format}: places of one article, against the bare parser`,
    value: middle(ours) / middle(theirs),
    unit: '×',
    atMost: 3,
  } as const
})
await report('places', ITEMS, lines)
