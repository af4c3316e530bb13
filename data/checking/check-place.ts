// Where the checks find what they check, and what is wanted of them on this computer.

/** What the user of this computer has chosen. */
export interface CheckWishes {
  /** Whether confusables are looked for. */
  readonly confusables: boolean
  /** Folder (absolute path) of Hunspell dictionaries for languages besides English; null: none. */
  readonly dictionaries: string | null
}

export const NO_WISHES: CheckWishes = { confusables: false, dictionaries: null }

/** Where the articles are: the archive's folder (absolute) and its id, by which what is derived of it is kept. */
export interface CheckPlace {
  readonly archiveId: string
  readonly folder: string
}
