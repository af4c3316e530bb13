// What checking an archive, or exported files, may find: codes and places, no words.
import type { DamageReason } from './problem.ts'

/**
 * source-differs: the original does not match its source. rolled-back: it once was in a state that is not in its log.
 * broken-off: an act over several files is half-done. foreign: a journal not written by this user's program on this
 * computer.
 */
export type DamageCode =
  | DamageReason
  | 'unreadable'
  | 'missing'
  | 'source-differs'
  | 'rolled-back'
  | 'broken-off'
  | 'foreign'

/**
 * Where something is that no logged edit covers. text: line and character of the field, from 1 (UTF-16 code units;
 * null: the line as a whole), what is there and what its source has, both as excerpts. event: an entry of the log, from
 * 1.
 */
export type DamagePlace =
  | { readonly kind: 'field'; readonly field: string }
  | {
      readonly kind: 'text'
      readonly field: string
      readonly line: number
      readonly character: number | null
      readonly is: string
      readonly was: string
    }
  | { readonly kind: 'event'; readonly event: number }

/** What is wrong with a file. `detail` is in technical terms; `place` is the first one, if it can be determined. */
export interface Damage {
  readonly code: DamageCode
  readonly detail: string
  readonly place?: DamagePlace
}

/** `id`: the article's (from the file name), or the path of another file or folder inside the archive. */
export interface VerifyProblem extends Damage {
  readonly id: string
  /** If the record can be read that far. */
  readonly headline?: string
}

export interface VerifyReport {
  readonly ok: boolean
  readonly articles: number
  readonly problems: readonly VerifyProblem[]
}

/**
 * changed: other bytes than exported. swapped: the content of another file of the manifest. renamed: exported under
 * another name. manifest-damaged: its seal does not match, or it is not a manifest.
 */
export type ExportProblemCode = 'changed' | 'swapped' | 'renamed' | 'missing' | 'not-in-manifest' | 'manifest-damaged'

export interface ExportProblem {
  readonly file: string
  readonly code: ExportProblemCode
  readonly detail: string
  /** For swapped and renamed: the name under which this content was exported. */
  readonly other?: string
}

/** `isSealed`: the manifests that vouch for the files have a valid seal. Older ones have none. */
export interface ExportVerdict {
  readonly ok: boolean
  readonly isSealed: boolean
  readonly problems: readonly ExportProblem[]
  readonly files: number
}
