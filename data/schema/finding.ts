// What a check noticed: where, which kind, how sure, with its evidence, its fixes, and the sentence editors read.
import type { Category } from './correction.ts'
import type { Field } from './original.ts'

export const FINDING_KINDS = [
  'name',
  'spelling',
  'repeated',
  'a-an',
  'confusable',
  'spacing',
  'punctuation',
  'quotation-marks',
  'encoding',
  'number',
  'date',
  'boilerplate',
  'credit',
  'redundancy',
  'diacritics',
  'style',
  'missing',
  'duplicate',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Kinds that are reported only if an archive says so: credits and footers are kept on purpose, in every export. */
export const QUIET_KINDS: readonly FindingKind[] = ['credit']

/** The category of a correction that applies a finding's fix. */
export const CATEGORY_OF_KIND: Readonly<Record<FindingKind, Category>> = {
  name: 'name',
  spelling: 'spelling',
  repeated: 'grammar',
  'a-an': 'grammar',
  confusable: 'grammar',
  spacing: 'punctuation',
  punctuation: 'punctuation',
  'quotation-marks': 'punctuation',
  encoding: 'format',
  number: 'number',
  date: 'date',
  boilerplate: 'format',
  credit: 'format',
  redundancy: 'style',
  diacritics: 'spelling',
  style: 'style',
  missing: 'other',
  duplicate: 'other',
}

/** One form of a name: how often it occurs in this article, and in how many others of the archive. */
export interface NameForm {
  readonly form: string
  readonly here: number
  readonly articles: number
}

/** Evidence the program itself uses, by message. The evidence of other messages is for readers of `--json`. */
export interface FindingEvidence {
  'name-variant': {
    /** All forms, the most frequent first. */
    readonly forms: readonly NameForm[]
    readonly how: 'same-letters' | 'capitals' | 'sound' | 'typing' | 'second-reference' | 'possessive'
    /** The first form is one the house has ruled on. */
    readonly isRuled: boolean
  }
  'boilerplate-line': { readonly what: BoilerplateLine }
  'field-missing': { readonly what: 'headline' | 'body' }
  'details-missing': { readonly what: readonly ('byline' | 'published' | 'source')[] }
  'language-differs': { readonly marked: string; readonly reads: string }
  /** `weekday`: what the date is; Sunday is 0. January is 0. */
  'weekday-differs': WrittenDay & { readonly weekday: number }
  'no-such-date': WrittenDay
  /** `how`: the same text, nearly the same, or one of the two holds the other; `likeness`: how much, from 0 to 1. */
  'duplicate-article': {
    readonly article: string
    readonly likeness: number
    readonly how: 'same' | 'alike' | 'holds' | 'held'
  }
}

/** What a line that is not the story is. */
export type BoilerplateLine =
  | 'credit'
  | 'footer'
  | 'link'
  | 'subscription'
  | 'copyright'
  | 'promotion'
  | 'contact'
  | 'placeholder'

/** A date as copy gives it, which need not exist. January is 0; null: no year is written. */
export interface WrittenDay {
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/** The output of a check: the name of its message, the evidence as data, and both in a sentence or two for editors. */
export interface Said {
  readonly message: string
  readonly evidence: object
  readonly says: string
}

/** The evidence of a finding with this message; null for any other finding. */
export function evidenceOf<M extends keyof FindingEvidence>(
  { message, evidence }: Pick<Said, 'message' | 'evidence'>,
  wanted: M,
): FindingEvidence[M] | null {
  return message === wanted ? (evidence as FindingEvidence[M]) : null
}

/**
 * `start`/`end` are UTF-16 offsets, half-open, in the corrected text of `field`; the text there is `quote`. Each of
 * `suggestions`, best first, would replace the quote; '' removes it. `choice`: the evidence does not decide what is
 * right here, so instead of suggestions there are forms to choose from, most frequent first; the quote may be one of
 * them. `confidence` is from 0 to 1. A finding in a quotation is a question for the editor, never fixed unasked.
 * Findings about one thing share a `group`.
 */
export type Finding = Said & {
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: FindingKind
  /** Name of the check in its registry. */
  readonly check: string
  readonly suggestions: readonly string[]
  readonly choice: readonly string[] | null
  readonly confidence: number
  readonly inQuotation: boolean
  readonly group: string | null
}

/**
 * What identifies a finding when it is ignored: the fix it offers, the best form an editor could choose, the missing
 * details, the language of the text, or the id of the article it is a copy of; null: none of these.
 */
export function fixOf(finding: Finding): string | null {
  const missing = evidenceOf(finding, 'details-missing')
  if (missing) return missing.what.join(', ')
  const language = evidenceOf(finding, 'language-differs')
  if (language) return language.reads
  const copy = evidenceOf(finding, 'duplicate-article')
  if (copy) return copy.article
  const { quote, suggestions, choice } = finding
  return suggestions[0] ?? choice?.find((form) => form !== quote) ?? null
}

/**
 * Whether a finding is a line the house puts under its articles, the same but for names and numbers: ignored everywhere, all of that make
 * are. A placeholder is not: each stands for something else that is missing.
 */
export function isHouseLine(finding: Said): boolean {
  const line = evidenceOf(finding, 'boilerplate-line')
  return line !== null && line.what !== 'placeholder'
}

/** A check that failed on an article; the findings of other checks remain valid. `detail` is for the log. */
export interface CheckFailure {
  readonly check: string
  readonly kind: FindingKind
  readonly detail: string
}
