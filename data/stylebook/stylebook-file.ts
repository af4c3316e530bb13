// Files of the stylebook as they lie in the archive, and what is said of those that cannot be used.

/** A file of the stylebook; `path` is inside its folder, with /. */
export interface StylebookFile {
  readonly path: string
  readonly text: string
}

/** Why a file or an entry of it is not used; `detail` is in technical words. */
export interface StylebookProblem {
  readonly path: string
  readonly detail: string
}
