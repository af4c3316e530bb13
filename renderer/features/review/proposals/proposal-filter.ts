// Which proposals are shown: by category, author and age. Newest first.
import type { Category, OpenProposal } from '../../../../electron/contract/index.ts'

export const AGES = ['any', 'today', 'week', 'older'] as const
export type Age = (typeof AGES)[number]

/** null: any. */
export interface ProposalFilter {
  readonly category: Category | null
  readonly author: string | null
  readonly age: Age
}

export const NO_FILTER: ProposalFilter = { category: null, author: null, age: 'any' }

const DAY = 86_400_000

/**
 * The proposals that pass a filter at a moment (ISO instant), newest first; those made together in the order of their
 * articles.
 */
export function filteredProposals(
  proposals: readonly OpenProposal[],
  { category, author, age }: ProposalFilter,
  now: string,
): readonly OpenProposal[] {
  const kept = proposals.filter(
    (one) =>
      (category === null || one.category === category) &&
      (author === null || one.by === author) &&
      (age === 'any' || ageOf(one, now).includes(age)),
  )
  return kept.sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
}

/** A proposal made today was also made this week; a week is the last seven days. */
function ageOf({ at }: OpenProposal, now: string): readonly Age[] {
  const days = (Date.parse(now) - Date.parse(at)) / DAY
  if (days >= 7) return ['older']
  return new Date(at).toDateString() === new Date(now).toDateString() ? ['today', 'week'] : ['week']
}

/** Each value that occurs with its number of proposals, most first. */
export function countedBy<T extends string>(
  proposals: readonly OpenProposal[],
  keyOf: (proposal: OpenProposal) => T,
): readonly { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>()
  for (const proposal of proposals) counts.set(keyOf(proposal), (counts.get(keyOf(proposal)) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count)
}
