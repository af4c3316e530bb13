// Who wrote the article of a page: people before the name of the site, what is said for machines before what is shown.
import { calendarNames } from '../../text/month-names.ts'
import { oneLine } from '../reading/known-values.ts'
import { isElsewhere } from './elsewhere.ts'
import { attributeOf, type Element, everyNode, folded, type Node, textIn } from './page-lines.ts'
import type { StructuredFacts } from './structured-facts.ts'

/** Names of <meta> that say who wrote a page, the surest first. */
export const AUTHORS: readonly string[] = [
  ...['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'byline', 'authors'],
  'citation_author',
]
export const LONGEST_BYLINE = 200
const LONGEST_NAME = 120
/** UTF-16 units: what is longer names no one, and is not looked into. */
const LONGEST_NAMING = 1000
const MOST_MARKED = 4
const BY =
  /^(?:(?:view )?(?:more|all) )?(?:(?:written|story|stories|words|text|posts?|posted|articles?|report(?:ed)?) )?(?:by|von|par|por)\b[:\s]+/iu
/** What parts names from other facts in a byline. */
const PARTS = /\s+[•·–—-]+\s+|\s*\|\s*/u
const JOB =
  /\b(?:editor|reporter|writer|correspondent|columnist|contributor|staff|producer|journalist|redakteur(?:in)?|korrespondent(?:in)?|journaliste|corresponsal|redactora?)s?\b/iu
const NO_NAME = /^(?:https?:|www\.)|[<>{}]/i
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u
/** What systems call those who have no name of their own, and labels of lists. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|editor|staff|unknown|anonymous|guest|redaktion|redaction|redacción|rédaction|(?:our )?(?:authors?|writers?|contributors?)|autor(?:en|es)?|auteurs?|bylines?)$/iu
const MARKED = /^(?:author|schema:author|dc:creator|dcterms:creator)$/i
const NAMED =
  /(?:^|[\s_-])(?:bylines?|authors?|autor(?:en|es)?|auteurs?|autor[ei]|firma)[_-]?(?:name|link|text|id|list)?(?:$|[\s_-])/i
const NETWORKS = /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin)\.com$/i

/** What a page is asked for who wrote it. `sites`: as siteNames returns them. */
interface Asked {
  readonly root: Node
  readonly about: StructuredFacts | null
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly sites: ReadonlySet<string>
  /** Short lines between headline and text; asked only where nothing else says it. */
  readonly belowHeadline: () => readonly string[]
}

/** Names with commas between them, at most LONGEST_BYLINE characters; the name of the site where the page names no person; null: none. */
export function bylineOf({ root, about, meta, sites, belowHeadline }: Asked): string | null {
  // Accounts have names without blanks.
  const accounts = (meta.get('twitter:creator') ?? []).filter((name) => name.includes(' '))
  const said = [about?.authors ?? [], ...AUTHORS.map((name) => meta.get(name) ?? []), accounts]
  const people = (texts: readonly string[]): readonly string[] => namesIn(texts, sites)
  const profiles = (meta.get('article:author') ?? []).filter((value) => /^https?:/i.test(value))
  // What is only shown is looked for where nothing is said.
  const ways = [
    ...said.map((texts) => () => people(texts)),
    () => shownNames(root, people),
    () => people(linksTo(root, profiles)).slice(0, 1),
    () =>
      people(
        belowHeadline()
          .filter((text) => BY.test(text))
          .slice(0, 1),
      ),
    ...said.map((texts) => () => namesIn(texts, null)),
  ]
  for (const way of ways) {
    const names = way()
    if (names.length > 0) return names.join(', ').slice(0, LONGEST_BYLINE).toWellFormed()
  }
  return null
}

/** What the site of a page is called, as names are compared: by the page, and by the labels of its host. */
export function siteNames(said: readonly string[], url: string | null): ReadonlySet<string> {
  const labels = url === null ? [] : (/^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.split('.').slice(0, -1) ?? [])
  return new Set([...said, ...labels].map(squeezed).filter((name) => name !== ''))
}

function squeezed(text: string): string {
  return folded(text).replaceAll(' ', '')
}

/** `sites`: null: the name of a site will do. */
function namesIn(texts: readonly string[], sites: ReadonlySet<string> | null): readonly string[] {
  return [...new Set(texts.map((text) => nameIn(oneLine(text), sites)).filter((name) => name !== ''))]
}

/** The names of a byline without “By”, jobs, the site, days and accounts around them; '': it names no one. */
function nameIn(text: string, sites: ReadonlySet<string> | null): string {
  if (text.length > LONGEST_NAMING || NO_NAME.test(text)) return ''
  const isSite = (name: string): boolean =>
    sites !== null && (sites.has(squeezed(name)) || HOST.test(name) || NOBODY.test(name))
  const part = text
    .replace(BY, '')
    .split(PARTS)
    .map((each) => withoutDay(each.replace(BY, '').replace(/\s*\S*@.*$/su, '')))
    .find((each) => /\p{L}/u.test(each) && !isSite(each))
  const [first = '', ...others] = (part ?? '').split(/,\s+/)
  const last = others.findLastIndex((each) => !isSite(each) && !JOB.test(each))
  const name = [first, ...others.slice(0, last + 1)].join(', ').replace(/[\s,;:|·•–-]+$/u, '')
  return name.length <= LONGEST_NAME ? name : ''
}

/** What is in front of a time or a day: “on June 26, 2014” is no name. */
function withoutDay(text: string): string {
  const at = text.search(/\d/)
  if (at < 0) return text.trim()
  const words = text.slice(0, at).split(/[\s,]+/)
  const isOfDay = (word: string): boolean =>
    /^(?:|on|at|am|um|le|el|à|a|the|published|updated|posted|first)[.:]*$/i.test(word) ||
    calendarNames().month(word.replace('.', '')) !== undefined ||
    /^\p{L}{2,12}day[.,]?$/u.test(word)
  const last = words.findLastIndex((word) => !isOfDay(word))
  const word = words[last]
  return word === undefined ? '' : text.slice(0, text.lastIndexOf(word, at) + word.length).trim()
}

type Named = (texts: readonly string[]) => readonly string[]

/** What the page marks up as the author: by relation, by property, then by the element’s name. */
function shownNames(root: Node, people: Named): readonly string[] {
  const byRank: [string[], string[], (readonly string[])[]] = [[], [], []]
  for (const node of everyNode(root)) {
    if (!('tagName' in node)) continue
    const rank = rankOf(node)
    if (rank === null || isElsewhere(node)) continue
    const text = textIn(innermostName(node))
    if (text === '' || text.length > LONGEST_BYLINE) continue
    if (rank === 2) byRank[2].push(listed(node) ?? [text])
    else byRank[rank].push(text)
  }
  const [related, marked, named] = byRank
  // Only the first that is named so: a list of authors elsewhere on the page is no byline.
  const ways = [
    () => people(related),
    () => people(marked),
    () => named.map(people).find(({ length }) => length > 0) ?? [],
  ]
  return ways.map((way) => way().slice(0, MOST_MARKED)).find((names) => names.length > 0) ?? []
}

/** The items of a list within an element; null: it has none. */
function listed(element: Element): readonly string[] | null {
  const items = [...everyNode(element)].filter((node) => 'tagName' in node && node.tagName === 'li')
  return items.length > 0 ? items.map((item) => textIn(item)) : null
}

function rankOf(element: Element): 0 | 1 | 2 | null {
  if (/\bauthor\b/i.test(attributeOf(element, 'rel')) && element.tagName === 'a') return 0
  if (/\bauthor\b/i.test(attributeOf(element, 'itemprop')) || MARKED.test(attributeOf(element, 'property'))) return 1
  const called = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
  return NAMED.test(called.replaceAll(/([a-z])([A-Z])/g, '$1-$2')) ? 2 : null
}

/** The element within a byline that is the name alone (also in hCards, microformats.org/wiki/hcard). */
function innermostName(element: Element): Node {
  for (const node of everyNode(element)) {
    if (node === element || !('tagName' in node)) continue
    const isName =
      /\bname\b/i.test(attributeOf(node, 'itemprop')) || /(?:^|\s)fn(?:$|\s)/.test(attributeOf(node, 'class'))
    if (isName) return node
  }
  return element
}

/** What links to profiles say; `addresses`: of profiles, of which only those on a site of their own name anyone. */
function linksTo(root: Node, addresses: readonly string[]): readonly string[] {
  const wanted = addresses.flatMap((address) => urlOf(address) ?? []).filter(({ hostname }) => !NETWORKS.test(hostname))
  const [base] = wanted
  if (base === undefined) return []
  return [...everyNode(root)].flatMap((node) => {
    const href = 'tagName' in node && node.tagName === 'a' ? attributeOf(node, 'href').trim() : ''
    const own = href === '' || href.startsWith('#') ? null : urlOf(href, base.href)
    const isProfile =
      own !== null && wanted.some(({ host, pathname }) => host === own.host && pathname === own.pathname)
    return isProfile && 'tagName' in node ? [textIn(node)] : []
  })
}

function urlOf(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}
