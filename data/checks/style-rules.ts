// The house’s own rules, out of the YAML files of its stylebook. Their patterns are the house's: one that would go on for ever
// is broken off and named. It is tried again, on fewer and fewer articles as long as it fails.
import { holdsOn } from '../schema/index.ts'
import type { StyleRule } from '../stylebook/style-rule.ts'
import { runWithinWork } from '../work/bounded-run.ts'
import type { CheckedField } from './article/checked-article.ts'
import { type ArticleCheck, type FieldMark, PartlyChecked } from './check.ts'

/** For all rules over one article; and for one rule, once they took longer. Real ones need a few milliseconds. */
const ALL_WITHIN_MS = 1000
const ONE_WITHIN_MS = 500
/** A rule that failed so often in a row is tried on one article of twice as many. */
const MOST_FAILURES = 6

/** How often a rule was too slow in a row, and how many articles it is still left out of. */
interface Late {
  failures: number
  resting: number
}

const late = new WeakMap<StyleRule, Late>()
const prepared = new WeakSet<StyleRule>()

export const styleRules: ArticleCheck = {
  name: 'style-rules',
  kind: 'style',
  version: 3,
  languages: 'all',
  scope: 'article',
  find: ({ fields, publishedAt }, { rules }) => {
    const holding = rules.filter((rule) => holdsOn(rule, publishedAt))
    const resting = holding.filter(isResting)
    const { found, failed } = hitsOf(
      holding.filter((rule) => !resting.includes(rule)),
      fields,
    )
    const missing = holding.filter((rule) => resting.includes(rule) || failed.includes(rule))
    if (missing.length === 0) return found
    throw new PartlyChecked(`takes too long: ${missing.map(({ name }) => name).join(', ')}`, found)
  },
}

/** Whether a rule is left out of this article, because it was too slow for those before. */
function isResting(rule: StyleRule): boolean {
  const known = late.get(rule)
  if (!known || known.resting === 0) return false
  known.resting -= 1
  return true
}

interface Hits {
  readonly found: readonly FieldMark[]
  readonly failed: readonly StyleRule[]
}

/** What the rules find; one that takes too long finds nothing. */
function hitsOf(rules: readonly StyleRule[], fields: readonly CheckedField[]): Hits {
  // What is done once for all articles is no part of the time for this one.
  for (const rule of rules) if (!prepared.has(rule)) rule.prepare()
  for (const rule of rules) prepared.add(rule)
  const all = withinMs(ALL_WITHIN_MS, () => rules.flatMap((rule) => marksOf(rule, fields)))
  if (all !== null) {
    for (const rule of rules) late.delete(rule)
    return { found: all, failed: [] }
  }
  const failed: StyleRule[] = []
  const found = rules.flatMap((rule) => {
    const marks = withinMs(ONE_WITHIN_MS, () => marksOf(rule, fields))
    if (marks === null) failed.push(rule)
    noteTime(rule, marks === null)
    return marks ?? []
  })
  return { found, failed }
}

/** One failure may be the article's; more of them are the rule's. */
function noteTime(rule: StyleRule, isLate: boolean): void {
  if (!isLate) {
    late.delete(rule)
    return
  }
  const failures = Math.min(MOST_FAILURES, (late.get(rule)?.failures ?? 0) + 1)
  late.set(rule, { failures, resting: 2 ** (failures - 1) - 1 })
}

function withinMs<T>(ms: number, work: () => readonly T[]): readonly T[] | null {
  let done: readonly T[] = []
  const isDone = runWithinWork(() => {
    done = work()
  }, ms)
  return isDone ? done : null
}

function marksOf(rule: StyleRule, fields: readonly CheckedField[]): readonly FieldMark[] {
  const own = fields.flatMap(({ field, paragraphs }) =>
    paragraphs.filter(({ block }) => block?.role === undefined).map((paragraph) => ({ ...paragraph, field })),
  )
  return rule.find(own).flatMap(({ paragraph, start, end, suggestions, isAdvice, message }) => {
    const { field, start: offset } = own[paragraph] as (typeof own)[number]
    const says = `${message} (${rule.name})`
    const evidence = { rule: rule.name, message, link: rule.link }
    const reads = isAdvice && suggestions.length > 0 ? { suggestions: [], choice: suggestions } : { suggestions }
    const place = { field, start: start + offset, end: end + offset, ...reads, confidence: rule.confidence }
    return [{ ...place, message: 'style-rule', evidence, says }]
  })
}
