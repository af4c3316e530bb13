// What a Word file says of itself: its core properties (OPC, ECMA-376 part 2). They are written by programs and seldom looked at, so they
// only add what the text does not say, and broken ones say nothing.
import { type MetadataPatch, tagsFrom } from '../../schema/metadata.ts'
import { knownDay, knownLanguage, oneLine } from '../reading/known-values.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'

/** '' and null where the file does not say it. */
export interface CoreProperties {
  readonly title: string
  readonly byline: string | null
  readonly language: string | null
  readonly metadata: MetadataPatch
  readonly description: string
}

const LONGEST_TITLE = 500
const LONGEST_BYLINE = 200
const LONGEST_DESCRIPTION = 2000
const MOST_TAGS = 50

/** Programs that name themselves where a person should be: the other properties are from their template too. */
const PROGRAM = /\b(?:python-docx|docx4j|apache poi|openpyxl|pandoc|aspose|phpword|openxml|libreoffice|openoffice)\b/i
/** Names of accounts, not of people. */
const ACCOUNT =
  /^(?:microsoft(?: office)?(?: user)?|windows(?: user)?|office(?: user)?|user\d*|utilisateur|benutzer|usuario|admin(?:istrator|istrateur|istrador)?|owner|guest|author|unknown|default|root|acer|asus|dell|hp|lenovo|toshiba|\S+@\S+)$/i

/** `core`: the root of docProps/core.xml. */
export function coreProperties(core: XmlElement | undefined): CoreProperties {
  const said = (name: string): string => oneLine(childOf(core, name)?.text.replaceAll(/\p{Cc}/gu, ' ') ?? '')
  const creator = said('dc:creator')
  const isTemplate = PROGRAM.test(creator)
  // When it was written, not when it was published: the day is all it is good for.
  const day = isTemplate ? null : (knownDay(said('dcterms:created')) ?? knownDay(said('dcterms:modified')))
  const [keywords] = childrenOf(core, 'cp:keywords')
  const values = childrenOf(keywords).map(({ text }) => text)
  const listed = values.length > 0 ? values : [keywords?.text ?? '']
  const tags = tagsFrom(listed.flatMap((text) => text.split(/[,;]/))).slice(0, MOST_TAGS)
  return {
    title: titleSaid(said('dc:title')).slice(0, LONGEST_TITLE).toWellFormed(),
    byline: isTemplate ? null : bylineOf(creator),
    language: knownLanguage(said('dc:language')),
    metadata: { ...(tags.length === 0 ? {} : { tags }), ...(day === null ? {} : { publishedAt: day }) },
    description: isTemplate ? '' : said('dc:description').slice(0, LONGEST_DESCRIPTION).toWellFormed(),
  }
}

/** A title as one line; what programs put in place of one is none. */
export function titleSaid(said: string): string {
  const title = oneLine(said)
  return /^(?:untitled|document ?\d*|microsoft word\b.*|.*\.(?:rtf|docx?|txt))$/i.test(title) ? '' : title
}

function bylineOf(creator: string): string | null {
  const names = creator
    .split(';')
    .map(oneLine)
    .filter((name) => /\p{L}/u.test(name) && !ACCOUNT.test(name))
  return names.join(', ').slice(0, LONGEST_BYLINE).toWellFormed() || null
}
