// What a page says about its article besides the text: JSON-LD first, then <meta>, then what is marked up on the page itself.
import { type MetadataPatch, tagsFrom } from '../../schema/index.ts'
import { knownDay, knownInstant, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isSafeAddress } from '../safe-address.ts'
import { ancestors, attributeOf, type Element, everyNode, folded, type Node, textIn } from './page-lines.ts'
import { metaValues, propertyText, type StructuredFacts, structuredFacts } from './structured-facts.ts'

export interface PageFacts {
  /** What the page is called for machines, without the site's name; ''. */
  readonly title: string
  readonly description: string
  readonly byline: string | null
  readonly source: string | null
  readonly language: string | null
  readonly metadata: MetadataPatch
}

const DATES = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published', 'datepublished'],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'dc.date',
    'cxenseparse:recs:publishtime',
    'date',
    'ptime',
  ],
]
const AUTHORS = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'authors']
const SITES = /\s+(?:[|–—·•»:]|-)\s+/u
const LONGEST_BYLINE = 200
const LONGEST_SITE = 60

/** All of it; nothing is checked against the text of the page. */
export function pageFacts(root: Node): PageFacts {
  const about = structuredFacts(root)
  const meta = metaValues(root)
  const first = (...names: readonly string[]): string =>
    names.map((name) => meta.get(name)?.[0] ?? '').find((value) => value !== '') ?? ''
  const site = about?.publisher || first('og:site_name', 'application-name', 'dc.publisher')
  const published = publishedAt(root, about, first)
  const section = oneLine(about?.section || first('article:section', 'parsely-section', 'section'))
  const keywords = [...(about?.keywords ?? []), ...(meta.get('article:tag') ?? [])]
  const listed = keywords.length > 0 ? keywords : first('news_keywords', 'keywords', 'parsely-tags').split(/[,;]/)
  const url = addressOf(root, about, first)
  return {
    title: about?.headline || withoutSite(first('og:title', 'twitter:title') || titleOf(root), site),
    description: about?.description || first('og:description', 'description', 'twitter:description'),
    byline: bylineOf(root, about, meta),
    source: site.slice(0, 500) || null,
    language: languageOf(root, about, first),
    metadata: {
      tags: tagsFrom(listed).slice(0, 50),
      ...(published === null ? {} : { publishedAt: published }),
      ...(url === null ? {} : { url }),
      ...(section === '' ? {} : { desk: section.slice(0, 200) }),
    },
  }
}

function titleOf(root: Node): string {
  return textIn([...everyNode(root)].find((node) => 'tagName' in node && node.tagName === 'title'))
}

/** A title often ends, or begins, with the name of the site: what is left of the longest part of it. */
export function withoutSite(title: string, site: string): string {
  const parts = title.split(SITES)
  if (parts.length < 2) return title
  const names = [folded(site)].filter((name) => name !== '')
  const kept = parts.filter((part) => !names.includes(folded(part)))
  if (kept.length < parts.length) {
    const at = title.indexOf(kept[0] ?? title)
    return title.slice(at, title.indexOf(kept.at(-1) ?? '', at) + (kept.at(-1) ?? '').length)
  }
  const last = parts.at(-1) ?? ''
  return last.length <= LONGEST_SITE && title.length - last.length > last.length
    ? title.slice(0, title.length - last.length).replace(/\s+(?:[|–—·•»:]|-)\s+$/u, '')
    : title
}

type First = (...names: readonly string[]) => string

function publishedAt(root: Node, about: StructuredFacts | null, first: First): string | null {
  const texts = [about?.published ?? '', ...DATES.map((name) => first(name)), ...datesShown(root)]
  const known = texts.filter((text) => text !== '').map((text) => knownInstant(text))
  const whole = known.find((each) => each !== null)
  if (whole !== undefined && whole !== null) return whole
  const day = texts.map((text) => knownDay(text)).find((each) => each !== null)
  return day ?? dayInAddress(addressOf(root, about, first) ?? '')
}

/** What is marked up as the date, in the order of how sure it is. */
function datesShown(root: Node): readonly string[] {
  const found: { readonly rank: number; readonly text: string }[] = []
  for (const node of everyNode(root)) {
    if (!('tagName' in node)) continue
    const names = `${attributeOf(node, 'class')} ${attributeOf(node, 'id')}`
    const property = attributeOf(node, 'itemprop')
    if (/\bdatePublished\b/i.test(property)) found.push({ rank: 0, text: propertyText(node, 'datetime') })
    else if (node.tagName === 'time') {
      const isFirst = node.attrs.some(({ name }) => name === 'pubdate') || /publish|entry-date/i.test(names)
      found.push({ rank: isFirst ? 1 : /updat|modif/i.test(names) ? 4 : 2, text: propertyText(node, 'datetime') })
    } else if (
      /(?:^|[\s_-])(?:publish(?:ed)?|pub|post(?:ed)?|article|entry)?[_-]?(?:date|time(?:stamp)?)(?:$|[\s_-])/i.test(
        names,
      )
    ) {
      const text = textIn(node)
      if (text.length < 120) found.push({ rank: 3, text })
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text)
}

function dayInAddress(url: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)/.exec(url) ?? []
  return year && month && day ? knownDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null
}

