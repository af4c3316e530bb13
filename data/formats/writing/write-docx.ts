// A Word file: clean copy, or marked copy whose changes are tracked changes with author and date, so that a
// receiver can accept or reject them one by one. After ECMA-376 (WordprocessingML).
import type { Element } from 'xast'
import { x } from 'xastscript'
import { noticeTitle, type ProjectedBlock } from '../../corrections/index.ts'
import { settleEnd } from './docx/document-end.ts'
import { Links } from './docx/links.ts'
import { Numbering } from './docx/numbering.ts'
import { type Part, packageBytes, wordType } from './docx/package.ts'
import { insertedFirst, keptApart } from './docx/paragraph-edges.ts'
import { Paragraphs } from './docx/paragraphs.ts'
import { stylesPart } from './docx/styles.ts'
import { type Signature, Tracking } from './docx/tracking.ts'
import { textRun, val, w, wordRoot, xmlText } from './docx/word-xml.ts'
import type { ExportArticle } from './export-article.ts'
import type { WholeFormat } from './export-format.ts'
import { fieldText } from './plain-lines.ts'
import { structuredData } from './structured-data.ts'

/** A4 with margins of 2.5 cm, in twentieths of a point. */
const PAGE = w('sectPr', {}, [
  w('pgSz', { w: 11906, h: 16838 }),
  w('pgMar', { top: 1417, right: 1417, bottom: 1417, left: 1417, header: 708, footer: 708, gutter: 0 }),
])
const NO_SETTINGS = wordRoot('settings', [])
const TRACKING = wordRoot('settings', [w('trackRevisions')])
const MACHINE_PART = 'urn:corrigenda:articles'

/** A word processor opens no more than some hundred pages at ease. */
const MOST = 2000

export const DOCX: WholeFormat = {
  name: 'docx',
  extension: 'docx',
  group: 'readers',
  words: {
    label: 'Word document',
    hint: 'Marked text becomes tracked changes to accept or reject.',
    files: 'Word documents',
  },
  hasMachineData: true,
  reasonsIn: ['marked'],
  bytes: writeDocx,
  most: MOST,
}

/** One or several articles as one .docx, each on a new page. Marked copy has the reasons as comments if they were requested. */
export function writeDocx(articles: readonly ExportArticle[]): Uint8Array {
  const isMarked = articles.some(({ view }) => view === 'marked')
  const tracking = isMarked ? new Tracking(articles) : null
  const numbering = new Numbering()
  const links = new Links()
  const paragraphs = new Paragraphs(tracking, numbering, links)
  const body = articles.flatMap((article, n) => [
    ...(n > 0 ? [w('p', {}, [w('r', {}, [w('br', { type: 'page' })])])] : []),
    ...articleParagraphs(article, paragraphs, tracking),
  ])
  const [first] = articles
  const parts: Part[] = [
    part('styles', stylesPart(first?.metadata.language ?? 'en')),
    part('numbering', numbering.part()),
    part('settings', isMarked ? TRACKING : NO_SETTINGS),
    ...(tracking?.hasComments ? [part('comments', tracking.comments())] : []),
    { path: 'customXml/item1.xml', root: machinePart(articles), contentType: null, relation: 'customXml' },
  ]
  const document = wordRoot('document', [w('body', {}, [...settleEnd(body), PAGE])])
  return packageBytes(document, parts, coreProperties(articles), links.all)
}

function part(name: string, root: Element): Part {
  return { path: `word/${name}.xml`, root, contentType: wordType(name), relation: name }
}

function articleParagraphs(
  article: ExportArticle,
  paragraphs: Paragraphs,
  tracking: Tracking | null,
): readonly Element[] {
  const isOnTop = article.noticePosition === 'top'
  const [headline = [], standfirst = [], byline = [], body = [], ...captions] = fieldsApart(article, tracking)
  return [
    ...paragraphs.of(headline, 'Heading1'),
    ...paragraphs.of(standfirst, 'Standfirst'),
    ...paragraphs.of(byline, 'Byline'),
    ...(isOnTop ? noticeParagraph(article, tracking) : []),
    ...paragraphs.of(body, null),
    ...captions.flatMap((caption) => paragraphs.of(caption, 'Caption')),
    ...(isOnTop ? [] : noticeParagraph(article, tracking)),
  ]
}

/** The fields in reading order; in marked copy no insertion at a paragraph's end is taken for part of the next one. */
function fieldsApart(
  { headline, standfirst, byline, body, captions, notice, noticeBy, noticePosition }: ExportArticle,
  tracking: Tracking | null,
): readonly (readonly ProjectedBlock[])[] {
  const above = [headline, standfirst, byline]
  const fields = [...above, body, ...captions]
  if (!tracking) return fields
  const noticeAt = noticePosition === 'top' ? above.length : fields.length
  const signatureOf = tracking.signatureOf.bind(tracking)
  let next: Signature | null = null
  for (let n = fields.length - 1; n >= 0; n -= 1) {
    if (n === noticeAt - 1 && notice) next = noticeBy ?? null
    const lines = fields[n] ?? []
    fields[n] = keptApart(lines, next, signatureOf)
    if (lines.length > 0) next = insertedFirst(lines, signatureOf)
  }
  return fields
}

/** In marked copy the notice is an insertion like the rest: the original had none. */
function noticeParagraph({ notice, noticeBy }: ExportArticle, tracking: Tracking | null): readonly Element[] {
  if (!notice) return []
  const runs = [textRun(`${noticeTitle(notice)}: `, [w('b')], false), textRun(notice.text, [], false)]
  const style = val('pStyle', 'Notice')
  if (!tracking || !noticeBy) return [w('p', {}, [w('pPr', {}, [style]), ...runs])]
  const mark = w('rPr', {}, [tracking.revision('ins', noticeBy)])
  return [w('p', {}, [w('pPr', {}, [style, mark]), tracking.revision('ins', noticeBy, runs)])]
}

/** What machines read: version, notice, as in the page's JSON-LD. */
function machinePart(articles: readonly ExportArticle[]): Element {
  return x('articles', { xmlns: MACHINE_PART }, [
    ...articles.map((article) => x('article', { id: article.id }, xmlText(JSON.stringify(structuredData(article))))),
  ])
}

function coreProperties(articles: readonly ExportArticle[]): Element {
  const [first] = articles
  const title = articles.length === 1 && first ? fieldText(first.headline) : `${articles.length} articles`
  const modified = articles.length === 1 ? (first?.correctedAt ?? null) : null
  const stamp = modified === null ? [] : [`${new Date(modified).toISOString().slice(0, 19)}Z`]
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  return x('cp:coreProperties', namespaces, [
    x('dc:title', xmlText(title)),
    x('dc:language', first?.metadata.language ?? 'en'),
    ...stamp.map((at) => x('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, at)),
  ])
}
