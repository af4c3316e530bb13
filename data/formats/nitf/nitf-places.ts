// Where NITF writes its story.
import { PieceBuilder } from '../places/pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Place } from '../places/places.ts'
import { childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import { textNodes, XmlPlaces } from '../xml/xml-places.ts'
import { AS_HTML, nitfParts } from './read-nitf.ts'

/** The places of NITF. */
export const placeNitf: Place = (text, holds) => {
  const xml = XmlPlaces.of(text, holds)
  if (!xml) return null
  const parts = nitfParts(xml.root)
  return {
    said: xml.said(),
    article: (record) => ({
      texts: fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        const element = parts[field as keyof typeof parts]
        if (!element) return []
        const builder = new PieceBuilder()
        for (const [run, node] of copyNodes(element).entries()) xml.addNode(builder, node, run)
        return [{ fields: [field], layers: [builder.placed()], lineFeeds: 'structure' }]
      }),
      copies:
        parts.title && parts.title !== parts.headline
          ? [{ field: 'headline', where: 'title', layers: [xml.text(parts.title)] }]
          : [],
      hasFormats: true,
    }),
  }
}

/** The texts in an element that are copy. */
function copyNodes(element: XmlElement): ReturnType<typeof textNodes> {
  const left = new Set(leftOut(element).flatMap(textNodes))
  return textNodes(element).filter((node) => !left.has(node))
}

function leftOut(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    Object.hasOwn(AS_HTML, child.name) && AS_HTML[child.name] === null ? [child] : leftOut(child),
  )
}
