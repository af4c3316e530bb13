// Findings in words, for cards and announcements.
import {
  evidenceOf,
  type Finding,
  type FindingKind,
  type NameForm,
  type WrittenDay,
} from '../../electron/contract/index.ts'
import { type MessageValues, translated } from './intl.ts'
import { LOCALE } from './locale.ts'
import { nounWithin } from './noun.ts'
import { words } from './words.ts'

export function findingKindWords(kind: FindingKind): string {
  return words(`finding-kind.${kind}`)
}

/** Kinds as a list in the middle of a sentence. */
export function findingKindsWords(kinds: readonly FindingKind[]): string {
  return kinds.map((kind) => nounWithin(findingKindWords(kind))).join(', ')
}

/** "Name: “Bozie”. Spelled “Bozie” 3 times here and “Bozizé” once here (and in 412 other articles)." */
export function findingLabel(finding: Finding): string {
  const values = { kind: findingKindWords(finding.kind), evidence: saysWords(finding) }
  if (finding.quote.trim() === '') return words('findings.label-whole', values)
  return words('findings.label', { ...values, quote: shortQuote(finding.quote) })
}

/** The reason recorded with a fix: the editor's decision, not what a check noticed. '' if the fix needs no reason. */
export function decisionWords({ message }: Finding, fix: string): string {
  if (fix === '') return ''
  if (message === 'name-variant') return words('decision.name-variant', { fix })
  if (message === 'name-ruled' || message === 'name-returned') return words('decision.name-ruled', { fix })
  return message === 'style-rule' ? words('decision.style-rule') : ''
}

const LONGEST = 120

/** A quote on one line, cut short when it is long. */
export function shortQuote(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line
}

/** What a finding says, in the language of the window; in English, and for what it lacks, the check's own sentence. */
export function saysWords(finding: Finding): string {
  return translated(finding.says, `says.${finding.message}`, evidenceValues(finding))
}

const AND = new Intl.ListFormat(LOCALE, { type: 'conjunction' })
const OR = new Intl.ListFormat(LOCALE, { type: 'disjunction' })
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' })

/**
 * A finding's evidence as ICU values: text and numbers under their own names, null as 'none', lists of text as “a or b”,
 * `at` as a date, languages by name ('none': not set), missing details and the forms of a name as one list; and `quote`.
 */
function evidenceValues(finding: Finding): MessageValues {
  const values: Record<string, string | number> = { quote: finding.quote }
  for (const [name, evidence] of Object.entries<unknown>({ ...finding.evidence })) {
    if (typeof evidence === 'number') values[name] = evidence
    else if (name === 'at' && typeof evidence === 'string') values[name] = DAY.format(new Date(evidence))
    else if (Array.isArray(evidence) && evidence.every((one) => typeof one === 'string'))
      values[name] = OR.format(evidence)
    else if (Array.isArray(evidence) && evidence.every((one) => typeof one === 'number'))
      values[name] = evidence.join(' + ')
    else values[name] = evidence === null || typeof evidence === 'object' ? 'none' : String(evidence)
  }
  const missing = evidenceOf(finding, 'details-missing')
  if (missing) values.what = AND.format(missing.what.map((name) => nounWithin(words(`details.${name}`))))
  const languages = evidenceOf(finding, 'language-differs')
  if (languages) return { ...values, marked: languageName(languages.marked), reads: languageName(languages.reads) }
  const date = evidenceOf(finding, 'weekday-differs') ?? evidenceOf(finding, 'no-such-date')
  if (date) return { ...values, ...dateValues(date) }
  const names = evidenceOf(finding, 'name-variant')
  return names ? { ...values, ...nameValues(names, finding.suggestions.length === 0) } : values
}

const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' })

/** A date in the language of the window, though there may be no such day, and its weekday. */
function dateValues({ day, month, year, weekday }: WrittenDay & { readonly weekday?: number }): MessageValues {
  const inYear = year === null ? {} : ({ year: 'numeric' } as const)
  const format = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', ...inYear, timeZone: 'UTC' })
  const parts = format.formatToParts(Date.UTC(year ?? LEAP_YEAR, month, 1))
  const date = parts.map(({ type, value }) => (type === 'day' ? String(day) : value)).join('')
  return weekday === undefined ? { date } : { date, weekday: WEEKDAY.format(Date.UTC(2021, 0, FIRST_SUNDAY + weekday)) }
}

const LEAP_YEAR = 2000
/** Of January 2021. */
const FIRST_SUNDAY = 3

/** Whether a name's spelling is ruled on, to be chosen, or neither; and its forms with how often each is used. */
function nameValues(
  { forms, isRuled }: { readonly forms: readonly NameForm[]; readonly isRuled: boolean },
  isChoice: boolean,
): MessageValues {
  const [first] = forms
  if (isRuled && !isChoice && first) return { kind: 'ruled', ruled: first.form, forms: formsWords(forms.slice(1)) }
  return { kind: isChoice ? 'choice' : 'spelled', ruled: '', forms: formsWords(forms) }
}

function formsWords(forms: readonly NameForm[]): string {
  return AND.format(forms.map(({ form, here, articles }) => translated(form, 'says.form', { form, here, articles })))
}

const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'none' })

/** 'none' for the tag of an undetermined language. */
function languageName(tag: string): string {
  return tag === '' || tag.startsWith('und') ? 'none' : (LANGUAGES.of(tag) ?? tag)
}
