// What was typed into a correction abandoned with Esc. It is kept until the same words are corrected again, so that
// pressing Esc too early loses nothing. One correction at a time, in memory only.

import type { Correcting } from '../../../session/article/correcting.ts'
import type { CorrectForm } from './correct-form.ts'

let left: { readonly place: string; readonly form: CorrectForm } | null = null

/** Keeps `form` if it differs from the initial form; returns whether it does. */
export function keepLeftWords(correcting: Correcting, begun: CorrectForm, form: CorrectForm): boolean {
  const isTyped = form.after !== begun.after || form.reason.trim() !== begun.reason.trim()
  left = isTyped ? { place: placeOf(correcting), form } : null
  return isTyped
}

/**
 * What was abandoned at the same words of the same article, once, in the form as it begins now; null when there is
 * nothing or other words have been typed already.
 */
export function takeLeftWords(correcting: Correcting, begun: CorrectForm): CorrectForm | null {
  if (left === null || !correcting.isFresh || left.place !== placeOf(correcting)) return null
  const { form } = left
  left = null
  const { here, all } = form.taken.length > 0 ? form : begun
  return { ...form, here, all }
}

function placeOf({ articleId, here, replaces, format }: Correcting): string {
  return JSON.stringify([
    articleId,
    here.field,
    here.from,
    here.to,
    here.before,
    replaces?.id ?? null,
    format?.kind ?? null,
  ])
}
