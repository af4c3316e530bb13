// A piece of an article's text that shows why a query found it.

/** `marks`: the places in `text` that answer the query, by UTF-16 offset, half-open, in order. */
export interface Snippet {
  readonly id: string
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}
