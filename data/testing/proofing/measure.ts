// Measures the checks on the ground truth: what they find of each kind, what they mark wrongly, and how often their
// first suggestion is right. An error counts as found only when its finding disappears once the error is corrected.

import { CheckService } from '../../checking/check-service.ts'
import { wordsOf } from '../../checks/article/checked-article.ts'
import type { Finding, FindingKind } from '../../schema/index.ts'
import { copyOf, groundTruth, type PlantedError, type ProofText, withoutError } from './ground-truth.ts'

export interface KindMetrics {
  readonly planted: number
  readonly found: number
  /** Found, but with several equally likely forms: nothing is suggested, an editor chooses. */
  readonly choices: number
  /** Findings whose first suggestion corrects the error. */
  readonly rightFirst: number
  /** Those where the only suggested form is wrong. */
  readonly wrongFirst: readonly string[]
  /** Findings with the right form among the first three suggestions or choices. */
  readonly rightInThree: number
  readonly missed: readonly string[]
}

export interface ProofingMetrics {
  readonly texts: number
  readonly errors: number
  readonly words: number
  readonly names: KindMetrics
  /** Names marked that are neither planted nor the other half of an ambiguous pair. */
  readonly falseNames: readonly string[]
  readonly mechanical: KindMetrics
  readonly spelling: KindMetrics
  /** The same errors by the kind they are planted as. */
  readonly byKind: ReadonlyMap<string, KindMetrics>
  /** Everything marked in the texts with all errors corrected. */
  readonly marksOnClean: readonly string[]
  readonly mechanicalOnClean: number
  /** Kinds left to the editor. */
  readonly notCovered: Readonly<Record<string, number>>
}

const MECHANICAL: Readonly<Record<string, readonly FindingKind[]>> = {
  repeated: ['repeated'],
  'a-an': ['a-an'],
  punctuation: ['punctuation', 'spacing', 'quotation-marks'],
  spacing: ['spacing'],
  'quotation-marks': ['quotation-marks'],
  encoding: ['encoding'],
  boilerplate: ['boilerplate', 'credit'],
  date: ['date'],
  number: ['number'],
  redundancy: ['redundancy'],
  diacritics: ['diacritics'],
}
const MECHANICAL_KINDS = new Set(Object.values(MECHANICAL).flat())

/** Runs all checks over all texts, each text alone. */
export async function measureProofing(texts: readonly ProofText[] = groundTruth()): Promise<ProofingMetrics> {
  const service = new CheckService()
  const find = async (
    of: ProofText,
    text: string,
    kinds: readonly FindingKind[] | null = null,
  ): Promise<readonly Finding[]> => {
    const [report] = await service.check([copyOf(of, text)], kinds)
    if (!report || report.failures.length > 0) throw new Error(JSON.stringify(report?.failures))
    return report.findings
  }
  const byKind = new Map<string, Tally>()
  const names = new Tally()
  const mechanical = new Tally()
  const spelling = new Tally()
  const falseNames: string[] = []
  const marksOnClean: string[] = []
  const notCovered: Record<string, number> = {}
  let mechanicalOnClean = 0
  for (const text of texts) {
    const findings = await find(text, text.text)
    for (const error of text.errors) {
      const [tally, kinds] = tallyOf(error.kind, { names, mechanical, spelling })
      if (!tally) notCovered[error.kind] = (notCovered[error.kind] ?? 0) + 1
      else {
        const after = await find(text, withoutError(text, error), kinds)
        const ofKind = byKind.get(error.kind) ?? new Tally()
        byKind.set(error.kind, ofKind)
        for (const each of [tally, ofKind]) each.add(text, error, findings, after, kinds)
      }
    }
    falseNames.push(...wrongNames(text, findings))
    const clean = await find(text, text.clean)
    mechanicalOnClean += clean.filter(({ kind }) => MECHANICAL_KINDS.has(kind)).length
    marksOnClean.push(
      ...clean.map(({ kind, check, quote }) => `${text.name}: ${kind} (${check}) “${quote.slice(0, 60)}”`),
    )
  }
  return {
    texts: texts.length,
    errors: texts.reduce((sum, { errors }) => sum + errors.length, 0),
    words: texts.reduce((sum, text) => sum + wordsOf(copyOf(text, text.clean)), 0),
    ...{ names, falseNames, mechanical, spelling, byKind, marksOnClean, mechanicalOnClean, notCovered },
  }
}

