// Runs checks over one article: what was said of a paragraph is remembered, one that breaks down takes no other with it.
import type { CheckFailure, Finding } from '../schema/index.ts'
import { isInQuotation } from '../text/quotations.ts'
import type { CheckedArticle, CheckedField } from './article/checked-article.ts'
import { type Check, type FieldMark, type Mark, type ParagraphCheck, PartlyChecked } from './check.ts'
import type { MarkMemory } from './mark-memory.ts'
import type { CheckSetting } from './setting.ts'

/** What checks found in one article, by field and place, and which of them broke down. */
export interface CheckedFindings {
  readonly findings: readonly Finding[]
  readonly failures: readonly CheckFailure[]
}

/** Runs checks over an article. Bugs in a check become a failure; its kind is then not known to be clean. */
export function runChecks(
  article: CheckedArticle,
  checks: readonly Check[],
  setting: CheckSetting,
  memory: MarkMemory,
): CheckedFindings {
  const findings: Finding[] = []
  const failures: CheckFailure[] = []
  for (const check of checks) {
    try {
      findings.push(...findingsOf(check, article, setting, memory))
    } catch (error) {
      if (error instanceof PartlyChecked) findings.push(...fieldFindings(check, article, error.found))
      const detail = error instanceof Error ? error.message : String(error)
      failures.push({ check: check.name, kind: check.kind, detail })
    }
  }
  const order = article.fields.map(({ field }) => field)
  findings.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.start - b.start || a.end - b.end)
  return { findings, failures }
}

function findingsOf(
  check: Check,
  article: CheckedArticle,
  setting: CheckSetting,
  memory: MarkMemory,
): readonly Finding[] {
  return check.scope === 'paragraph'
    ? article.fields.flatMap((field) => findingsInField(check, field, setting, memory))
    : fieldFindings(check, article, check.find(article, setting))
}

function findingsInField(
  check: ParagraphCheck,
  field: CheckedField,
  setting: CheckSetting,
  memory: MarkMemory,
): readonly Finding[] {
  return field.paragraphs.flatMap((paragraph) => {
    const marks = memory.recall(check, paragraph, setting.key, () => check.find(paragraph, setting))
    return marks.map((mark) => toFinding(check, field, mark, paragraph.start))
  })
}

function fieldFindings(check: Check, article: CheckedArticle, marks: readonly FieldMark[]): readonly Finding[] {
  const byName = new Map(article.fields.map((field) => [field.field, field]))
  return marks.map(({ field, ...mark }) => {
    const text = byName.get(field) ?? { field, text: '', paragraphs: [], quotations: [] }
    return toFinding(check, text, mark as Mark, 0)
  })
}

function toFinding(check: Check, field: CheckedField, mark: Mark, offset: number): Finding {
  const [start, end] = [mark.start + offset, mark.end + offset]
  if (start < 0 || end < start || end > field.text.length) throw new RangeError(`${start}–${end} of ${field.field}`)
  const quoteBlock = field.paragraphs.findLast((paragraph) => paragraph.start <= start)?.block?.type === 'quote'
  const { message, evidence, says, choice = null, confidence, group = null } = mark
  return {
    field: field.field,
    start,
    end,
    quote: field.text.slice(start, end),
    kind: check.kind,
    check: check.name,
    ...{ message, evidence, says },
    suggestions: choice === null ? mark.suggestions : [],
    choice,
    confidence: Math.round(confidence * 100) / 100,
    inQuotation: quoteBlock || (end > start && isInQuotation(field.quotations, { from: start, to: end })),
    group,
  }
}