function addressOf(root: Node, about: StructuredFacts | null, first: First): string | null {
  const links = [...everyNode(root)].filter(
    (node): node is Element =>
      'tagName' in node && node.tagName === 'link' && /canonical/i.test(attributeOf(node, 'rel')),
  )
  const all = [...links.map((link) => attributeOf(link, 'href').trim()), first('og:url'), about?.url ?? '']
  return all.find((each) => /^https?:/i.test(each) && isSafeAddress(each) && each.length <= 2000) ?? null
}

function languageOf(root: Node, about: StructuredFacts | null, first: First): string | null {
  const html = [...everyNode(root)].find((node): node is Element => 'tagName' in node && node.tagName === 'html')
  const said = [html ? attributeOf(html, 'lang') || attributeOf(html, 'xml:lang') : '', about?.language ?? '']
  const others = [first('og:locale').replace('_', '-'), first('content-language', 'language', 'dc.language')]
  return [...said, ...others].map(knownLanguage).find((each) => each !== null) ?? null
}

function bylineOf(
  root: Node,
  about: StructuredFacts | null,
  meta: ReadonlyMap<string, readonly string[]>,
): string | null {
  const site = folded(about?.publisher ?? '')
  const structured = names(about?.authors ?? [])
  const isPerson = structured.length > 0 && structured.some((name) => folded(name) !== site)
  if (isPerson) return structured.join(', ').slice(0, LONGEST_BYLINE)
  const said = AUTHORS.map((name) => names(meta.get(name) ?? [])).find((found) => found.length > 0)
  if (said) return said.join(', ').slice(0, LONGEST_BYLINE)
  const shown = names(authorsShown(root))
  if (shown.length > 0) return shown.join(', ').slice(0, LONGEST_BYLINE)
  return structured.join(', ').slice(0, LONGEST_BYLINE) || null
}

/** Names as they are, without “By”; addresses of profiles and what is no name are left out. */
function names(texts: readonly string[]): readonly string[] {
  const cleaned = texts.map((text) =>
    oneLine(text)
      .replace(/^(?:written |story |posted |report )?(?:by|von|par|por)\b[:\s]+/iu, '')
      .replace(/[\s,;|·•–-]+$/u, ''),
  )
  return [...new Set(cleaned)].filter(
    (name) =>
      name !== '' && name.length <= 120 && !/^(?:https?:|www\.|@)|\d{4}|[<>{}]/i.test(name) && /\p{L}/u.test(name),
  )
}

/** What the page marks up as the author: by relation, by property, then by the element’s name. */
function authorsShown(root: Node): readonly string[] {
  const found: { readonly rank: number; readonly text: string }[] = []
  for (const node of everyNode(root)) {
    if (!('tagName' in node)) continue
    const called = `${attributeOf(node, 'class')} ${attributeOf(node, 'id')}`
    const property = attributeOf(node, 'itemprop')
    const rank =
      /\bauthor\b/i.test(attributeOf(node, 'rel')) && node.tagName === 'a'
        ? 0
        : /\bauthor\b/i.test(property)
          ? 1
          : /(?:^|[\s_-])(?:byline|author)[_-]?(?:name|link|text)?(?:$|[\s_-])/i.test(called)
            ? 2
            : -1
    const text = rank < 0 ? '' : textIn(innermostName(node))
    if (text === '' || text.length > 120 || isInComments(node)) continue
    found.push({ rank, text })
  }
  const best = Math.min(...found.map(({ rank }) => rank))
  const all = found.filter(({ rank }) => rank === best).map(({ text }) => text)
  // A list of authors elsewhere on the page is no byline.
  return best === 2 ? all.slice(0, 1) : all.slice(0, 4)
}

function innermostName(element: Element): Node {
  for (const node of everyNode(element))
    if (node !== element && 'tagName' in node && /\bname\b/i.test(attributeOf(node, 'itemprop'))) return node
  return element
}

function isInComments(element: Element): boolean {
  for (const each of ancestors(element))
    if (
      /(?:^|[\s_-])(?:comments?|related|footer|sidebar)(?:$|[\s_-])/i.test(
        `${attributeOf(each, 'class')} ${attributeOf(each, 'id')}`,
      )
    )
      return true
  return false
}
