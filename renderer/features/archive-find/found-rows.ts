// The results as the rows of one list: a row is a place, and the first of an article carries its headline.
import type { FoundArticle, FoundPlace } from '../../../electron/contract/index.ts'

export interface FoundRow {
  readonly article: FoundArticle
  readonly place: FoundPlace
  readonly isFirst: boolean
}

/** Heights in CSS pixels, as set in archive-find.module.css. */
export const PLACE_HEIGHT = 30
export const HEADING_HEIGHT = 36

/** The places of articles, in order. */
export function rowsOf(articles: readonly FoundArticle[]): readonly FoundRow[] {
  return articles.flatMap((article) =>
    article.places.map((place, n): FoundRow => ({ article, place, isFirst: n === 0 })),
  )
}

export function heightOf(row: FoundRow | undefined): number {
  return PLACE_HEIGHT + (row?.isFirst ? HEADING_HEIGHT : 0)
}

/**
 * The active row after a key press, or null when the key is not one of these. `screen` is the number of visible rows.
 */
export function rowAfter(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  active: number,
  rows: readonly FoundRow[],
  screen: number,
): number | null {
  const last = rows.length - 1
  if (last < 0) return null
  if (key === 'ArrowDown' && ctrlKey) return nextArticle(rows, active, 1)
  if (key === 'ArrowUp' && ctrlKey) return nextArticle(rows, active, -1)
  if (key === 'ArrowDown') return Math.min(last, active + 1)
  if (key === 'ArrowUp') return Math.max(0, active - 1)
  if (key === 'PageDown') return Math.min(last, active + screen)
  if (key === 'PageUp') return Math.max(0, active - screen)
  if (key === 'Home' && ctrlKey) return 0
  return key === 'End' && ctrlKey ? last : null
}

function nextArticle(rows: readonly FoundRow[], active: number, direction: 1 | -1): number {
  let at = active + direction
  while (at > 0 && at < rows.length && rows[at]?.isFirst === false) at += direction
  return Math.min(rows.length - 1, Math.max(0, at))
}
