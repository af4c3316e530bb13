// What comes back from a call: a value, or a problem of the archive or of the call itself.
import type { Problem } from '../../data/schema/index.ts'

/** Why a call was not carried out, besides the problems of the archive. */
export interface CallProblemDetails {
  /** No archive is open in the window, and the call is about one. */
  'nothing-open': Readonly<Record<never, never>>
  /** The call is an act, and no one has said yet whose name it carries: ask, then send it again. */
  'no-author': Readonly<Record<never, never>>
  /** A bug. The reference leads to its entry in the log of the main process; so in the next two. */
  internal: { readonly reference: string }
  /** It came from elsewhere than a page of ours. */
  refused: { readonly reference: string }
  /** The request does not fit its schema. */
  'invalid-request': { readonly reference: string }
}

export type CallProblem = {
  [C in keyof CallProblemDetails]: { readonly code: C; readonly details: CallProblemDetails[C] }
}[keyof CallProblemDetails]

/** Whatever a call can return instead of a value. */
export type AnyProblem = Problem | CallProblem

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: AnyProblem }

/** A problem of the call itself as a reply. */
export function refuse<C extends keyof CallProblemDetails>(code: C, details: CallProblemDetails[C]) {
  return { ok: false, problem: { code, details } as Extract<CallProblem, { readonly code: C }> } as const
}
