// Where NITF writes its story.
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Place } from '../places/places.ts'
import { childOf } from '../xml/parse-xml.ts'
import { type XmlVocabulary, xhtmlVocabulary } from '../xml/xml-markup.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { AS_HTML, type NitfPart, nitfParts } from './read-nitf.ts'

/** The places of NITF. */
export const placeNitf: Place = (text, holds) => {
  const xml = XmlPlaces.of(text, holds)
  if (!xml) return null
  const { standfirst, ...parts } = nitfParts(xml.root)
  return {
    get said() {
      return xml.said()
    },
    article: (record) => ({
      texts: fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        if (field === 'standfirst' && standfirst) return [standfirstPlace(standfirst, xml)]
        const element = parts[field as keyof typeof parts]
        if (!element) return []
        const placed = field === 'body' ? xml.copy(element, AS_HTML, VOCABULARY) : xml.text(element, AS_HTML)
        return [{ fields: [field], layers: [placed], lineFeeds: 'structure' }]
      }),
      copies:
        parts.title && parts.title !== parts.headline
          ? [{ field: 'headline', where: 'title', layers: [xml.text(parts.title)] }]
          : [],
      hasFormats: true,
      facts: factsIn(xml),
    }),
  }
}

/** The standfirst of a story in NITF. */
export function standfirstPlace({ element, names }: NitfPart, xml: XmlPlaces): ArticlePlaces['texts'][number] {
  return { fields: ['standfirst'], layers: [xml.text(element, names)], lineFeeds: 'structure' }
}

/** What NITF has as such; its quotations and tables want more around a line. */
const OWN = new Set(['p', 'em', 'a', 'ul', 'ol', 'li'])
const XHTML = xhtmlVocabulary(AS_HTML)
const VOCABULARY: XmlVocabulary = {
  ...XHTML,
  nameOf: (html) => (html === 'h1' || html === 'h2' || OWN.has(html) ? XHTML.nameOf(html) : null),
}

/** The version of the story (du-key). */
function factsIn(xml: XmlPlaces): readonly FactPlace[] {
  const key = childOf(childOf(childOf(xml.root, 'head'), 'docdata'), 'du-key')
  const placed = key && xml.attribute(key, 'version')
  return placed ? [{ fact: 'version', where: 'du-key version', layers: [placed] }] : []
}
