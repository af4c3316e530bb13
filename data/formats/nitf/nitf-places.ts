// Where NITF writes its story.
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Place } from '../places/places.ts'
import { childOf } from '../xml/parse-xml.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { AS_HTML, nitfParts } from './read-nitf.ts'

/** The places of NITF. */
export const placeNitf: Place = (text, holds) => {
  const xml = XmlPlaces.of(text, holds)
  if (!xml) return null
  const parts = nitfParts(xml.root)
  return {
    get said() {
      return xml.said()
    },
    article: (record) => ({
      texts: fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        const element = parts[field as keyof typeof parts]
        return element ? [{ fields: [field], layers: [xml.text(element, AS_HTML)], lineFeeds: 'structure' }] : []
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

/** The version of the story (du-key). */
function factsIn(xml: XmlPlaces): readonly FactPlace[] {
  const key = childOf(childOf(childOf(xml.root, 'head'), 'docdata'), 'du-key')
  const placed = key && xml.attribute(key, 'version')
  return placed ? [{ fact: 'version', where: 'du-key version', layers: [placed] }] : []
}
