// What the index's own thread can be asked, and what it tells unasked: one description for both sides.
import type { IndexStatus, Questions } from '../article-index.ts'
import type { Engine } from './open-database.ts'

/** Where the thread works: absolute paths of the archive and of the folder its index lies in. */
export interface IndexPlace {
  readonly archive: string
  readonly folder: string
  /** Takes this engine and no other; for tests and benches. */
  readonly engine?: Engine
}

export interface IndexCalls extends Questions {
  /** What is known before anything is read. */
  readonly status: () => IndexStatus
  /** Answers once these articles are known as their files are now. */
  readonly refresh: (ids: readonly string[]) => void | Promise<void>
  /** Answers once every file was looked at, and read where it had to be. */
  readonly rescan: () => Promise<void>
  /** Throws the index away and rebuilds it; resolves when that is done. */
  readonly rebuild: () => Promise<void>
  /** Whether a new thread could go on with the file in less memory than this one holds by now. */
  readonly isOutgrown: () => boolean
  readonly close: () => void
}

export interface IndexTells {
  readonly tell: (status: IndexStatus, foundChanged: readonly string[]) => void
}
