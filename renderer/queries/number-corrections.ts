// Numbers for the corrections of an article, in the order a reader meets them, so that a mark and its card can name each other.
import { type Article, type LoggedCorrection, orderedFields, projectField } from '../../electron/contract/index.ts'

export interface NumberedCorrection {
  /** From 1. */
  readonly number: number
  readonly correction: LoggedCorrection
  /** Whether the marked text shows it; rejected and reverted ones, and those corrected over, it does not. */
  readonly isInText: boolean
}

/** Every correction once: those in the marked text in reading order, then the others in the order they were logged. */
export function numberCorrections(article: Article): readonly NumberedCorrection[] {
  const inText = correctionsInText(article)
  const known = new Map(article.corrections.map((correction) => [correction.id, correction]))
  const others = article.corrections.map(({ id }) => id).filter((id) => !inText.has(id))
  return [...inText, ...others].flatMap((id, index) => {
    const correction = known.get(id)
    return correction ? [{ number: index + 1, correction, isInText: inText.has(id) }] : []
  })
}

function correctionsInText(article: Article): ReadonlySet<string> {
  const found = new Set<string>()
  for (const field of orderedFields(article.record)) {
    for (const { runs, end } of projectField(article, field, 'working')) {
      for (const { correction } of [...runs, end]) if (correction !== null) found.add(correction)
    }
  }
  return found
}

/** The correction to go to from the active one, or null when the text shows none. Goes round at the ends. */
export function stepThrough(
  corrections: readonly NumberedCorrection[],
  active: string | null,
  direction: 1 | -1,
): NumberedCorrection | null {
  const shown = corrections.filter(({ isInText }) => isInText)
  const at = shown.findIndex(({ correction }) => correction.id === active)
  const next = at < 0 ? (direction === 1 ? 0 : shown.length - 1) : (at + direction + shown.length) % shown.length
  return shown[next] ?? null
}
