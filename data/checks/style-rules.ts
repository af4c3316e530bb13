// The house’s own rules, out of the YAML files of its stylebook. Their patterns are the house's: one that would go on for ever
// is broken off, named, and not tried again.
import { holdsOn } from '../schema/index.ts'
import type { StyleRule } from '../stylebook/style-rule.ts'
import { runBounded } from '../threads/bounded-run.ts'
import { type ArticleCheck, type CheckedField, type FieldMark, PartlyChecked } from './check.ts'

/** For all rules over one article; and for one rule, once they took longer. Real ones need a few milliseconds. */
const ALL_WITHIN_MS = 1000
const ONE_WITHIN_MS = 500

const endless = new WeakSet<StyleRule>()

export const styleRules: ArticleCheck = {
  name: 'style-rules',
  kind: 'style',
  version: 1,
  scope: 'article',
  find: ({ fields, publishedAt }, { rules }) => {
    const holding = rules.filter((rule) => holdsOn(rule, publishedAt))
    const found = hitsOf(
      holding.filter((rule) => !endless.has(rule)),
      fields,
    )
    const late = holding.filter((rule) => endless.has(rule))
    if (late.length === 0) return found
    throw new PartlyChecked(`takes too long: ${late.map(({ name }) => name).join(', ')}`, found)
  },
}

/** What the rules find; one that takes too long is noted and finds nothing. */
function hitsOf(rules: readonly StyleRule[], fields: readonly CheckedField[]): readonly FieldMark[] {
  const all = withinMs(ALL_WITHIN_MS, () => rules.flatMap((rule) => marksOf(rule, fields)))
  if (all !== null) return all
  return rules.flatMap((rule) => {
    const marks = withinMs(ONE_WITHIN_MS, () => marksOf(rule, fields))
    if (marks === null) endless.add(rule)
    return marks ?? []
  })
}

function withinMs<T>(ms: number, work: () => readonly T[]): readonly T[] | null {
  let done: readonly T[] = []
  const isDone = runBounded(() => {
    done = work()
  }, ms)
  return isDone ? done : null
}

function marksOf(rule: StyleRule, fields: readonly CheckedField[]): readonly FieldMark[] {
  return fields.flatMap(({ field, paragraphs }) =>
    paragraphs.flatMap(({ text, start: offset, block }) =>
      block?.role === undefined
        ? rule.find(text).map(({ start, end, suggestions, message }) => ({
            ...{ field, start: start + offset, end: end + offset, suggestions, confidence: rule.confidence },
            message: 'style-rule' as const,
            evidence: { rule: rule.name, message, link: rule.link },
          }))
        : [],
    ),
  )
}
