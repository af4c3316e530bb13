// A version of an article that something outside Corrigenda has overwritten, and that waits for someone to decide.

export interface OverwrittenVersion {
  /** Names it for whoever decides. */
  readonly name: string
  /** Id of the article. */
  readonly article: string
  /** As published in that version. */
  readonly headline: string
}
