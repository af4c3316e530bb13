// Findings in words, as cards and announcements both say them.
import type { Finding, FindingEvidence, FindingKind, NameForm } from '../../electron/contract/index.ts'
import { words } from './words.ts'

export function findingKindWords(kind: FindingKind): string {
  return words(`finding-kind.${kind}`)
}

/** Kinds as a list in the middle of a sentence. */
export function findingKindsWords(kinds: readonly FindingKind[]): string {
  return kinds.map((kind) => findingKindWords(kind).toLowerCase()).join(', ')
}

/** "Name: “Bozie”. Spelled “Bozie” 3 times here and “Bozizé” once here (and in 412 other articles)." */
export function findingLabel(finding: Finding): string {
  const values = { kind: findingKindWords(finding.kind), evidence: evidenceWords(finding) }
  if (finding.quote.trim() === '') return words('findings.label-whole', values)
  return words('findings.label', { ...values, quote: shortQuote(finding.quote) })
}

/** The reason a fix is recorded with: what the editor decided, not what a check saw. '' where the fix speaks for itself. */
export function decisionWords({ message }: Finding, fix: string): string {
  if (fix === '') return ''
  if (message === 'name-variant') return words('decision.name-variant', { fix })
  if (message === 'name-ruled' || message === 'name-returned') return words('decision.name-ruled', { fix })
  return message === 'style-rule' ? words('decision.style-rule') : ''
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })
const LONGEST = 120

/** A quote on one line, cut short when it is long. */
export function shortQuote(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line
}

/** What may be wrong and why, in a sentence or two. */
export function evidenceWords(finding: Finding): string {
  switch (finding.message) {
    case 'name-variant':
      return variantWords(finding.evidence, finding.choice !== null)
    case 'name-ruled': {
      const { canonical, note } = finding.evidence
      return note === null
        ? words('evidence.name-ruled', { canonical })
        : words('evidence.name-ruled-note', { canonical, note })
    }
    case 'name-returned': {
      const { reads, at, articles } = finding.evidence
      return words('evidence.name-returned', { reads, at: DAY.format(new Date(at)), articles })
    }
    case 'mojibake': {
      const { reads } = finding.evidence
      return reads === null ? words('evidence.mojibake') : words('evidence.mojibake-reads', { reads })
    }
    case 'control-character': {
      const code = finding.evidence.code.toString(16).toUpperCase().padStart(4, '0')
      return words('evidence.control-character', { code: `U+${code}` })
    }
    case 'percent-sum': {
      const { parts, sum } = finding.evidence
      return words('evidence.percent-sum', { parts: parts.join(' + '), sum })
    }
    case 'duplicate-article': {
      const { isExact, likeness } = finding.evidence
      return isExact ? words('evidence.duplicate-article-exact') : words('evidence.duplicate-article', { likeness })
    }
    case 'details-missing': {
      const what = OR.format(finding.evidence.what.map((each) => words('evidence.detail', { what: each })))
      return words('evidence.details-missing', { what })
    }
    case 'other-variety': {
      const { language } = finding.evidence
      return words('evidence.other-variety', { language: LANGUAGES.of(language) ?? language })
    }
    case 'style-rule': {
      const { message, rule } = finding.evidence
      return words('evidence.style-rule', { message, rule })
    }
    default:
      return words(`evidence.${finding.message}`, { ...finding.evidence })
  }
}

/** The forms of a name with how often each is used; `where` says "in this article" once when no form is used elsewhere. */
function variantWords({ forms, isRuled }: FindingEvidence['name-variant'], isChoice: boolean): string {
  const isOnlyHere = forms.every(({ articles }) => articles === 0)
  const said = (listed: readonly NameForm[]): string => AND.format(listed.map((each) => formWords(each, isOnlyHere)))
  if (isRuled && !isChoice)
    return words('evidence.name-variant-ruled', { ruled: forms[0]?.form ?? '', forms: said(forms.slice(1)) })
  const values = { forms: said(forms), where: isOnlyHere ? 'here' : 'archive' }
  return words(isChoice ? 'evidence.name-variant-choice' : 'evidence.name-variant', values)
}

function formWords({ form, here, articles }: NameForm, isOnlyHere: boolean): string {
  const values = { form, here, articles }
  if (here === 0) return words('evidence.form-only-elsewhere', values)
  if (articles > 0) return words('evidence.form-elsewhere', values)
  return words(isOnlyHere ? 'evidence.form' : 'evidence.form-here', values)
}
