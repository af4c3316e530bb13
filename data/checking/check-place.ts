// Where the checks find what they check.

/** Where the articles are: the archive's folder (absolute) and its id, by which what is derived of it is kept. */
export interface CheckPlace {
  readonly archiveId: string
  readonly folder: string
}
