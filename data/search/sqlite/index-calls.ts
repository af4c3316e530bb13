// The calls the index's thread serves, and its events: one description for both sides.
import type { IndexStatus, Questions } from '../article-index.ts'
import type { Engine } from './open-database.ts'

/** Where the thread works: absolute paths of the archive and of its index's folder. */
export interface IndexPlace {
  readonly archive: string
  readonly folder: string
  /** Uses this engine and no other; for tests and benches. */
  readonly engine?: Engine
}

export interface IndexCalls extends Questions {
  /** What is known before anything is read. */
  readonly status: () => IndexStatus
  /** Resolves once the current files of these articles are known. */
  readonly refresh: (ids: readonly string[]) => void | Promise<void>
  /** Resolves once every file was checked, and read if necessary. */
  readonly rescan: () => Promise<void>
  /** Discards the index and rebuilds it; resolves when that is done. */
  readonly rebuild: () => Promise<void>
  /** Whether a new thread could continue with the file in less memory than this one now holds. */
  readonly isOutgrown: () => boolean
  readonly close: () => void
}

export interface IndexTells {
  readonly tell: (status: IndexStatus, foundChanged: readonly string[]) => void
}
