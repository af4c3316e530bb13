// Reads NITF, the XML that agencies send one story in.
import { type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/metadata.ts'
import { ok, type Result } from '../../schema/problem.ts'
import { knownDate, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { asHtml } from '../xml/as-html.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'

/** As WIRE_READER. */
export const NITF_READER = 2

const ROOT = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE\s+nitf[^>[]*>\s*|<!--[\s\S]{0,10000}?-->\s*){0,20}<nitf[\s>]/
/** NITF’s own elements by what they are in HTML; null: no copy. */
export const AS_HTML: Readonly<Record<string, string | null>> = {
  ...{ hl1: 'h1', hl2: 'h2', bq: 'blockquote', block: 'div', 'body.content': 'div', q: 'span' },
  ...{ media: null, note: null, ednote: null, fn: null, 'media-caption': null },
}

/** As AS_HTML, for what is above a story: its headline is none of its standfirst. */
const ABOVE: Readonly<Record<string, string | null>> = { ...AS_HTML, hl1: null }

/** Whether XML is NITF. */
export function isNitf(text: string): boolean {
  return ROOT.test(text)
}

/** The story. Problems: unreadable, too-large. */
export function readNitf(text: string, path: string): Result<ReadArticle> {
  const parsed = parseXml(text, path)
  if (!parsed.ok) return parsed
  const [head, body] = [childOf(parsed.value, 'head'), childOf(parsed.value, 'body')]
  const top = childOf(body, 'body.head')
  const docdata = childOf(head, 'docdata')
  const parts = nitfParts(parsed.value)
  const { body: content } = parts
  const html = content ? asHtml(content, AS_HTML) : ''
  if (isTooDeep(html)) return tooDeep(path)
  const blocks = readHtmlBlocks(html)
  const headline = oneLine(parts.headline?.text ?? '')
  const standfirst = standfirstOf(parts.standfirst)
  const distributor = childOf(top, 'distributor')
  const language = parsed.value.attributes['xml:lang'] ?? body?.attributes['xml:lang'] ?? ''
  return ok({
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...(standfirst === '' ? {} : { standfirst }),
    byline: oneLine(parts.byline?.text ?? '') || null,
    blocks: blocks.length > 0 ? blocks : [{ text: '' }],
    dateline: null,
    source: sourceFrom(childOf(distributor, 'org')?.text ?? distributor?.text ?? ''),
    language: knownLanguage(language),
    metadata: metadataOf(docdata),
    ...identityIn(docdata),
  })
}

/** A number is unique only to its publisher. */
function identityIn(docdata: XmlElement | undefined): Pick<ReadArticle, 'identity'> {
  const { 'id-string': id = '', regsrc = '' } = childOf(docdata, 'doc-id')?.attributes ?? {}
  return id.trim() === '' ? {} : { identity: `${regsrc.trim() || 'nitf'}:${id.trim()}`.replaceAll(/\s+/g, '_') }
}

/** A part of a story, and what is called otherwise in HTML or left out of it. */
export interface NitfPart {
  readonly element: XmlElement
  readonly names: Readonly<Record<string, string | null>>
}

/**
 * The elements that hold a story. `headline`: its own, else the title in the head. `standfirst`: its abstract, else the lower headlines
 * next to its own.
 */
export function nitfParts(root: XmlElement): Readonly<
  Record<'headline' | 'title' | 'byline' | 'body', XmlElement | undefined>
> & {
  readonly standfirst: NitfPart | undefined
} {
  const body = childOf(root, 'body')
  const top = childOf(body, 'body.head')
  const heads = childOf(top, 'hedline') ?? childOf(body, 'hedline')
  const own = childOf(heads, 'hl1')
  const title = childOf(childOf(root, 'head'), 'title')
  const headline = oneLine(own?.text ?? '') === '' ? title : own
  const standfirst = [childOf(top, 'abstract'), own && heads].find((part) => part && aboveText(part) !== '')
  return {
    ...{ headline, title, byline: childOf(top, 'byline'), body: childOf(body, 'body.content') },
    standfirst: standfirst && { element: standfirst, names: ABOVE },
  }
}

/** The standfirst; '': the story has none. */
export function standfirstOf(part: NitfPart | undefined): string {
  return part ? aboveText(part.element) : ''
}

/** The text of one of the elements above a story, its lines as one; '' also when it is nested too deep. */
function aboveText(element: XmlElement): string {
  const html = asHtml(element, ABOVE)
  return isTooDeep(html)
    ? ''
    : oneLine(
        readHtmlBlocks(html)
          .map(({ text }) => text)
          .join(' '),
      )
}

function metadataOf(docdata: XmlElement | undefined): MetadataPatch {
  const at = knownDate(childOf(docdata, 'date.issue')?.attributes.norm ?? '')
  const keys = childrenOf(childOf(docdata, 'key-list'), 'keyword').map(({ attributes }) => attributes.key ?? '')
  return { tags: tagsFrom(keys), ...(at === null ? {} : { publishedAt: at }) }
}
