// Where NewsML writes its stories.

import { standfirstPlace } from '../nitf/nitf-places.ts'
import { HtmlPlaces } from '../places/html-places.ts'
import { type ArticlePlaces, type FactPlace, fieldsInOrder, type Layers, type Place } from '../places/places.ts'
import { placePlainText } from '../places/text-places.ts'
import { childOf } from '../xml/parse-xml.ts'
import { xhtmlVocabulary } from '../xml/xml-markup.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { NEWSML_AS_HTML, type NewsmlItem, newsmlItems } from './newsml-items.ts'

/** The places of NewsML. */
export const placeNewsml: Place = (text, holds) => {
  const xml = XmlPlaces.of(text, holds)
  if (!xml) return null
  const items = new Map(newsmlItems(xml.root).map((item) => [item.name, item]))
  const bodyOf = ({ element, kind }: NonNullable<NewsmlItem['body']>): Layers => {
    if (kind === 'elements') {
      const prefix = /<([\w.-]+:)p[\s>]/.exec(text.slice(element.start, element.end))?.[1] ?? ''
      return [xml.copy(element, NEWSML_AS_HTML, xhtmlVocabulary(NEWSML_AS_HTML, prefix))]
    }
    const placed = xml.text(element)
    return kind === 'html'
      ? [new HtmlPlaces(placed.text, holds).shown(), placed]
      : [placePlainText(placed.text), placed]
  }
  return {
    get said() {
      return xml.said()
    },
    article: (record) => {
      const item = items.get(record.source.item ?? '')
      if (!item) return null
      const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        if (field === 'body') {
          const lineFeeds = item.body?.kind === 'plain' ? 'written' : 'structure'
          return item.body ? [{ fields: [field], layers: bodyOf(item.body), lineFeeds }] : []
        }
        if (field === 'standfirst' && item.standfirst) return [standfirstPlace(item.standfirst, xml)]
        const element = field === 'headline' ? item.headline : field === 'byline' ? item.byline : undefined
        return element ? [{ fields: [field], layers: [xml.text(element)], lineFeeds: 'structure' }] : []
      })
      const hasFormats = item.body !== null && item.body.kind !== 'plain'
      return { texts, copies: [], hasFormats, facts: factsIn(xml, item) }
    },
  }
}

/** The version of a story of G2, and when it was made. The number of a revision in NewsML 1.2 is part of its name: it stays. */
function factsIn(xml: XmlPlaces, { item }: NewsmlItem): readonly FactPlace[] {
  const version = item.name === 'newsItem' ? xml.attribute(item, 'version') : null
  const dated = [
    childOf(childOf(item, 'itemMeta'), 'versionCreated'),
    childOf(childOf(item, 'contentMeta'), 'contentModified'),
    childOf(childOf(item, 'NewsManagement'), 'ThisRevisionCreated'),
  ]
  return [
    ...(version ? [{ fact: 'version', where: 'version', layers: [version] } as const] : []),
    ...dated.flatMap((element): FactPlace[] =>
      element ? [{ fact: 'date', where: element.name, layers: [xml.text(element)] }] : [],
    ),
  ]
}
