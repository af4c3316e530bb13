// Reads feeds and the exports of WordPress: every item that has copy is an article. How an item's text is written follows from
// the format and what it declares, never from how the text looks.
import { type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/index.ts'
import { ok, type Result } from '../../schema/problem.ts'
import { knownDate, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { escapeHtml } from '../web/escape-html.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { asHtml } from '../xml/as-html.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { wordpressHtml } from './wordpress-html.ts'

/** As WIRE_READER. */
export const FEED_READER = 2

const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,10000}?-->\s*|<!DOCTYPE\s[^>[]{0,1000}>\s*){0,20}<(?:rss|feed|(?:rdf:)?RDF)[\s>]/
const LONGEST_TITLE = 2000
/** UTF-16 units: what is longer names no one, and is not looked into. */
const LONGEST_NAMING = 1000

/** Whether XML is a feed: RSS, RDF or Atom, WordPress' own export among them. */
export function isFeed(text: string): boolean {
  return ROOT.test(text)
}

/** The articles of a feed; items without text of their own are named as skipped. Problems: unreadable, too-large. */
export function readFeed(text: string, path: string): Result<ReadFile> {
  const parsed = parseXml(text, path)
  if (!parsed.ok) return parsed
  const root = parsed.value
  const about = aboutFeed(childOf(root, 'channel') ?? root)
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const { name, identity, item } of namedItems(root)) {
    const read = readItem(item, about)
    if (read === 'too-deep') return tooDeep(path)
    if (read === null) skipped.push(titleText(item) || name)
    else articles.push({ ...read, item: name, ...(name === identity ? {} : { identity }) })
  }
  return ok({ articles, skipped })
}

interface NamedItem {
  readonly name: string
  /** '': the feed says none. */
  readonly identity: string
  readonly item: XmlElement
}

/** The items of a feed under the names their articles have: what identifies them, else their number. */
export function namedItems(root: XmlElement): readonly NamedItem[] {
  const channel = childOf(root, 'channel') ?? root
  const items = [...childrenOf(channel, 'item', 'entry'), ...(channel === root ? [] : childrenOf(root, 'item'))]
  const names = new Set<string>()
  return items.map((item, n) => {
    const known = identityOf(item)
    const name = known === '' || names.has(known) ? `#${n + 1}` : known
    names.add(name)
    return { name, identity: known, item }
  })
}

/** An element that says something of an item, and how its text is written. */
export interface FeedPart {
  readonly element: XmlElement
  readonly kind: 'text' | 'html' | 'xhtml' | 'wordpress'
}

interface About {
  readonly source: string | null
  readonly language: string | null
  /** Who wrote the entries of Atom that name no one; ''. */
  readonly author: string
  /** Names by the logins WordPress has them under. */
  readonly authors: ReadonlyMap<string, string>
}

function aboutFeed(channel: XmlElement): About {
  const authors = childrenOf(channel, 'wp:author').map((author): [string, string] => [
    textOf(author, 'wp:author_login'),
    textOf(author, 'wp:author_display_name') || textOf(author, 'wp:author_login'),
  ])
  return {
    source: sourceFrom(titleText(channel)),
    language: knownLanguage(textOf(channel, 'language', 'dc:language') || (channel.attributes['xml:lang'] ?? '')),
    author: namesOf(atomAuthors(channel)),
    authors: new Map(authors),
  }
}

/** null: it has no copy (a picture, a menu, a page of WordPress, an item of a link alone). */
function readItem(item: XmlElement, { source, language, author, authors }: About): ReadArticle | 'too-deep' | null {
  const type = textOf(item, 'wp:post_type')
  if (type !== '' && type !== 'post') return null
  const html = htmlOf(contentOf(item))
  if (isTooDeep(html)) return 'too-deep'
  const blocks = readHtmlBlocks(html)
  if (blocks.length === 0) return null
  const title = titleText(item)
  const creator = namesOf(creatorsOf(item), authors) || (item.name === 'entry' ? author : '')
  return {
    headline:
      title === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: title, from: 'line' },
    byline: creator || null,
    blocks,
    dateline: null,
    source,
    language,
    metadata: metadataOf(item),
  }
}

function metadataOf(item: XmlElement): MetadataPatch {
  const url = linkOf(item)
  const at = dateOf(item)
  const status = textOf(item, 'wp:status')
  return {
    tags: tagsFrom(childrenOf(item, 'category', 'dc:subject').map(({ text, attributes }) => attributes.term ?? text)),
    ...(/^https?:/i.test(url) && isSafeAddress(url) && url.length <= LONGEST_TITLE ? { url } : {}),
    ...(at === null ? {} : { publishedAt: at }),
    ...(status === '' || status === 'publish' ? {} : { note: `Status in WordPress: ${status}` }),
  }
}

/** What holds the text of an item. Atom says how it is written; RSS and WordPress write HTML. */
export function contentOf(item: XmlElement): FeedPart | null {
  if (item.name === 'entry') {
    const parts = [childOf(item, 'content'), childOf(item, 'summary')].map((element) => element && atomPart(element))
    // Content may be elsewhere (src), or no text.
    return parts.find((part) => part && htmlOf(part).trim() !== '') ?? null
  }
  const whole = childOf(item, 'content:encoded')
  if (childOf(item, 'wp:post_type') !== undefined) return whole ? { element: whole, kind: 'wordpress' } : null
  const element = [whole, childOf(item, 'description'), childOf(item, 'dc:description')].find(
    (each) => (each?.text ?? '').trim() !== '',
  )
  return element ? { element, kind: 'html' } : null
}

