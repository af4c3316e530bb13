// NewsML-G2 2.35: one news item a story, its text as XHTML inside; many stories are a message. After the specification of the IPTC.
import { toHtml } from 'hast-util-to-html'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { editorsNote, storyUri, versionMade } from './agency-story.ts'
import { xmlText } from './docx/word-xml.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { authorIn, fieldText } from './plain-lines.ts'
import { copyElements } from './write-html.ts'

const NAR = 'http://iptc.org/std/nar/2006-10-01/'
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

export const NEWSML: TextFormat = {
  name: 'newsml',
  extension: 'newsml.xml',
  group: 'systems',
  words: {
    label: 'NewsML-G2 2.35',
    hint: 'The XML news agencies exchange, with the signal that it was corrected.',
    files: 'NewsML-G2',
  },
  hasMachineData: true,
  sections: [
    {
      open: ({ count, first }) =>
        count > 1
          ? `${DECLARATION}<newsMessage xmlns="${NAR}"><header><sent>${versionMade(first)}</sent></header><itemSet>\n`
          : DECLARATION,
      each: (article) => `${newsItem(article)}\n`,
      close: ({ count }) => (count > 1 ? '</itemSet></newsMessage>\n' : ''),
    },
  ],
}

const TEXT_PLACE = '<!--text-->'

function newsItem(article: ExportArticle): string {
  const { language } = article.metadata
  const attributes = {
    ...{ xmlns: NAR, guid: storyUri(article), version: String(article.version), standard: 'NewsML-G2' },
    ...{ standardversion: '2.35', conformance: 'power', 'xml:lang': language },
  }
  const item = x('newsItem', attributes, [
    x('catalogRef', { href: CATALOG }),
    itemMeta(article),
    contentMeta(article),
    x('contentSet', [x('inlineXML', { contenttype: 'application/xhtml+xml' }, [{ type: 'comment', value: 'text' }])]),
  ])
  return toXml(item, { closeEmptyElements: true }).replace(TEXT_PLACE, () => xhtml(article))
}

function itemMeta(article: ExportArticle): Element {
  const note = editorsNote(article)
  return x('itemMeta', [
    x('itemClass', { qcode: 'ninat:text' }),
    x('provider', [x('name', xmlText(article.metadata.source ?? 'Corrigenda'))]),
    x('versionCreated', versionMade(article)),
    x('pubStatus', { qcode: 'stat:usable' }),
    ...(note === '' ? [] : [x('edNote', xmlText(note))]),
    ...(article.corrections.length > 0 ? [x('signal', { qcode: 'sig:correction' })] : []),
  ])
}

function contentMeta(article: ExportArticle): Element {
  const { publishedAt, source, tags, language } = article.metadata
  const [author, headline, standfirst] = [authorIn(article), fieldText(article.headline), fieldText(article.standfirst)]
  return x('contentMeta', [
    ...(publishedAt ? [x('contentCreated', publishedAt)] : []),
    ...(article.correctedAt ? [x('contentModified', article.correctedAt)] : []),
    ...(source ? [x('infoSource', [x('name', xmlText(source))])] : []),
    ...(author ? [x('creator', [x('name', xmlText(author))])] : []),
    x('language', { tag: language }),
    ...tags.map((tag) => x('subject', [x('name', xmlText(tag))])),
    ...(headline ? [x('headline', xmlText(headline))] : []),
    ...(author ? [x('by', xmlText(author))] : []),
    ...(standfirst ? [x('description', { role: 'drol:summary' }, xmlText(standfirst))] : []),
  ])
}

/** A tag as the library writes it; text has no `<` of its own. */
const TAG = /<[a-z][a-z\d]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/g

/** XHTML by the library that writes our pages: its references are numbers, which XML knows; in attributes it leaves `<` as it is. */
function xhtml(article: ExportArticle): string {
  const html = toHtml([...copyElements(article)], { closeSelfClosing: true, tightSelfClosing: true })
  const body = html.replaceAll(TAG, (tag) => `<${tag.slice(1).replaceAll('<', '&#x3C;')}`)
  const title = toXml({ type: 'text', value: xmlText(fieldText(article.headline)) })
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${xmlText(body)}</body></html>`
}
