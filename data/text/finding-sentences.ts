// What a finding says in another language: its message with its evidence as values. English is the check's own sentence.
import { evidenceOf, type Finding, type FindingEvidence, type NameForm, type WrittenDay } from '../schema/index.ts'
import type { DataWordId, DataWordValues } from './translations/data-words.ts'

type MissingDetail = FindingEvidence['details-missing']['what'][number]

/** The language sentences are made in. */
export interface Speech {
  /** BCP 47: how dates, lists and languages are written. */
  readonly locale: string
  /** The message of an id with its values filled in; `english` where the language lacks it. */
  readonly say: (english: string, id: DataWordId, values: DataWordValues) => string
  /** A detail as it is called within a sentence. */
  readonly detail: (name: MissingDetail) => string
}

const LEAP_YEAR = 2000
/** Of January 2021. */
const FIRST_SUNDAY = 3

/** Returns the function that says what a finding says. */
export function findingSentences({ locale, say, detail }: Speech): (finding: Finding) => string {
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })
  const or = new Intl.ListFormat(locale, { type: 'disjunction' })
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })

  /**
   * A finding's evidence as ICU values: text and numbers under their own names, null as 'none', lists of text as “a or
   * b”, `at` as a date, languages by name ('none': not set), missing details and the forms of a name as one list; and
   * `quote`.
   */
  function valuesOf(finding: Finding): DataWordValues {
    const values: Record<string, string | number> = { quote: finding.quote }
    for (const [name, evidence] of Object.entries<unknown>({ ...finding.evidence })) {
      if (typeof evidence === 'number') values[name] = evidence
      else if (name === 'at' && typeof evidence === 'string') values[name] = dayFormat.format(new Date(evidence))
      else if (Array.isArray(evidence) && evidence.every((one) => typeof one === 'string'))
        values[name] = or.format(evidence)
      else if (Array.isArray(evidence) && evidence.every((one) => typeof one === 'number'))
        values[name] = evidence.join(' + ')
      else values[name] = evidence === null || typeof evidence === 'object' ? 'none' : String(evidence)
    }
    const missing = evidenceOf(finding, 'details-missing')
    if (missing) values.what = and.format(missing.what.map(detail))
    const differs = evidenceOf(finding, 'language-differs')
    if (differs) return { ...values, marked: languageName(differs.marked), reads: languageName(differs.reads) }
    const date = evidenceOf(finding, 'weekday-differs') ?? evidenceOf(finding, 'no-such-date')
    if (date) return { ...values, ...dateValues(date) }
    const names = evidenceOf(finding, 'name-variant')
    return names ? { ...values, ...nameValues(names, finding.suggestions.length === 0) } : values
  }

  /** A date as it is written in the language, though there may be no such day, and its weekday. */
  function dateValues({ day, month, year, weekday }: WrittenDay & { readonly weekday?: number }): DataWordValues {
    const inYear = year === null ? {} : ({ year: 'numeric' } as const)
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...inYear, timeZone: 'UTC' })
    const parts = format.formatToParts(Date.UTC(year ?? LEAP_YEAR, month, 1))
    const date = parts.map(({ type, value }) => (type === 'day' ? String(day) : value)).join('')
    if (weekday === undefined) return { date }
    return { date, weekday: weekdayFormat.format(Date.UTC(2021, 0, FIRST_SUNDAY + weekday)) }
  }

  /** Whether a name's spelling is ruled on, to be chosen, or neither; and its forms with how often each is used. */
  function nameValues(
    { forms, isRuled }: { readonly forms: readonly NameForm[]; readonly isRuled: boolean },
    isChoice: boolean,
  ): DataWordValues {
    const [first] = forms
    if (isRuled && !isChoice && first) return { kind: 'ruled', ruled: first.form, forms: formsWords(forms.slice(1)) }
    return { kind: isChoice ? 'choice' : 'spelled', ruled: '', forms: formsWords(forms) }
  }

  function formsWords(forms: readonly NameForm[]): string {
    return and.format(forms.map(({ form, here, articles }) => say(form, 'says.form', { form, here, articles })))
  }

  /** 'none' for the tag of an undetermined language. */
  function languageName(tag: string): string {
    return tag === '' || tag.startsWith('und') ? 'none' : (languages.of(tag) ?? tag)
  }

  return (finding) => say(finding.says, `says.${finding.message}`, valuesOf(finding))
}
