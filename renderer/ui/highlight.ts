// Paints ranges of the page without changing it (CSS Custom Highlight API); highlight.css defines the look of each
// name.
export type HighlightName =
  | 'target'
  | 'sought'
  | 'sought-now'
  | 'found'
  | 'found-now'
  | 'finding-name'
  | 'finding-wording'
  | 'finding-matter'
  | 'finding-query'
  | 'finding-now'

/** Below all other paint: words of the filter stay highlighted while something else is done with the text. */
const PRIORITIES: Partial<Readonly<Record<HighlightName, number>>> = { sought: -2, 'sought-now': -1 }

/** Paints exactly these ranges under a name; an empty list removes the paint. */
export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = PRIORITIES[name] ?? 0
  CSS.highlights.set(name, highlight)
}

/** Whether anything is painted under any of the names at a point of the window, in CSS pixels. */
export function isPaintedAt(names: readonly HighlightName[], x: number, y: number): boolean {
  return names.some((name) =>
    [...(CSS.highlights.get(name) ?? [])].some(
      (range) => range instanceof Range && [...range.getClientRects()].some((box) => holds(box, x, y)),
    ),
  )
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
