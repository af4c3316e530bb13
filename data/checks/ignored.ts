// Which findings an editor has decided to leave as they stand. Pure.
import { type Finding, fixOf, type IgnoredFinding } from '../schema/index.ts'
import type { CheckedArticle } from './check.ts'

/** Code units of text on either side by which a place is known again. */
const CONTEXT = 30

/** The text around a place, as an ignored finding keeps it. */
export function contextOf(text: string, start: number, end: number): Pick<IgnoredFinding, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    after: text.slice(end, end + CONTEXT).toWellFormed(),
  }
}

export interface Heeded {
  readonly findings: readonly Finding[]
  /** Those kept back. */
  readonly ignored: readonly Finding[]
  /** Ids of the decisions that kept them back. */
  readonly ignoredBy: readonly string[]
}

/** Parts the findings of an article into those still to be looked at and those left as they stand. */
export function withoutIgnored(
  { id, fields }: CheckedArticle,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): Heeded {
  const mine = ignored.filter(({ scope, article }) => scope === 'archive' || article === id)
  if (mine.length === 0) return { findings, ignored: [], ignoredBy: [] }
  const texts = new Map(fields.map(({ field, text }) => [field, text]))
  const ignoredBy = new Set<string>()
  const kept = new Set<Finding>()
  for (const finding of findings) {
    const { field, start, end } = finding
    const around = contextOf(texts.get(field) ?? '', start, end)
    const by = mine.find((one) => isOf(one, finding) && (one.scope !== 'place' || isAt(one, around)))
    if (!by) continue
    ignoredBy.add(by.id)
    kept.add(finding)
  }
  return {
    findings: findings.filter((finding) => !kept.has(finding)),
    ignored: [...kept],
    ignoredBy: [...ignoredBy],
  }
}

function isOf(one: IgnoredFinding, finding: Finding): boolean {
  return one.check === finding.check && one.quote === finding.quote && one.fix === fixOf(finding)
}

function isAt(one: IgnoredFinding, { before, after }: Pick<IgnoredFinding, 'before' | 'after'>): boolean {
  return one.before === before && one.after === after
}
