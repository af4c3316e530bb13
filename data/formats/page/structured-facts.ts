// What a page says about its article for machines: JSON-LD, as search engines have pages write it. Broken JSON-LD says nothing.
import { oneLine } from '../reading/known-values.ts'
import { attributeOf, everyNode, type Node, textIn } from './page-lines.ts'

/** Members of schema.org’s articles that are used; '' and [] where a page does not say them. */
export interface StructuredFacts {
  readonly headline: string
  readonly description: string
  readonly authors: readonly string[]
  readonly published: string
  readonly publisher: string
  readonly section: string
  readonly keywords: readonly string[]
  readonly language: string
  readonly url: string
}

type Members = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|CreativeWork)$/
const DEEPEST = 12
const MOST = 2000

/** Of the page's article; null when it says nothing of the kind. */
export function structuredFacts(root: Node): StructuredFacts | null {
  const all = jsonLdTexts(root).flatMap((text) => objectsIn(parsed(text)))
  const byId = new Map(all.flatMap((each): [string, Members][] => (each['@id'] ? [[String(each['@id']), each]] : [])))
  const article =
    all.find((each) => isArticle(each) && 'headline' in each) ??
    all.find((each) => isArticle(each)) ??
    all.find((each) => /WebPage$/.test(typeOf(each)) && 'datePublished' in each)
  if (!article) return null
  const named = (value: unknown): readonly string[] => namesIn(value, byId)
  return {
    headline: said(article.headline),
    description: said(article.description),
    authors: [...named(article.author), ...(article.author ? [] : named(article.creator))],
    published: said(article.datePublished) || said(article.dateCreated),
    publisher: named(article.publisher)[0] ?? '',
    section: listed(article.articleSection)[0] ?? '',
    keywords: keywordsIn(article.keywords),
    language: said(article.inLanguage),
    url: said(article.url) || idOf(article.mainEntityOfPage),
  }
}

/** The text of each script of JSON-LD. */
function jsonLdTexts(root: Node): readonly string[] {
  return [...everyNode(root)].flatMap((node) =>
    'tagName' in node && node.tagName === 'script' && /ld\+json/i.test(attributeOf(node, 'type'))
      ? node.childNodes.map((child) => ('value' in child ? child.value : ''))
      : [],
  )
}

/** JSON as pages have it: in comments, with line ends within strings, with a comma behind the last member. */
function parsed(text: string): unknown {
  const json = text
    .replace(/^\s*(?:<!--|\/\/ ?<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/ ?\]\]>|\]\]>)\s*;?\s*$/g, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
  return jsonOr(json, () => jsonOr(json.replaceAll(/,\s*(?=[}\]])/g, ''), () => null))
}

function jsonOr(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return otherwise()
  }
}

function objectsIn(value: unknown, depth = 0): readonly Members[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((each) => objectsIn(each, depth + 1))
  return [value as Members, ...Object.values(value).flatMap((each) => objectsIn(each, depth + 1))]
}

function typeOf(each: Members): string {
  const type = each['@type']
  return Array.isArray(type) ? String(type.find((one) => ARTICLE.test(String(one))) ?? type[0] ?? '') : String(type)
}

function isArticle(each: Members): boolean {
  return ARTICLE.test(typeOf(each))
}

/** JSON-LD in the wild has references of HTML in its strings. */
function said(value: unknown): string {
  return typeof value === 'string' ? oneLine(withoutReferences(value)) : ''
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

function withoutReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return REFERENCES[String(name).toLowerCase()] ?? whole
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

function listed(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(said).filter((text) => text !== '')
}

function keywordsIn(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((each) => (typeof each === 'string' ? said(each).split(/[,;]/) : namesIn(each, new Map())))
}

function namesIn(value: unknown, byId: ReadonlyMap<string, Members>): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => namesIn(each, byId))
  if (typeof value === 'string') return [said(value)].filter((name) => name !== '')
  if (typeof value !== 'object' || value === null) return []
  const own = value as Members
  const name = Array.isArray(own.name) ? own.name : [own.name ?? byId.get(String(own['@id'] ?? ''))?.name]
  return name.map(said).filter((text) => text !== '')
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? said((value as Members)['@id']) : said(value)
}

/** The first value of the first of these names of <meta> that has any; ''. */
export type First = (...names: readonly string[]) => string

/** Values of <meta> by their names in lower case, the first of each kept apart from the rest. */
export function metaValues(root: Node): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const node of everyNode(root)) {
    if (!('tagName' in node) || node.tagName !== 'meta') continue
    const value = oneLine(attributeOf(node, 'content'))
    if (value === '') continue
    for (const name of new Set(
      ['property', 'name', 'itemprop'].flatMap((each) => attributeOf(node, each).toLowerCase().split(/\s+/)),
    )) {
      if (name === '') continue
      const known = values.get(name)
      if (known) known.push(value)
      else values.set(name, [value])
    }
  }
  return values
}

/** What an element with a property of microdata says: for machines if it does, else what is shown. */
export function propertyText(node: Node, name: 'content' | 'datetime'): string {
  return 'tagName' in node ? attributeOf(node, name) || textIn(node) : ''
}
