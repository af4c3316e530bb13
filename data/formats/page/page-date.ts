// When the article of a page was published: what the page says for machines, then what is marked up as the date, then the day in its
// address, and last a day shown below the headline.
import { dateOrderOf } from '../../text/read-date.ts'
import { knownDay, knownInstant } from '../reading/known-values.ts'
import { isElsewhere } from './elsewhere.ts'
import { attributeOf, everyNode, type Node, textIn } from './page-lines.ts'
import { type First, propertyText, type StructuredFacts } from './structured-facts.ts'

const DATES = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published', 'datepublished'],
  ...['parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publish_time'],
  ...['publication_date', 'publication-date', 'publicationdate', 'article:publicationdate', 'rnews:datepublished'],
  ...['originalpublicationdate', 'shareaholic:article_published_time', 'citation_publication_date', 'citation_date'],
  ...['dc.date.issued', 'dc.date.issue', 'dcterms.created', 'dcterms.issued', 'dcterms.date', 'dc.date', 'dc.created'],
  ...['dc:date', 'datecreated', 'cxenseparse:recs:publishtime', 'date', 'ptime'],
]
const PROPERTY = /\bdatePublished\b|^(?:dc|dcterms):(?:date|created|issued)$/i
const NAMED =
  /(?:^|[\s_-])(?:publish(?:ed)?|pub|post(?:ed)?|article|entry|story)?[_-]?(?:date|time|timestamp|date-?time|date-?stamp|fecha|datum)(?:$|[\s_-])/i
/** Characters: a date has few words around it. */
const LONGEST = 120

/** What a page is asked for its date. */
interface Asked {
  readonly root: Node
  readonly about: StructuredFacts | null
  readonly first: First
  readonly url: string | null
  readonly language: string | null
  /** Short lines between headline and text; asked only where nothing else says it. */
  readonly belowHeadline: () => readonly string[]
}

/** An instant with its zone, else a day; null: the page says none, or one that can be read two ways. */
export function publishedAt({ root, about, first, url, language, belowHeadline }: Asked): string | null {
  const texts = [about?.published ?? '', ...DATES.map((name) => first(name)), ...datesShown(root)]
  const known = texts.filter((text) => text !== '').map((text) => knownInstant(text))
  const whole = known.find((each) => each !== null)
  if (whole !== undefined && whole !== null) return whole
  const order = orderOf(language)
  const day = (all: readonly string[]): string | null =>
    all.map((text) => knownDay(text, order)).find((each) => each !== null) ?? null
  return day(texts) ?? dayInAddress(url ?? '') ?? day(belowHeadline().filter((text) => text.length <= LONGEST))
}

/** Which number of a date is the day, by the language of the page. Pages in English say nothing sure of it unless they name a country. */
function orderOf(language: string | null): ReturnType<typeof dateOrderOf> | undefined {
  return language === null || /^en(?:-US)?$/i.test(language) ? undefined : dateOrderOf(language)
}

/** What is marked up as the date, in the order of how sure it is. */
function datesShown(root: Node): readonly string[] {
  const found: { readonly rank: number; readonly text: string }[] = []
  for (const node of everyNode(root)) {
    if (!('tagName' in node) || isElsewhere(node)) continue
    const names = `${attributeOf(node, 'class')} ${attributeOf(node, 'id')}`.replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    if ([attributeOf(node, 'itemprop'), attributeOf(node, 'property')].some((property) => PROPERTY.test(property)))
      found.push({ rank: 0, text: attributeOf(node, 'content') || propertyText(node, 'datetime') })
    else if (node.tagName === 'time') {
      const isFirst = node.attrs.some(({ name }) => name === 'pubdate') || /publish|entry-date/i.test(names)
      found.push({ rank: isFirst ? 1 : /updat|modif/i.test(names) ? 4 : 2, text: propertyText(node, 'datetime') })
    } else if (node.tagName === 'abbr') {
      // microformats.org/wiki/datetime-design-pattern
      found.push({ rank: 2, text: attributeOf(node, 'title') })
    } else if (NAMED.test(names)) {
      const text = textIn(node)
      if (text.length < LONGEST) found.push({ rank: 3, text })
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text)
}

/** The day in an address: /2014/06/26/, also with the section in between, as in /2014/politics/06/26/. */
function dayInAddress(url: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](?:[a-z_-]+\/){0,2}(\d\d?)[/-](\d\d?)(?:[/-]|$)/i.exec(url) ?? []
  return year && month && day ? knownDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null
}
