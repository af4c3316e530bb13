// A whole page: the article, its notice, and schema.org metadata. Built as a tree, so that nothing imported can become
// markup; a content security policy in the page forbids everything but its own style.
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type Format, noticeTitle, type ProjectedBlock, type Run } from '../../corrections/index.ts'
import type { NoticePosition } from '../../schema/index.ts'
import { longDates } from '../../text/long-dates.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { type ExportArticle, type ExportedCorrection, firstSentence } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { HTML_STYLE } from './html-style.ts'
import { authorIn, fieldText, groupBlocks } from './plain-lines.ts'
import { textIn, type WholeFile } from './sections.ts'
import { structuredData } from './structured-data.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Shows that the end of a paragraph was put in or taken out. */
const LINE_END = '¶'

export const HTML: TextFormat = {
  name: 'html',
  extension: 'html',
  group: 'readers',
  words: {
    label: 'Web page',
    hint: 'A clean page with machine-readable details.',
    files: 'web pages',
  },
  hasMachineData: true,
  sections: [
    {
      open: (file) => emptyPage(file).slice(0, emptyPage(file).indexOf(END_OF_HEAD)),
      each: (article, _, isAlone) => `${isAlone ? metaOf(article) : ''}${dataOf(article)}`,
      close: () => `${END_OF_HEAD}<body><main>`,
    },
    { each: (article) => toHtml(articleElement(article)), close: () => '</main></body></html>\n' },
  ],
}

/** For programs that read no JSON-LD, by the names they know (HTML, Open Graph). Of a page about one article only. */
function metaOf(article: ExportArticle): string {
  const { publishedAt, tags, url } = article.metadata
  const named = [
    ['author', authorIn(article)],
    ['description', fieldText(article.standfirst)],
    ['date', publishedAt],
    ['keywords', tags.join(', ')],
  ] as const
  const properties = [
    ['og:type', 'article'],
    ['og:title', fieldText(article.headline)],
    ['og:url', url],
    ['article:published_time', publishedAt],
    ['article:modified_time', article.correctedAt],
  ] as const
  const elements = [
    ...named.flatMap(([name, content]) => (content ? [h('meta', { name, content })] : [])),
    ...properties.flatMap(([property, content]) => (content ? [h('meta', { property, content })] : [])),
  ]
  // HTML allows < in an attribute; programs that search a page for tags do not.
  return elements.map((element) => `<${toHtml(element).slice(1).replaceAll('<', '&lt;')}`).join('')
}

function dataOf(article: ExportArticle): string {
  return toHtml(h('script', { type: 'application/ld+json' }, safeJson(structuredData(article))))
}

const END_OF_HEAD = '</head>'

function emptyPage({ count, first }: WholeFile): string {
  const title = count === 1 ? titleOf(first) : `${count} articles`
  return htmlPage({ language: first.metadata.language, title, style: HTML_STYLE, main: [] })
}

/** One or several articles as one HTML page. */
export function writeHtml(articles: readonly ExportArticle[]): string {
  return textIn(HTML.sections, articles)
}

export interface HtmlPage {
  readonly language: string
  readonly title: string
  readonly style: string
  readonly main: readonly Element[]
}

/** A page that stands alone, needs nothing and can run nothing. */
export function htmlPage({ language, title, style, main }: HtmlPage): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [h('main', [...main])]),
  ])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}

/** The headline, or for copy without one its first sentence, shortened: a page needs a title. */
function titleOf({ headline, body }: ExportArticle): string {
  return fieldText(headline) || firstSentence(body)
}

/** JSON that cannot end the script element it stands in. */
function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')
}

/** An article as it is drawn on a page. */
export function articleElement(article: ExportArticle): Element {
  const draw = (blocks: readonly ProjectedBlock[]): ElementContent[] => inline(blocks.map(withoutEnd), article)
  return h('article', { id: `article-${article.id}` }, [
    ...(article.headline.length > 0 ? [h('h1', draw(article.headline))] : []),
    ...(article.standfirst.length > 0 ? [h('p', { className: ['standfirst'] }, draw(article.standfirst))] : []),
    ...(article.byline.length > 0 ? [h('p', { className: ['byline'] }, draw(article.byline))] : []),
    ...dates(article),
    ...noticeElement(article, 'top'),
    ...groupBlocks(article.body).map((group) => groupElement(group, article)),
    ...article.captions.map((caption) => h('p', { className: ['caption'] }, draw(caption))),
    ...noticeElement(article, 'bottom'),
  ])
}

/** The text with its captions and its notice, for systems that have headline and byline elsewhere. */
export function copyElements(article: ExportArticle): readonly Element[] {
  const draw = (blocks: readonly ProjectedBlock[]): ElementContent[] => inline(blocks.map(withoutEnd), article)
  const { notice, noticePosition } = article
  const said = notice
    ? [h('p', { className: ['notice'] }, [h('strong', `${noticeTitle(notice)}:`), ` ${notice.text}`])]
    : []
  return [
    ...(noticePosition === 'top' ? said : []),
    ...groupBlocks(article.body).map((group) => groupElement(group, article)),
    ...article.captions.map((caption) => h('p', { className: ['caption'] }, draw(caption))),
    ...(noticePosition === 'bottom' ? said : []),
  ]
}

