// What a filled-in form asks for: its edits, on the present texts of the article. A correction may have been begun while
// another one was still being saved.
import { type Article, type Field, headHash, wordDiff } from '../../../../electron/contract/index.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { Correcting, WorkingPlace } from '../../../session/article/correcting.ts'
import { formatChanges } from '../format/format-changes.ts'
import { mapThrough } from '../places/map-offsets.ts'
import type { CorrectForm } from './correct-form.ts'

/**
 * The request for a filled-in form. `then` is the article on which the correction was begun, `now` the present one: the
 * places are mapped to its texts.
 */
export function correctionRequest(begun: Correcting, then: OpenedArticle, now: OpenedArticle, form: CorrectForm) {
  const correcting = carriedOver({ ...begun, here: form.here, all: form.all }, then, now)
  const { articleId: id, replaces } = correcting
  const { category, reason, status } = form
  const { finding } = correcting.found ?? {}
  const ruling = { category, reason: reason.trim(), status, ...(finding ? { finding } : {}) }
  const changes = correcting.format ? formatChanges(correcting.here, correcting.format, form.after) : null
  const edits = changes?.edits ?? editsOf(correcting, now, form)
  return { id, replaces: replaces?.id ?? null, ...changes, edits: [...edits], ...ruling }
}

function editsOf({ here, all, replaces }: Correcting, opened: OpenedArticle, { after, isAll }: CorrectForm) {
  // The words of a correction being edited are in a text that exists only once the correction is reverted.
  return replaces
    ? [{ ...here, after }]
    : editsFor(isAll ? all : [here], after, (field) => textIn(opened.article, field))
}

/**
 * The same places in the present article; one whose words have changed stays as it was, and the store will refuse it.
 */
function carriedOver(
  correcting: Correcting,
  { article: then }: OpenedArticle,
  { article: now }: OpenedArticle,
): Correcting {
  if (correcting.replaces || headHash(then.record) === headHash(now.record)) return correcting
  const carry = (place: WorkingPlace): WorkingPlace =>
    carriedPlace(place, textIn(then, place.field), textIn(now, place.field))
  return { ...correcting, here: carry(correcting.here), all: correcting.all.map(carry) }
}

/** A place of the text `then` in the text `now`. */
export function carriedPlace(place: WorkingPlace, then: string, now: string): WorkingPlace {
  if (then === now) return place
  const map = mapThrough(wordDiff(then, now))
  const [from, to] = [map(place.from, 1), map(place.to, -1)]
  return now.slice(from, to) === place.before ? { ...place, from, to } : place
}

function textIn({ fields }: Article, field: Field): string {
  return fields.get(field)?.workingText() ?? ''
}

type PlacedEdit = WorkingPlace & { readonly after: string }

/**
 * Each place with its new words; places that need no change are left out. `textOf` returns the working text of a field.
 */
export function editsFor(
  places: readonly WorkingPlace[],
  after: string,
  textOf: (field: string) => string,
): readonly PlacedEdit[] {
  return places
    .filter(({ before }) => before !== after)
    .map((place) => {
      if (after !== '' || place.before.trim() === '') return { ...place, after }
      const text = textOf(place.field)
      const { from, to } = withGapClosed(text, place.from, place.to)
      return { ...place, from, to, before: text.slice(from, to), after }
    })
}

/** Closes the gap a deleted word leaves: one of the two blanks around it is deleted too. */
export function withGapClosed(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const left = text[from - 1]
  const right = text[to]
  if (left === ' ' && (right === undefined || /[ \n,.;:!?)]/u.test(right))) return { from: from - 1, to }
  if (right === ' ' && (left === undefined || left === '\n')) return { from, to: to + 1 }
  return { from, to }
}
