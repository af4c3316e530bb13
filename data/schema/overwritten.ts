// A version of an article that was overwritten outside Corrigenda and awaits a decision.

export interface OverwrittenVersion {
  /** Identifies it in a decision. */
  readonly name: string
  /** Id of the article. */
  readonly article: string
  /** As published in that version. */
  readonly headline: string
}