/** A field's own paragraph needs no sign that it came or went: all of its words say so. */
function withoutEnd(block: ProjectedBlock, n: number, { length }: readonly unknown[]): ProjectedBlock {
  return n === length - 1 ? { ...block, end: { kind: 'same', correction: null } } : block
}

function dates({ metadata: { publishedAt, source, language }, correctedAt }: ExportArticle): Element[] {
  const time = (label: string, at: string): ElementContent[] => [
    { type: 'text', value: `${label} ` },
    h('time', { dateTime: at }, dayInWords(at, language)),
  ]
  const parts = [
    ...(source ? [[{ type: 'text' as const, value: source }]] : []),
    ...(publishedAt ? [time('Published', publishedAt)] : []),
    ...(correctedAt ? [time('Corrected', correctedAt)] : []),
  ]
  if (parts.length === 0) return []
  return [
    h(
      'p',
      { className: ['dates'] },
      parts.flatMap((part, n) => (n > 0 ? [{ type: 'text' as const, value: ' · ' }, ...part] : part)),
    ),
  ]
}

/** The day as it was written down, whatever the time zone of the exporter: "24 November 2026". */
function dayInWords(at: string, language: string): string {
  const day = at.slice(0, 10)
  const [locale = 'en'] = isLocale(language) ? Intl.DateTimeFormat.supportedLocalesOf(language) : []
  return longDates(locale).format(new Date(day))
}

function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}

/** The notice, where this is its place. */
function noticeElement({ notice, noticePosition }: ExportArticle, place: NoticePosition): Element[] {
  if (!notice || noticePosition !== place) return []
  return [
    h('aside', { className: ['notice'], role: 'note' }, [
      h('p', [h('strong', `${noticeTitle(notice)}:`), ` ${notice.text}`]),
    ]),
  ]
}

function groupElement(group: readonly ProjectedBlock[], article: ExportArticle): Element {
  const { type, level, ordered, role } = group[0]?.block ?? { type: 'p' }
  const changed = classOf(group[0], article)
  const lines = (tag: string): Element[] =>
    group.map((block) => h(tag, classOf(block, article), inline([block], article)))
  if (type === 'h') return h(`h${level ?? 2}`, changed, inline(group, article))
  if (type === 'pre') return h('pre', changed, inline(group, article, '\n'))
  if (type === 'quote') return h('blockquote', lines('p'))
  if (type === 'li') return h(ordered ? 'ol' : 'ul', lines('li'))
  return h('p', role ? { className: [role] } : changed, inline(group, article))
}

function inline(
  blocks: readonly ProjectedBlock[],
  article: ExportArticle,
  between: string | null = null,
): ElementContent[] {
  return blocks.flatMap(({ runs, end }, n) => [
    ...(n > 0 ? [between === null ? h('br') : { type: 'text' as const, value: between }] : []),
    ...runs.map((run) => runNode(run, article)),
    ...(end.kind === 'same' || article.view !== 'marked' ? [] : [runNode({ ...end, text: LINE_END }, article)]),
  ])
}

function runNode(run: Run, { view, log }: ExportArticle): ElementContent {
  const text = formatted({ type: 'text', value: run.text }, run.format ?? {})
  if (view !== 'marked') return text
  const attributes = (id: string | null): Record<string, string> => {
    const correction = log.find((each) => each.id === id)
    return correction ? changeAttributes(correction) : {}
  }
  if (run.kind !== 'same') return h(run.kind, attributes(run.correction), text)
  return run.reformatted ? h('span', { className: ['changed'], ...attributes(run.reformatted.correction) }, text) : text
}

/** Text inside its marks. An address that could run something is not made a link. */
function formatted(text: ElementContent, { strong, em, href }: Format): ElementContent {
  const emphasised = em ? h('em', [text]) : text
  const bold = strong ? h('strong', [emphasised]) : emphasised
  return href !== undefined && isSafeAddress(href) ? h('a', { href }, [bold]) : bold
}

/** In marked copy a line that was something else says so. */
function classOf(block: ProjectedBlock | undefined, { view }: ExportArticle): Record<string, string | string[]> {
  if (view !== 'marked' || !block?.changed?.correction) return {}
  return { className: ['changed'], dataCorrection: block.changed.correction, dataBefore: block.changed.before.type }
}

/** What marked copy says about a change. The reason stays inside the house, and so does that Legal asked for it. */
function changeAttributes({
  id,
  category,
  decidedAt,
  createdAt,
  isLeftOut,
}: ExportedCorrection): Record<string, string> {
  const kind = isLeftOut ? {} : { dataCategory: category }
  return { dateTime: decidedAt ?? createdAt, dataCorrection: id, ...kind }
}
