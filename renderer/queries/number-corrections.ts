// Numbers for the corrections of an article, in the order a reader meets them, so that a mark and its card can name each other.
// A number depends on where the correction stands and never on what was decided on it: nothing moves under the cursor.
import {
  type Article,
  type LoggedCorrection,
  ORIGINAL,
  orderedFields,
  type Weave,
} from '../../electron/contract/index.ts'

export interface NumberedCorrection {
  /** From 1. */
  readonly number: number
  readonly correction: LoggedCorrection
  /** Whether the marked text shows it; rejected and reverted ones, and those corrected over, it does not. */
  readonly isInText: boolean
}

/** Every correction once, in reading order of the places they were made in. */
export function numberCorrections(article: Article): readonly NumberedCorrection[] {
  const known = new Map(article.corrections.map((correction) => [correction.id, correction]))
  const places = orderedFields(article.record).flatMap((field) => {
    const weave = article.fields.get(field)
    return weave ? placesIn(weave) : []
  })
  return places.flatMap(({ id, isInText }, index) => {
    const correction = known.get(id)
    return correction ? [{ number: index + 1, correction, isInText }] : []
  })
}

/** The corrections of a field by the first characters they touch; of two that begin alike the older one first. */
function placesIn(weave: Weave): readonly { readonly id: string; readonly isInText: boolean }[] {
  const first = new Map<number, number>()
  const shown = new Set<string>()
  for (const [position, segment] of weave.segments.entries()) {
    const touching = segment.by === ORIGINAL ? segment.deletedBy : [segment.by, ...segment.deletedBy]
    for (const number of touching) if (!first.has(number)) first.set(number, position)
    const run = weave.runOf(segment, weave.isWorking)
    if (run?.correction) shown.add(run.correction)
  }
  return [...first]
    .sort(([one, at], [other, there]) => at - there || one - other)
    .map(([number]) => ({ id: weave.idOf(number), isInText: shown.has(weave.idOf(number)) }))
}

/**
 * The correction in the text to go to from the active one, which need not be in the text itself; null when the text shows none.
 * Goes round at the ends.
 */
export function stepThrough(
  corrections: readonly NumberedCorrection[],
  active: string | null,
  direction: 1 | -1,
): NumberedCorrection | null {
  const onwards = direction === 1 ? corrections : corrections.toReversed()
  const at = onwards.findIndex(({ correction }) => correction.id === active)
  return [...onwards.slice(at + 1), ...onwards.slice(0, at + 1)].find(({ isInText }) => isInText) ?? null
}
