// What an import would do, sorted into the parts a person reads: new, here already, twice, refused, passed over. Pure.
import type { FreshCopy, ImportPlanned } from '../../../electron/contract/index.ts'

type Here = ImportPlanned['here'][number]

export interface PlanParts extends Pick<ImportPlanned, 'fresh' | 'refused' | 'skipped'> {
  /** Files whose text stands in the archive. */
  readonly here: readonly Here[]
  /** Files whose text comes in with another file of the same import: there is no article to open yet. */
  readonly twins: readonly Here[]
}

/** The parts of a plan. */
export function planParts({ fresh, here, refused, skipped }: ImportPlanned): PlanParts {
  const coming = new Set(fresh.map(({ id }) => id))
  return {
    fresh,
    here: here.filter(({ id }) => !coming.has(id)),
    twins: here.filter(({ id }) => coming.has(id)),
    refused,
    skipped,
  }
}

/** The articles of a plan, those first of which the language or the encoding should be looked at. */
export function doubtfulFirst(fresh: readonly FreshCopy[]): readonly FreshCopy[] {
  return [...fresh.filter(isDoubtful), ...fresh.filter((copy) => !isDoubtful(copy))]
}

function isDoubtful({ languageFrom, isGuess }: FreshCopy): boolean {
  return isGuess || languageFrom === 'unclear' || languageFrom === 'short'
}

/** The first items of a list and how many are left; a remainder of one is shown instead of counted. */
export function firstOf<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  const shown = items.length === most + 1 ? items : items.slice(0, most)
  return { shown, more: items.length - shown.length }
}