interface Tallies {
  readonly names: Tally
  readonly mechanical: Tally
  readonly spelling: Tally
}

function tallyOf(
  kind: string,
  { names, mechanical, spelling }: Tallies,
): readonly [Tally | null, readonly FindingKind[]] {
  if (kind === 'name' || kind === 'place') return [names, ['name']]
  if (kind === 'spelling') return [spelling, ['spelling', 'punctuation', 'diacritics', 'name']]
  const kinds = MECHANICAL[kind]
  return kinds ? [mechanical, kinds] : [null, []]
}

class Tally implements KindMetrics {
  planted = 0
  found = 0
  choices = 0
  rightFirst = 0
  readonly wrongFirst: string[] = []
  rightInThree = 0
  readonly missed: string[] = []

  add(
    text: ProofText,
    error: PlantedError,
    findings: readonly Finding[],
    after: readonly Finding[],
    kinds: readonly FindingKind[],
  ): void {
    this.planted += 1
    const hit = findings.find(
      (finding) =>
        kinds.includes(finding.kind) &&
        (error.kind === 'quotation-marks'
          ? isInParagraph(text.text, finding, error)
          : touches(finding, error.start, error.end)),
    )
    const end = error.start + error.right.length
    const remains = after.some(
      (finding) =>
        kinds.includes(finding.kind) &&
        finding.quote === hit?.quote &&
        (error.kind === 'quotation-marks'
          ? finding.start === hit.start || finding.end === hit.end + error.right.length - error.wrong.length
          : touches(finding, error.start, end)),
    )
    if (!hit || remains) {
      this.missed.push(`${text.name}: “${error.wrong}” → “${error.right}” (${error.kind})`)
      return
    }
    this.found += 1
    const right = withoutError(text, error)
    const put = (reads: string | undefined): boolean =>
      reads !== undefined && text.text.slice(0, hit.start) + reads + text.text.slice(hit.end) === right
    const isChoice = hit.choice !== null
    if (isChoice) this.choices += 1
    else if (put(hit.suggestions[0])) this.rightFirst += 1
    else
      this.wrongFirst.push(`${text.name}: “${error.wrong}” → “${hit.suggestions[0] ?? ''}” (right: “${error.right}”)`)
    if ((hit.choice ?? hit.suggestions).slice(0, 3).some(put)) this.rightInThree += 1
  }
}

/** A mark that is missing is found at its partner, which is where an editor looks. */
function isInParagraph(text: string, { start }: Finding, error: PlantedError): boolean {
  const [from, to] = [text.lastIndexOf('\n', error.start - 1), text.indexOf('\n', error.end)]
  return start > from && (to < 0 || start < to)
}

/** Whether a finding touches a span; an adjacent one counts when either is empty. */
function touches({ start, end }: Finding, from: number, to: number): boolean {
  return from === to ? start <= to && end >= from : start < to && end > from
}

function wrongNames({ name, errors }: ProofText, findings: readonly Finding[]): readonly string[] {
  const found = findings.filter(({ kind }) => kind === 'name')
  const isPlanted = (finding: Finding): boolean => errors.some(({ start, end }) => touches(finding, start, end))
  return found
    .filter((finding) => !isPlanted(finding))
    .filter((finding) => !found.some((other) => other.group === finding.group && isPlanted(other)))
    .map(({ quote, suggestions }) => `${name}: “${quote}” → “${suggestions[0] ?? ''}”`)
}
