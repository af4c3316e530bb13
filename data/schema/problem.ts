// Expected problems are values: a code and its details. Their words are in the command line's table and in
// renderer/messages; nothing here is a sentence.

/** Why two corrections cannot both be active: see corrections/weave.ts. */
export type ConflictKind = 'built-on' | 'needs' | 'overlap'

/** One reason a set of corrections cannot get a status; `with` are the ids that prevent it. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly correction: string
  readonly with: readonly string[]
}

/** One place of a searched text; `from`/`to` are UTF-16 offsets in the field's working text. */
export interface Place {
  readonly field: string
  readonly from: number
  readonly to: number
  readonly context: string
}

/** Every problem the product can return, with the shape of its details. */
export interface ProblemDetails {
  'not-found': {
    readonly what: 'article' | 'batch' | 'correction' | 'field' | 'file' | 'recipe' | 'ruling' | 'search' | 'tag'
    readonly id: string
  }
  'ambiguous-id': {
    readonly what: 'article' | 'correction' | 'batch'
    readonly id: string
    readonly candidates: readonly string[]
  }
  /** `standing`: how many places have the text `find`, when there are fewer than requested. */
  'no-match': { readonly find: string; readonly coveredBy: readonly string[]; readonly standing: number }
  'several-matches': { readonly find: string; readonly places: readonly Place[] }
  'no-change': { readonly what: string }
  'out-of-range': { readonly field: string; readonly from: number; readonly to: number; readonly length: number }
  'text-moved': { readonly field: string; readonly expected: string; readonly found: string }
  conflict: { readonly conflicts: readonly Conflict[]; readonly together: readonly string[] }
  'wrong-status': { readonly correction: string; readonly status: string; readonly wanted: string }
  /** `path`: the file it came from, when it is not in the archive yet. */
  'broken-text': { readonly field: string; readonly path?: string }
  'nothing-to-notice': { readonly article: string }
  'stale-notice': { readonly article: string }
  /**
   * The file the article came from cannot take its corrections; see formats/places/write-back.ts. `detail`: in
   * technical terms.
   */
  'cannot-write-back': {
    readonly article: string
    readonly reason: 'charset' | 'control' | 'structure' | 'no-place' | 'proof' | 'removed' | 'format'
    readonly detail: string
  }
  /** The notice repeats words that were removed from the article. */
  'notice-quotes-removed': { readonly article: string }
  /**
   * `wording`: a key of the notice profile, or class:<id>. `at`: UTF-16 offset in it. `known`: placeholders that are
   * allowed there.
   */
  'bad-wording': {
    readonly wording: string
    readonly reason:
      | 'unknown-placeholder'
      | 'missing-placeholder'
      | 'stray-brace'
      | 'needs-brackets'
      | 'must-say'
      | 'empty-wording'
    readonly placeholder: string
    readonly at: number
    readonly known: readonly string[]
  }
  'bad-query': {
    readonly query: string
    readonly at: number
    readonly reason: 'unclosed-quote' | 'unknown-field' | 'unknown-value' | 'bad-date' | 'dangling-or' | 'empty-term'
    /** The valid values, if that is a closed list. */
    readonly known?: readonly string[]
  }
  'bad-pattern': { readonly pattern: string; readonly at: number; readonly detail: string }
  'bad-input': { readonly path: string; readonly detail: string }
  'changed-meanwhile': { readonly article: string }
  /** Withdrawn, and so not exported unless requested. */
  withdrawn: { readonly article: string; readonly reason: string }
  /** Only withdrawn articles can be removed. */
  'not-withdrawn': { readonly article: string }
  /** A stylebook file has changed since it was read. */
  'file-changed': { readonly path: string }
  /** The house has ruled that this form is, or becomes, another name. */
  'ruled-otherwise': { readonly form: string; readonly name: string }
  /** Long work was cancelled before it changed anything. */
  cancelled: Readonly<Record<never, never>>
  'read-only': { readonly folder: string }
  locked: {
    readonly folder: string
    readonly holder: string
    readonly since: string
    readonly pid: number
    readonly host: string
    /** Whether the holder is known to be running; always false on another machine. */
    readonly isSure: boolean
  }
  'not-an-archive': { readonly folder: string }
  /**
   * A folder or file of the archive is a link, a pipe or a device: opening it could reach outside the archive. `path`
   * is inside `folder`.
   */
  unsafe: { readonly folder: string; readonly path: string; readonly kind: string }
  /** An archive that had not finished opening when the app last ended. */
  'not-reopened': { readonly folder: string }
  'folder-not-empty': { readonly folder: string }
  /** No backup in this folder, or none that was checked. */
  'no-backup': { readonly folder: string }
  /** The backup belongs to another archive, with this title. */
  'other-archive': { readonly folder: string; readonly title: string }
  'too-new': { readonly folder: string; readonly version: number; readonly supported: number }
  /** `event`: the entry of an article's log, from 1, that does not fit. */
  damaged: {
    readonly path: string
    readonly reason: DamageReason
    readonly detail: string
    readonly event?: number
  }
  'disk-full': { readonly path: string }
  'no-permission': { readonly path: string }
  'too-many-files': { readonly path: string }
  /** Something else has the name needed for a file or folder. */
  'name-taken': { readonly path: string }
  /** `detail`: the name of the system's error (work/system-error.ts). */
  io: { readonly path: string; readonly detail: string }
  'too-large': { readonly path: string; readonly bytes: number; readonly limit: number }
  'empty-file': { readonly path: string }
  'binary-file': { readonly path: string }
  /** No encoding is likely enough; `candidates`: those in which it reads as a language, likeliest first. */
  'unknown-encoding': { readonly path: string; readonly candidates: readonly string[] }
  /** The bytes are not valid in the stated encoding. */
  'not-in-encoding': { readonly path: string; readonly encoding: string }
  'unsupported-format': { readonly path: string; readonly format: string }
  /** `columns`: the names in the first row of a table of which none is known to be text. */
  'unknown-columns': { readonly path: string; readonly columns: readonly string[] }
  unreadable: { readonly path: string; readonly detail: string }
  /** The bytes were imported before, and their article may be among those that cannot be read. */
  'perhaps-here': { readonly path: string }
  'no-manifest': { readonly path: string }
}

/** What makes a file of the archive untrustworthy. */
export type DamageReason =
  | 'no-file'
  | 'not-json'
  | 'schema'
  | 'seal'
  | 'bytes'
  | 'original'
  | 'chain'
  | 'replay'
  | 'misplaced'
  | 'source-missing'
  | 'source-changed'

export type ProblemCode = keyof ProblemDetails

/** An expected problem: a code from the closed list above and the details that belong to it. */
export type Problem = { [C in ProblemCode]: { readonly code: C; readonly details: ProblemDetails[C] } }[ProblemCode]

/** A value or a problem, never undefined. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Wraps a value as a successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Builds a failed result from a code and its details. */
export function fail<C extends ProblemCode>(
  code: C,
  details: ProblemDetails[C],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, details } as Problem }
}

/** Thrown where a library's interface leaves no room for a Result; caught once, in the store. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'ProblemError'
  }
}

/** Closes a union: a missing case fails to compile, and throws at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}
