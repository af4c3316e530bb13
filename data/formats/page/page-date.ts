// When the article of a page was published: what the page says for machines, then what is marked up as the date, then the day in its
// address, and last a day shown below the headline.
import { calendarNames } from '../../text/month-names.ts'
import { dateOrderOf } from '../../text/read-date.ts'
import { knownDay, knownInstant } from '../reading/known-values.ts'
import { isElsewhere } from './elsewhere.ts'
import { attributeOf, type Element, everyNode, type Node, textIn } from './page-lines.ts'
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
/** When the page was changed, which is not when it was published. */
const CHANGED =
  /^\W*(?:(?:last|latest|zuletzt|dernière) )?(?:updated?|modified|changed|aktualisiert|geändert|mise? à jour|modifiée?|actualizad[oa]|aggiornat[oa]|bijgewerkt|stand)\b/iu
/** A date alone, as ISO 8601 writes it. */
const WHOLE_DATE = /^\d{4}-?\d\d-?\d\d(?:[T ][\d:.,]+ ?(?:Z|UTC|GMT|[+-][\d:]+)?)?$/i
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
  const known = texts.filter((text) => text !== '').map((text) => knownInstant(text) ?? instantOfSeconds(text))
  const whole = known.find((each) => each !== null)
  if (whole !== undefined && whole !== null) return whole
  const order = orderOf(language)
  const day = (all: readonly string[]): string | null =>
    all.map((text) => knownDay(text, order)).find((each) => each !== null) ?? null
  const below = (): readonly string[] => belowHeadline().filter((text) => text.length <= LONGEST)
  return day(texts) ?? dayInAddress(url ?? '') ?? day(lastlyChanged(below()))
}

/** Seconds or milliseconds since 1970, as some systems have them in <meta>: of 2001 to 2096. */
function instantOfSeconds(text: string): string | null {
  const digits = /^\s*([1-3]\d{9})(\d{3})?\s*$/.exec(text)?.[1]
  return digits === undefined ? null : `${new Date(Number(digits) * 1000).toISOString().slice(0, 19)}Z`
}

/** The same, those that say when something was changed behind the others. */
function lastlyChanged(texts: readonly string[]): readonly string[] {
  const isChanged = (text: string): boolean => CHANGED.test(text)
  return [...texts.filter((text) => !isChanged(text)), ...texts.filter(isChanged)]
}

/** Which number of a date is the day, by the language of the page. Pages in English say nothing sure of it unless they name a country. */
function orderOf(language: string | null): ReturnType<typeof dateOrderOf> | undefined {
  return language === null || /^en(?:-US)?$/i.test(language) ? undefined : dateOrderOf(language)
}

interface DateShown {
  readonly rank: number
  readonly text: string
}

/** What is marked up as the date, in the order of how sure it is. */
function datesShown(root: Node): readonly string[] {
  const found = [...everyNode(root)].flatMap((node) => {
    const shown = 'tagName' in node ? dateIn(node) : null
    return shown && 'tagName' in node && !isElsewhere(node) ? [shown] : []
  })
  return lastlyChanged(found.sort((a, b) => a.rank - b.rank).map(({ text }) => text))
}

function dateIn(element: Element): DateShown | null {
  if ([attributeOf(element, 'itemprop'), attributeOf(element, 'property')].some((property) => PROPERTY.test(property)))
    return { rank: 0, text: attributeOf(element, 'content') || propertyText(element, 'datetime') }
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.replaceAll(/([a-z])([A-Z])/g, '$1-$2')
  if (element.tagName === 'time') {
    const isFirst = element.attrs.some(({ name }) => name === 'pubdate') || /publish|entry-date/i.test(names)
    return { rank: isFirst ? 1 : /updat|modif/i.test(names) ? 4 : 2, text: propertyText(element, 'datetime') }
  }
  // microformats.org/wiki/datetime-design-pattern: other titles say what is abbreviated, which may name some other day.
  if (element.tagName === 'abbr') {
    const title = attributeOf(element, 'title').trim()
    return WHOLE_DATE.test(title) ? { rank: 2, text: title } : null
  }
  const text = NAMED.test(names) ? textIn(element) : ''
  return text !== '' && text.length < LONGEST ? { rank: 3, text } : null
}

/** The day in an address: /2014/06/26/, /2014/jun/26/, /20140626/, also with the section in between, as in /2014/politics/06/26/. */
function dayInAddress(url: string): string | null {
  const [, year = '', month = '', day = ''] =
    /\/((?:19|20)\d\d)[/-](?:[a-z_-]+\/){0,2}(\d\d?)[/-](\d\d?)(?:[/-]|$)/i.exec(url) ??
    /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d\d?)(?:\/|$)/i.exec(url) ??
    /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/_-]|$)/.exec(url) ??
    []
  const number = /^\d/.test(month) ? month : String(calendarNames().month(month) ?? '')
  return number === '' ? null : knownDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
