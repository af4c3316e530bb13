// Paints ranges of the page without changing it (CSS Custom Highlight API); what each name looks like stands in highlight.css.
export type HighlightName =
  | 'target'
  | 'found'
  | 'found-now'
  | 'finding-name'
  | 'finding-wording'
  | 'finding-matter'
  | 'finding-query'
  | 'finding-now'

/** Paints exactly these ranges under a name; none takes the paint away. */
export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
