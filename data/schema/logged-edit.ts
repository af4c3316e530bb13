// One act of correcting one article, as the history of the archive tells of it.
import type { Category, Status } from './correction.ts'
import type { Field } from './original.ts'

/** All but `count` tells of the first correction of the act. `from`: where the act begins in the article's log, counted from 0. */
export interface LoggedEdit {
  readonly article: string
  readonly headline: string
  readonly from: number
  readonly at: string
  readonly by: string
  readonly count: number
  readonly field: Field
  readonly before: string
  readonly after: string
  readonly category: Category
  readonly reason: string
  /** What it is now. */
  readonly status: Status
}

/** The newest, newest first; how many there are in all; how many articles could not be read. */
export interface LoggedEdits {
  readonly edits: readonly LoggedEdit[]
  readonly total: number
  readonly unread: number
}
