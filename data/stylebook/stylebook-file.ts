// Files of the stylebook as stored in the archive, and what is reported of those that cannot be used.

/** A file of the stylebook; `path` is inside its folder, with /. */
export interface StylebookFile {
  readonly path: string
  /** Empty when it was not read. */
  readonly text: string
  /** Why it was not read, in technical terms. */
  readonly leftOut?: string
}

/** Why a file or an entry of it is not used; `detail` is in technical terms. */
export interface StylebookProblem {
  readonly path: string
  readonly detail: string
}
