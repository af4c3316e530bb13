// Reads feeds and the exports of WordPress: every item that has copy is an article. How an item's text is written follows from
// the format and what it declares, never from how the text looks.
import type { MetadataPatch } from '../../schema/index.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { escapeHtml } from '../escape-html.ts'
import { knownDate, knownLanguage, knownTags, oneLine } from '../reading/known-values.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { isTooDeep, readHtmlBlocks } from '../reading/read-html.ts'
import { isSafeAddress } from '../safe-address.ts'
import { asHtml } from '../xml/as-html.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { wordpressHtml } from './wordpress-html.ts'

/** As WIRE_READER. */
export const FEED_READER = 1

const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,10000}?-->\s*){0,20}<(?:rss|feed|(?:rdf:)?RDF)[\s>]/
const LONGEST_TITLE = 2000

/** Whether XML is a feed: RSS, RDF or Atom, WordPress' own export among them. */
export function isFeed(text: string): boolean {
  return ROOT.test(text)
}

/** The articles of a feed; items without text of their own are named as skipped. Problems: unreadable, too-large. */
export function readFeed(text: string, path: string): Result<ReadFile> {
  const parsed = parseXml(text, path)
  if (!parsed.ok) return parsed
  const root = parsed.value
  const channel = childOf(root, 'channel') ?? root
  const items = [...childrenOf(channel, 'item', 'entry'), ...(channel === root ? [] : childrenOf(root, 'item'))]
  const about = aboutFeed(channel)
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  const names = new Set<string>()
  for (const [n, item] of items.entries()) {
    const read = readItem(item, about)
    if (read === 'too-deep') return fail('unreadable', { path, detail: 'its tags are nested too deep' })
    if (read === null) {
      skipped.push(titleOf(item) || `#${n + 1}`)
      continue
    }
    const known = identityOf(item)
    const name = known === '' || names.has(known) ? `#${n + 1}` : known
    names.add(name)
    articles.push({ ...read, item: name })
  }
  return ok({ articles, skipped })
}

interface About {
  readonly source: string | null
  readonly language: string | null
  /** Names by the logins WordPress has them under. */
  readonly authors: ReadonlyMap<string, string>
}

function aboutFeed(channel: XmlElement): About {
  const authors = childrenOf(channel, 'wp:author').map((author): [string, string] => [
    textOf(author, 'wp:author_login'),
    textOf(author, 'wp:author_display_name') || textOf(author, 'wp:author_login'),
  ])
  return {
    source: titleOf(channel).slice(0, 500) || null,
    language: knownLanguage(textOf(channel, 'language', 'dc:language') || (channel.attributes['xml:lang'] ?? '')),
    authors: new Map(authors),
  }
}

/** null: it has no copy (a picture, a menu, a page of WordPress, an item of a link alone). */
function readItem(item: XmlElement, { source, language, authors }: About): ReadArticle | 'too-deep' | null {
  const type = textOf(item, 'wp:post_type')
  if (type !== '' && type !== 'post') return null
  const html = contentOf(item)
  if (isTooDeep(html)) return 'too-deep'
  const blocks = readHtmlBlocks(html)
  if (blocks.length === 0) return null
  const title = titleOf(item)
  const creator = textOf(item, 'dc:creator') || textOf(childOf(item, 'author'), 'name')
  return {
    headline:
      title === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: title, from: 'line' },
    byline: oneLine(authors.get(creator) ?? creator) || null,
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
    tags: knownTags(childrenOf(item, 'category', 'dc:subject').map(({ text, attributes }) => attributes.term ?? text)),
    ...(/^https?:/i.test(url) && isSafeAddress(url) && url.length <= LONGEST_TITLE ? { url } : {}),
    ...(at === null ? {} : { publishedAt: at }),
    ...(status === '' || status === 'publish' ? {} : { note: `Status in WordPress: ${status}` }),
  }
}

/** As HTML. Atom says how its text is written; RSS and WordPress write HTML. */
function contentOf(item: XmlElement): string {
  const atom = childOf(item, 'content') ?? childOf(item, 'summary')
  if (item.name === 'entry') return atom ? atomHtml(atom) : ''
  const whole = textOf(item, 'content:encoded')
  const isWordpress = childOf(item, 'wp:post_type') !== undefined
  return isWordpress ? wordpressHtml(whole) : whole.trim() || textOf(item, 'description', 'dc:description')
}

function atomHtml(element: XmlElement): string {
  const type = element.attributes.type ?? 'text'
  if (type === 'xhtml') return element.children.map((child) => asHtml(child)).join('')
  return type === 'html' || type === 'text/html'
    ? element.text
    : type === 'text'
      ? `<p>${escapeHtml(element.text)}</p>`
      : ''
}

function titleOf(element: XmlElement): string {
  const title = childOf(element, 'title')
  if (!title) return ''
  const isHtml = /^(?:html|xhtml|text\/html)$/.test(title.attributes.type ?? 'text')
  const text = isHtml
    ? readHtmlBlocks(atomHtml(title))
        .map((block) => block.text)
        .join(' ')
    : title.text
  return oneLine(text).slice(0, LONGEST_TITLE).toWellFormed()
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
  const text = said || textOf(item, 'pubDate', 'dc:date', 'published', 'updated')
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
