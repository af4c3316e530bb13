// What a call returns: a value, or a problem of the archive or of the call itself.
import type { Problem } from '../../data/schema/index.ts'

/** Reasons a call was not carried out, apart from problems of the archive. */
export interface CallProblemDetails {
  /** No archive is open in the window, and the call is about one. */
  'nothing-open': Readonly<Record<never, never>>
  /** The call is an act, and the author is not known yet: ask for the name, then repeat the call. */
  'no-author': Readonly<Record<never, never>>
  /** A bug. `reference` identifies the entry in the main process log; likewise in the next two. */
  internal: { readonly reference: string }
  /** The sender was not a page of this app. */
  refused: { readonly reference: string }
  /** The request does not match its schema. */
  'invalid-request': { readonly reference: string }
}

type CallProblem = {
  [C in keyof CallProblemDetails]: { readonly code: C; readonly details: CallProblemDetails[C] }
}[keyof CallProblemDetails]

/** Any problem a call can return instead of a value. */
export type AnyProblem = Problem | CallProblem

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: AnyProblem }

/** Returns a problem of the call itself as a reply. */
export function refuse<C extends keyof CallProblemDetails>(code: C, details: CallProblemDetails[C]) {
  return { ok: false, problem: { code, details } as Extract<CallProblem, { readonly code: C }> } as const
}
