// One article of the sample archive before it is imported: what a desk or an agency would deliver.

export interface SampleArticle {
  /** File name the copy arrives under: kebab-case, ending in `.txt`, unique in the sample. */
  readonly file: string
  /** Desk that looked after the article, as shown to the reader, e.g. `Council`. */
  readonly desk: string
  /** When it was published: ISO 8601 to the second with its zone offset, e.g. `2019-03-14T06:00:00+00:00`. */
  readonly publishedAt: string
  /**
   * Where it was published or came from: `Print edition`, `Web edition`, `Weekend edition`, `Wire copy` or `Letters`.
   */
  readonly source: string
  /** Two to four terms of the sample's vocabulary, lower-case. */
  readonly tags: readonly string[]
  /**
   * The copy as filed, plain wire text without a final line break: headline, byline, paragraphs, credit lines and
   * footers, separated by blank lines. Headline and byline may be missing, and lines may be wrapped at 72 columns.
   */
  readonly text: string
}
