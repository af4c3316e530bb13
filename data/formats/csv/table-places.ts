// Where a row of a table writes its article, whatever the table is written in.
import type { ArticleRecord } from '../../schema/article-record.ts'
import { HtmlPlaces } from '../places/html-places.ts'
import { type ArticlePlaces, fieldsInOrder, type Layers } from '../places/places.ts'
import { placePlainText } from '../places/text-places.ts'

/** `cellOf`: a cell of the row by what its column is; null: it has none, or one that cannot be written into. */
export function rowPlaces(
  record: ArticleRecord,
  cellOf: (column: string) => Layers | null,
  holds: (character: string) => boolean,
): ArticlePlaces {
  const html = cellOf('html')
  const isHtml = (html?.[0].text.trim() ?? '') !== ''
  const texts = fieldsInOrder(record).flatMap((field): ArticlePlaces['texts'] => {
    const column = field === 'body' && isHtml ? 'html' : field
    const cell = cellOf(column)
    if (!cell) return []
    const lineFeeds = column === 'body' ? 'written' : 'structure'
    return [{ fields: [field], layers: layersOf(column, cell, holds), lineFeeds }]
  })
  return { texts, copies: [], hasFormats: isHtml }
}

function layersOf(column: string, cell: Layers, holds: (character: string) => boolean): Layers {
  const [{ text }] = cell
  if (column === 'html') return [new HtmlPlaces(text, holds).shown(), ...cell]
  return column === 'body' ? [placePlainText(text), ...cell] : cell
}
