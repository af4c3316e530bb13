// An excerpt of an article that shows why a query found it.

/** `marks`: the matches in `text`, as UTF-16 offsets, half-open, in order. */
export interface Snippet {
  readonly id: string
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}
