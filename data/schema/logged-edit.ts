// One act of correcting one article, as listed in the archive's history.
import type { Category, Status } from './correction.ts'
import type { Field } from './original.ts'

/**
 * All but `count` describes the first correction of the act. `from`: where the act begins in the article's log, counted
 * from 0.
 */
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
  /** Its present status. */
  readonly status: Status
}

/** The newest, newest first; the number of all; the number of articles that could not be read. */
export interface LoggedEdits {
  readonly edits: readonly LoggedEdit[]
  readonly total: number
  readonly unread: number
}
