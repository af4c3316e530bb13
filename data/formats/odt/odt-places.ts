// Where an OpenDocument text writes its article: in the elements of its content, with blanks and tabs that are elements themselves.
import type { XmlElement } from '@rgrove/parse-xml'
import { XmlText } from '@rgrove/parse-xml'
import { type Encode, isRefusal, PieceBuilder, type PlacedText, refuse } from '../places/pieces.ts'
import { fieldsInOrder, type Place } from '../places/places.ts'
import { entryIn } from '../places/text-entries.ts'
import { childOf } from '../xml/parse-xml.ts'
import { isElement, XmlPlaces } from '../xml/xml-places.ts'
import { LEFT_OUT, ODT_TEXT } from './read-odt.ts'

/** The places of the content of an OpenDocument text. */
export const placeOdt: Place = (text, holds) => {
  const entry = entryIn(text, ODT_TEXT)
  const xml = entry && XmlPlaces.of(entry.text, holds)
  const copy = xml && childOf(childOf(xml.root, 'office:body'), 'office:text')
  if (!xml || !copy) return null
  return {
    get said() {
      return xml.said()
    },
    article: (record) => ({
      texts: [{ fields: fieldsInOrder(record), layers: [placeCopy(xml, copy), entry.layer], lineFeeds: 'structure' }],
      copies: [],
      hasFormats: true,
    }),
  }
}

function placeCopy(xml: XmlPlaces, copy: XmlElement): PlacedText {
  const builder = new PieceBuilder()
  const encode = encoder(xml)
  let run = 0
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      run += 1
      if (child instanceof XmlText) xml.addNode(builder, child, run, encode)
      else if (!isElement(child) || LEFT_OUT.test(child.name)) continue
      else if (/^text:(?:s|tab|line-break)$/.test(child.name)) {
        const blank = child.name === 'text:line-break' ? '\n' : ' '
        builder.add(blank, { at: child.start, end: child.end, kind: 'unit', run, encode })
      } else walk(child)
    }
  }
  walk(copy)
  return builder.placed()
}

/** A tab is an element, and a new paragraph would be one; blanks in a row are read as one, as in HTML. */
function encoder(xml: XmlPlaces): Encode {
  return (text) => {
    if (text.includes('\n')) return refuse('structure', 'a paragraph is split')
    const parts = text.split('\t').map(xml.encode)
    return parts.find((part) => isRefusal(part)) ?? parts.join('<text:tab/>')
  }
}
