// Where formats of JSON write their articles: in strings, each a line, plain text, or HTML; a text can be in several strings, with markup
// between them that only our reader puts there.
import { HtmlPlaces } from './html-places.ts'
import { jsonStrings } from './json-places.ts'
import { PieceBuilder, type PlacedText, piecesIn } from './pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Layers, type Place } from './places.ts'
import { placePlainText } from './text-places.ts'

/** The members and places that lead to a value of JSON. */
export type JsonPath = readonly (string | number)[]

/** What a field is read from. html: in pieces, of which strings are in the file by their path, and others are markup of the reader. */
export type JsonPart =
  | { readonly kind: 'line' | 'plain'; readonly path: JsonPath }
  | { readonly kind: 'html'; readonly pieces: readonly (JsonPath | string)[] }

export type JsonParts = Readonly<Partial<Record<'headline' | 'standfirst' | 'byline' | 'body', JsonPart | undefined>>>

/** The places of a format whose articles are these, by the names they have in records. null: the file is not read. */
export function placeJson(articlesIn: (text: string) => ReadonlyMap<string, JsonParts> | null): Place {
  return (text, holds) => {
    const articles = articlesIn(text)
    if (!articles) return null
    const strings = new Map<string, PlacedText>()
    for (const { path, placed } of jsonStrings(text, { holds })) strings.set(JSON.stringify(path), placed)
    const layersOf = (part: JsonPart): Layers | null => {
      if (part.kind === 'html') {
        const placed = joined(part.pieces, strings)
        return placed && [new HtmlPlaces(placed.text, holds).shown(), placed]
      }
      const placed = strings.get(JSON.stringify(part.path))
      if (!placed) return null
      return part.kind === 'plain' ? [placePlainText(placed.text), placed] : [placed]
    }
    return {
      said: [...strings.values()].map((placed) => placed.text),
      article: (record) => {
        const parts = articles.get(record.source.item ?? '')
        if (!parts) return null
        const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
          const part = parts[field as keyof JsonParts]
          const layers = part ? layersOf(part) : null
          return layers
            ? [{ fields: [field], layers, lineFeeds: part?.kind === 'plain' ? 'written' : 'structure' }]
            : []
        })
        return { texts, copies: [], hasFormats: parts.body?.kind === 'html' }
      },
    }
  }
}

/** Strings of a file and markup between them as one text; no correction can touch the markup. */
function joined(pieces: readonly (JsonPath | string)[], strings: ReadonlyMap<string, PlacedText>): PlacedText | null {
  const builder = new PieceBuilder()
  for (const [n, each] of pieces.entries()) {
    if (typeof each === 'string') {
      builder.add(each, { at: 0, end: 0, kind: 'none', run: -1, encode: (text) => text })
      continue
    }
    const placed = strings.get(JSON.stringify(each))
    if (!placed) return null
    for (const { from, to, ...piece } of piecesIn(placed, 0, placed.text.length))
      builder.add(placed.text.slice(from, to), { ...piece, run: n })
  }
  return builder.placed()
}
