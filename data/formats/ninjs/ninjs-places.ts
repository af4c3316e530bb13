// Where ninjs writes its items: in strings of JSON, the text as HTML or plain.
import { HtmlPlaces } from '../places/html-places.ts'
import { jsonStrings } from '../places/json-places.ts'
import type { PlacedText } from '../places/pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Layers, type Place } from '../places/places.ts'
import { placePlainText } from '../places/text-places.ts'
import { type NinjsPart, namedItems, ninjsParts } from './read-ninjs.ts'

/** The places of ninjs. */
export const placeNinjs: Place = (text, holds) => {
  const strings = new Map<string, PlacedText>()
  for (const { path, placed } of jsonStrings(text, { holds })) strings.set(JSON.stringify(path), placed)
  const items = new Map((namedItems(text) ?? []).map((each) => [each.name, each]))
  const layersOf = ({ path, kind }: NinjsPart, base: readonly (string | number)[]): Layers | null => {
    const placed = strings.get(JSON.stringify([...base, ...path]))
    if (!placed) return null
    if (kind === 'html') return [new HtmlPlaces(placed.text, holds).shown(), placed]
    return kind === 'plain' ? [placePlainText(placed.text), placed] : [placed]
  }
  return {
    said: [...strings.values()].map((placed) => placed.text),
    article: (record) => {
      const item = items.get(record.source.item ?? '')
      if (!item) return null
      const parts = ninjsParts(item.value)
      const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
        const part = parts[field as keyof typeof parts]
        const layers = part ? layersOf(part, item.path) : null
        const lineFeeds = part?.kind === 'plain' ? 'written' : 'structure'
        return layers ? [{ fields: [field], layers, lineFeeds }] : []
      })
      return { texts, copies: [], hasFormats: parts.body?.kind === 'html' }
    },
  }
}
