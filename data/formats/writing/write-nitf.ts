// NITF 3.6, one story a file: headline, notice, byline and text in its own elements, identity, dates and corrections in the data of
// the document. After the specification of the IPTC.
import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { noticeTitle, type ProjectedBlock, type Run } from '../../corrections/index.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { editorsNote, storyUri, versionMade } from './agency-story.ts'
import { xmlText } from './docx/word-xml.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { fieldText, groupBlocks, markedText } from './plain-lines.ts'

export const NITF: TextFormat = {
  name: 'nitf',
  extension: 'nitf.xml',
  group: 'systems',
  words: { label: 'NITF 3.6', hint: 'The older XML of news agencies, one story a file.', files: 'NITF' },
  hasMachineData: true,
  holdsOne: true,
  sections: [{ each: writeNitf }],
}

/** One story. */
function writeNitf(article: ExportArticle): string {
  const root = x('nitf', { xmlns: 'http://iptc.org/std/NITF/2006-10-18/', 'xml:lang': article.metadata.language }, [
    x('head', [x('title', xmlText(fieldText(article.headline))), docdata(article)]),
    x('body', [bodyHead(article), x('body.content', [...content(article)])]),
  ])
  const children = [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const, root]
  return `${toXml({ type: 'root', children }, { closeEmptyElements: true })}\n`
}

function docdata(article: ExportArticle): Element {
  const { publishedAt, source, tags } = article.metadata
  const id = { 'id-string': storyUri(article), ...(source ? { regsrc: xmlText(source) } : {}) }
  const note = editorsNote(article)
  const keys = tags.map((tag) => x('keyword', { key: xmlText(tag) }))
  return x('docdata', { 'management-status': 'usable' }, [
    x('doc-id', id),
    ...(article.corrections.length > 0 ? [x('correction', { ...(note ? { info: xmlText(note) } : {}), ...id })] : []),
    ...(note ? [x('ed-msg', { info: xmlText(note) })] : []),
    x('du-key', { version: String(article.version) }),
    ...(publishedAt ? [x('date.issue', { norm: compact(publishedAt) })] : []),
    ...(article.correctedAt ? [x('date.release', { norm: compact(versionMade(article)) })] : []),
    ...(keys.length > 0 ? [x('key-list', keys)] : []),
  ])
}

/** 20260302T101500+0100, as NITF writes times. */
function compact(at: string): string {
  return at.replaceAll(/[-:](?=\d\d(?:\D|$))|\.\d+/g, (sign, offset: number) => {
    return sign === '-' && offset > 10 ? '-' : ''
  })
}

function bodyHead(article: ExportArticle): Element {
  const { notice, metadata } = article
  const isMarked = article.view === 'marked'
  const line = (blocks: readonly ProjectedBlock[]): string => {
    return xmlText(blocks.map((block) => markedText(block, isMarked)).join(' '))
  }
  const said = notice ? `${noticeTitle(notice)}: ${notice.text}` : null
  return x('body.head', [
    ...(article.headline.length > 0 ? [x('hedline', [x('hl1', line(article.headline))])] : []),
    ...(said ? [x('note', { noteclass: 'editorsnote' }, [x('body.content', [x('p', xmlText(said))])])] : []),
    ...(article.byline.length > 0 ? [x('byline', line(article.byline))] : []),
    ...(metadata.source ? [x('distributor', [x('org', xmlText(metadata.source))])] : []),
    ...(article.standfirst.length > 0 ? [x('abstract', [x('p', line(article.standfirst))])] : []),
  ])
}

function content(article: ExportArticle): readonly Element[] {
  const isMarked = article.view === 'marked'
  return [
    ...groupBlocks(article.body).map((group) => groupElement(group, isMarked)),
    ...article.captions.map((caption) => x('p', lines(caption, isMarked))),
  ]
}

function groupElement(group: readonly ProjectedBlock[], isMarked: boolean): Element {
  const { type, ordered } = group[0]?.block ?? { type: 'p' }
  const each = (name: string): Element[] => group.map((block) => x(name, lines([block], isMarked)))
  if (type === 'h') return x('hl2', lines(group, isMarked))
  if (type === 'pre') return x('pre', xmlText(group.map((block) => markedText(block, isMarked)).join('\n')))
  if (type === 'quote') return x('bq', [x('block', each('p'))])
  return type === 'li' ? x(ordered ? 'ol' : 'ul', each('li')) : x('p', lines(group, isMarked))
}

/** NITF has no elements for what was inserted and deleted: marked copy has the signs of plain text. */
function lines(blocks: readonly ProjectedBlock[], isMarked: boolean): ElementContent[] {
  return blocks.flatMap(({ block, runs, end }, n) => [
    ...(n > 0 ? [x('br')] : []),
    ...runs.map((run) => formatted({ block, runs: [run], end }, run, isMarked)),
  ])
}

function formatted(alone: ProjectedBlock, { format = {} }: Run, isMarked: boolean): ElementContent {
  const { strong, em, href } = format
  const text: ElementContent = { type: 'text', value: xmlText(markedText(alone, isMarked)) }
  const emphasised = em ? x('em', { class: 'italic' }, [text]) : text
  const bold = strong ? x('em', { class: 'bold' }, [emphasised]) : emphasised
  return href !== undefined && isSafeAddress(href) ? x('a', { href: xmlText(href) }, [bold]) : bold
}
