// Which findings are not reported: those an editor has decided to leave as they are, and kinds that are switched off. Pure.

import type { CheckedArticle } from '../../checks/article/checked-article.ts'
import {
  type Finding,
  fixOf,
  type IgnoredFinding,
  ignoreScopesOf,
  isHouseLine,
  type Unreported,
} from '../../schema/index.ts'
import { lineShape } from './line-shape.ts'

/** Code units of text on either side by which a place is known again. */
const CONTEXT = 30

/** The text around a place, as an ignored finding keeps it. */
export function contextOf(text: string, start: number, end: number): Pick<IgnoredFinding, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    after: text.slice(end, end + CONTEXT).toWellFormed(),
  }
}

export interface PartedFindings {
  readonly findings: readonly Finding[]
  /** Those kept back. */
  readonly ignored: readonly Finding[]
  /** Ids of the decisions that kept some of them back. */
  readonly ignoredBy: readonly string[]
}

/** Parts the findings of an article into those to be reported and those kept back. */
export function withoutUnreported(
  { id, fields }: CheckedArticle,
  findings: readonly Finding[],
  { ignored, off }: Unreported,
): PartedFindings {
  const mine = ignored.filter(({ scope, article }) => scope === 'archive' || article === id)
  const texts = new Map(fields.map(({ field, text }) => [field, text]))
  const ignoredBy = new Set<string>()
  const kept = new Set<Finding>()
  for (const finding of findings) {
    const { field, start, end, kind } = finding
    if (off.includes(kind)) {
      kept.add(finding)
      continue
    }
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
  if (one.check !== finding.check || one.fix !== fixOf(finding)) return false
  if (one.scope === 'archive' && !ignoreScopesOf(finding.kind).includes('archive')) return false
  const isOfItsMake = one.scope === 'archive' && isHouseLine(finding)
  return one.quote === finding.quote || (isOfItsMake && lineShape(one.quote) === lineShape(finding.quote))
}

function isAt(one: IgnoredFinding, { before, after }: Pick<IgnoredFinding, 'before' | 'after'>): boolean {
  return one.before === before && one.after === after
}