/** How Atom 1.0 names the kinds of text, and Atom 0.3 did. */
const ATOM_KINDS: ReadonlyMap<string, FeedPart['kind']> = new Map([
  ...(['text', 'html', 'xhtml'] as const).map((kind) => [kind, kind] as const),
  ...([
    ['text/plain', 'text'],
    ['text/html', 'html'],
    ['application/xhtml+xml', 'xhtml'],
  ] as const),
])

/** Kinds of content that are no text have none here. */
function atomPart(element: XmlElement): FeedPart | null {
  const { type = 'text', mode = '' } = element.attributes
  const kind = ATOM_KINDS.get(type.toLowerCase())
  if (kind === undefined || mode === 'base64') return null
  // Atom 0.3 has markup as elements unless it says that it is escaped.
  const isMarkup = kind === 'html' && mode !== 'escaped' && childrenOf(element).length > 0
  return { element, kind: isMarkup ? 'xhtml' : kind }
}

function htmlOf(part: FeedPart | null): string {
  if (!part) return ''
  const { element, kind } = part
  if (kind === 'xhtml') return element.children.map((child) => asHtml(child)).join('')
  if (kind === 'wordpress') return wordpressHtml(element.text)
  return kind === 'html' ? element.text : `<p>${escapeHtml(element.text)}</p>`
}

/** What holds the title of a feed or an item: HTML only where Atom says so. */
export function titleOf(element: XmlElement): FeedPart | null {
  const title = childOf(element, 'title')
  if (!title) return null
  const isAtom = element.name === 'entry' || element.name === 'feed'
  return isAtom ? atomPart(title) : { element: title, kind: 'text' }
}

function titleText(element: XmlElement): string {
  const part = titleOf(element)
  const text =
    part === null || part.kind === 'text'
      ? (part?.element.text ?? '')
      : readHtmlBlocks(htmlOf(part))
          .map((block) => block.text)
          .join(' ')
  return oneLine(text).slice(0, LONGEST_TITLE).toWellFormed()
}

/** What names who wrote an item: names, logins of WordPress, or RSS' addresses of mail with a name. */
export function creatorsOf(item: XmlElement): readonly FeedPart[] {
  const isAtom = item.name === 'entry'
  const named = [childrenOf(item, 'dc:creator'), atomAuthors(item).map(({ element }) => element)]
  const all = isAtom ? [...named.reverse(), atomAuthors(childOf(item, 'source')).map(({ element }) => element)] : named
  const found = all.find((elements) => elements.some(({ text }) => text.trim() !== ''))
  return (found ?? (isAtom ? [] : childrenOf(item, 'author'))).map((element) => ({ element, kind: 'text' }))
}

function atomAuthors(element: XmlElement | undefined): readonly FeedPart[] {
  return childrenOf(element, 'author').flatMap((author) =>
    childrenOf(author, 'name').map((name) => ({ element: name, kind: 'text' as const })),
  )
}

/** Where in what names an author the name is, in UTF-16 units: “jane@tide.example (Jane Doe)”; empty where there is only an address. */
export function nameIn(text: string): readonly [from: number, to: number] {
  if (text.length > LONGEST_NAMING) return [0, 0]
  const found =
    /^\s*\S+@\S+\s*\(([^()]+)\)\s*$/.exec(text)?.[1] ?? /^\s*"?([^<>"@]+?)"?\s*<\S+@\S+>\s*$/.exec(text)?.[1]
  const name = found ?? (/^\s*\S+@\S+\s*$/.test(text) ? '' : text.trim())
  const from = text.indexOf(name)
  return [from, from + name.length]
}

function namesOf(parts: readonly FeedPart[], authors: ReadonlyMap<string, string> = new Map()): string {
  const names = parts.map(({ element: { text } }) => text.slice(...nameIn(text)))
  return [...new Set(names.map((name) => oneLine(authors.get(name.trim()) ?? name)))]
    .filter((name) => name !== '')
    .join(', ')
}

function identityOf(item: XmlElement): string {
  return oneLine(textOf(item, 'guid', 'id') || (item.attributes['rdf:about'] ?? '') || linkOf(item)).slice(
    0,
    LONGEST_TITLE,
  )
}

function linkOf(item: XmlElement): string {
  const links = childrenOf(item, 'link')
  const atom = links.find(({ attributes }) => attributes.href && /^(?:|alternate)$/.test(attributes.rel ?? ''))
  return oneLine(atom?.attributes.href ?? links.find(({ text }) => text.trim() !== '')?.text ?? '')
}

/** WordPress' times without a zone are those it keeps in GMT; one of zeros is of a draft. */
function dateOf(item: XmlElement): string | null {
  const gmt = textOf(item, 'wp:post_date_gmt')
  const said =
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(gmt) && !gmt.startsWith('0000') ? `${gmt.replace(' ', 'T')}Z` : ''
  const text =
    said || textOf(item, 'pubDate', 'dc:date', 'published', 'issued', 'dcterms:issued', 'updated', 'modified')
  return knownDate(text)
}

/** The text of the first child of one of these names that has any, as it stands there. */
function textOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const text = childOf(element, name)?.text ?? ''
    if (text.trim() !== '') return name === 'content:encoded' || name === 'description' ? text : text.trim()
  }
  return ''
}
