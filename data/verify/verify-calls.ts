// Messages between the program and the thread that verifies.
import type { ExportVerdict, Result, VerifyReport } from '../schema/index.ts'

/** What to verify (absolute paths): an archive, one of its articles, or exported files. */
export type VerifyRequest =
  | { readonly kind: 'archive'; readonly folder: string }
  | { readonly kind: 'article'; readonly folder: string; readonly id: string }
  | { readonly kind: 'export'; readonly path: string }

/** The result of each. */
export interface VerifyAnswers {
  readonly archive: Result<VerifyReport>
  readonly article: Result<VerifyReport>
  readonly export: Result<ExportVerdict>
}

export type FromVerifier =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly answer: VerifyAnswers[VerifyRequest['kind']] }
