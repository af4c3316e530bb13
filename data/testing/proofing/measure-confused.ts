// How many of the planted confusions and slips of grammar are found, with which first fix, and what is marked in the
// corrected texts.
import type { ConfusedPlace } from '../../checks/confusables/confused-place.ts'
import { type PlantedError, type ProofText, withoutError } from './ground-truth.ts'

export interface ConfusedMetrics {
  readonly planted: number
  readonly found: number
  readonly rightFirst: number
  /** Marked in the texts with all errors corrected. */
  readonly onClean: readonly string[]
}

type FindConfused = (text: string) => Promise<readonly ConfusedPlace[]>

/** Checks every paragraph of the ground truth. */
export async function measureConfused(texts: readonly ProofText[], find: FindConfused): Promise<ConfusedMetrics> {
  const onClean: string[] = []
  let [planted, found, rightFirst] = [0, 0, 0]
  for (const text of texts) {
    for (const line of text.clean.split('\n')) {
      for (const { rule, start, end } of await find(line)) onClean.push(`${rule}: “${line.slice(start, end)}”`)
    }
    for (const error of text.errors.filter(({ kind }) => kind === 'confusable' || kind === 'grammar')) {
      planted += 1
      const fixed = await fixedText(text, error, find)
      if (fixed !== null) found += 1
      if (fixed === withoutError(text, error)) rightFirst += 1
    }
  }
  return { planted, found, rightFirst, onClean }
}

/** The text with the first fix of what was found at an error; null when nothing was. */
async function fixedText({ text }: ProofText, error: PlantedError, find: FindConfused): Promise<string | null> {
  const at = text.lastIndexOf('\n', error.start - 1) + 1
  const [line = ''] = text.slice(at).split('\n')
  const hit = (await find(line)).find(({ start, end }) => start + at < error.end && end + at > error.start)
  return hit ? text.slice(0, hit.start + at) + (hit.suggestions[0] ?? '') + text.slice(hit.end + at) : null
}
