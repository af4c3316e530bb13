// Numbers the corrections of an article, so that a mark, its card and its history can refer to each other. Numbers
// follow the order in which corrections were made, so that they never change; the list itself is in reading order.
import {
  type Anchor,
  type Article,
  type CharacterRef,
  type LoggedCorrection,
  ORIGINAL,
  type Weave,
} from '../../electron/contract/index.ts'

export interface NumberedCorrection {
  /** From 1, in the order they were made. */
  readonly number: number
  /** From 1, in reading order. */
  readonly place: number
  readonly correction: LoggedCorrection
  /** Whether the marked text shows it; not so for rejected and reverted ones, and those that were corrected over. */
  readonly isInText: boolean
}

/** Every correction once, in reading order of the places where they were made. */
export function numberCorrections(article: Article): readonly NumberedCorrection[] {
  const known = new Map(
    article.corrections.map((correction, made) => [correction.id, { correction, number: made + 1 }]),
  )
  const places = [...article.fields.values()].flatMap(placesIn)
  return places.flatMap(({ id, isInText }, index) => {
    const numbered = known.get(id)
    return numbered ? [{ ...numbered, place: index + 1, isInText }] : []
  })
}

interface Placed {
  readonly id: string
  readonly isInText: boolean
}

/** The corrections of a field by the first character they touch; of two with the same one, the older first. */
function placesIn(weave: Weave): readonly Placed[] {
  const first = new Map<number, number>()
  const shown = new Set<string>()
  for (const [position, segment] of weave.segments.entries()) {
    const touching = segment.by === ORIGINAL ? segment.deletedBy : [segment.by, ...segment.deletedBy]
    for (const number of touching) if (!first.has(number)) first.set(number, position)
    const run = weave.runOf(segment, weave.isWorking)
    if (run?.correction) shown.add(run.correction)
  }
  for (const { number, ref, isHere } of structureOf(weave)) {
    first.set(number, ref === null ? -1 : positionOf(weave, ref))
    if (isHere && weave.isWorking(number)) shown.add(weave.idOf(number))
  }
  return [...first]
    .sort(([one, at], [other, there]) => at - there || one - other)
    .map(([number]) => ({ id: weave.idOf(number), isInText: shown.has(weave.idOf(number)) }))
}

/** Corrections of marks and lines, with the character at which each begins (null: the first line, empty). */
function structureOf(weave: Weave) {
  const isVisible = ({ by, from, to }: Anchor): boolean =>
    weave.segments.some(
      (segment) =>
        segment.by === by &&
        segment.at < to &&
        from < segment.at + segment.text.length &&
        weave.isVisible(segment, weave.isWorking),
    )
  return [
    ...weave.markings.map(({ number, anchors }) => {
      const [start] = anchors
      return { number, ref: start ? { by: start.by, at: start.from } : null, isHere: anchors.some(isVisible) }
    }),
    ...weave.blockings.map(({ number, anchor }) => ({ number, ref: anchor, isHere: true })),
  ]
}

/** A character's position, in segments and parts of one. */
function positionOf(weave: Weave, { by, at }: CharacterRef): number {
  const index = weave.segments.findIndex(
    (segment) => segment.by === by && segment.at <= at && at < segment.at + segment.text.length,
  )
  const segment = weave.segments[index]
  return segment ? index + (at - segment.at) / segment.text.length : index
}

/**
 * The next correction in the text from the active one, which need not be in the text itself; null when the text shows
 * none. Wraps around.
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
