// What verify may find wrong with a file.
import type { DamageReason } from '../schema/index.ts'

/**
 * source-differs: the original is not what its source says. rolled-back: it once stood in a state that is not in its
 * log. broken-off: an act over several files is half-done. `detail` is in technical words.
 */
export interface Damage {
  readonly code: DamageReason | 'unreadable' | 'missing' | 'source-differs' | 'rolled-back' | 'broken-off'
  readonly detail: string
}

/** `id`: the article's (from the file name), or the path of another file or folder inside the archive. */
export interface VerifyProblem extends Damage {
  readonly id: string
}
