// The outcome of a kind of fault, and the table at the end.

export interface Outcome {
  readonly kind: string
  readonly what: string
  readonly cases: number
  /** One sentence for each failed case. */
  readonly failures: readonly string[]
  /** Why it could not be tried here. */
  readonly skipped?: string
}

export function skipped(kind: string, what: string, why: string): Outcome {
  return { kind, what, cases: 0, failures: [], skipped: why }
}

/** At most `most` of the items, evenly spread, including the first and the last. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  return Array.from(
    { length: most },
    (_, n) => items[Math.round((n * (items.length - 1)) / Math.max(1, most - 1))] as T,
  )
}

/** The table, one line per outcome, failures below it. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const line = ({ kind, what, cases, failures, skipped: why }: Outcome): string => {
    const verdict = why ? `skipped: ${why}` : failures.length > 0 ? `${failures.length} FAILED` : 'held'
    return `${kind.padEnd(18)} ${what.padEnd(34)} ${String(cases).padStart(6)}  ${verdict}`
  }
  const rows = outcomes.flatMap((outcome) => [line(outcome), ...outcome.failures.map((failure) => `    ${failure}`)])
  return [`${'fault'.padEnd(18)} ${'in'.padEnd(34)} ${'cases'.padStart(6)}`, ...rows].join('\n')
}
