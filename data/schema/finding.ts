// What a check noticed: where, of which kind, how sure, with its evidence and fixes as data. Words for it live in the
// command line's table and in renderer/messages; nothing in here is a sentence.
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

/** Kinds that are reported only where an archive says so: credits and footers are kept on purpose, in every export. */
export const QUIET_KINDS: readonly FindingKind[] = ['credit']

/** The category a correction gets that applies a finding's fix. */
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

/** One form of a name: how often it is in this article, and in how many others of the archive. */
export interface NameForm {
  readonly form: string
  readonly here: number
  readonly articles: number
}

/** Every message a finding can carry, with the shape of its evidence. */
export interface FindingEvidence {
  'name-variant': {
    /** All forms, the best attested first. */
    readonly forms: readonly NameForm[]
    readonly how: 'same-letters' | 'capitals' | 'sound' | 'typing' | 'second-reference' | 'possessive'
    /** The first form is one the house has ruled on. */
    readonly isRuled: boolean
  }
  'name-ruled': {
    readonly canonical: string
    readonly note: string | null
    readonly source: string | null
    readonly validFrom: string | null
    readonly validTo: string | null
  }
  /** A spelling that was corrected before and is here again. */
  'name-returned': {
    readonly reads: string
    /** The article it was corrected in last, and when (ISO 8601). */
    readonly article: string
    readonly at: string
    /** Articles it was corrected in. */
    readonly articles: number
  }
  'doubled-word': { readonly word: string; readonly times: number }
  'wrong-article': { readonly word: string }
  /** One word for another, a wrong form of a verb, a set phrase misheard; `rule` is the library’s name for it. */
  confused: { readonly what: 'word' | 'form' | 'phrase'; readonly rule: string }
  'space-doubled': Nothing
  'space-before-mark': { readonly mark: string }
  'space-missing': { readonly mark: string }
  'mark-doubled': { readonly mark: string }
  'stop-missing': Nothing
  'comma-missing': Nothing
  'possessive-stray': { readonly name: string }
  'quote-style': { readonly wanted: 'curly' | 'straight' }
  'quote-unclosed': { readonly mark: string }
  'quote-unopened': { readonly mark: string }
  'bracket-unbalanced': { readonly mark: string }
  mojibake: { readonly reads: string | null }
  entity: { readonly reads: string }
  'replacement-character': Nothing
  'control-character': { readonly code: number }
  'weekday-differs': { readonly weekday: string; readonly date: string }
  'no-such-date': { readonly date: string }
  'range-backwards': { readonly from: string; readonly to: string }
  'percent-sum': { readonly sum: number; readonly parts: readonly number[] }
  'number-malformed': Nothing
  'sentence-repeated': { readonly first: number }
  'paragraph-repeated': { readonly first: number }
  'boilerplate-line': {
    readonly what: 'credit' | 'footer' | 'link' | 'subscription' | 'copyright' | 'promotion' | 'placeholder'
  }
  redundant: Nothing
  'accent-missing': Nothing
  misspelled: { readonly word: string }
  'other-variety': { readonly language: string }
  'style-rule': { readonly rule: string; readonly message: string; readonly link: string | null }
  'field-missing': { readonly what: 'headline' | 'body' }
  'details-missing': { readonly what: readonly ('byline' | 'published' | 'source')[] }
  'duplicate-article': { readonly article: string; readonly likeness: number; readonly isExact: boolean }
}
type Nothing = Readonly<Record<never, never>>
export type FindingMessage = keyof FindingEvidence

/** A message with its evidence. */
export type Said = {
  readonly [M in FindingMessage]: { readonly message: M; readonly evidence: FindingEvidence[M] }
}[FindingMessage]

/**
 * `start`/`end` are UTF-16 offsets, half-open, in the corrected text of `field`; the text there is `quote`. Each of
 * `suggestions`, best first, would replace the quote; '' takes it out. `choice`: the evidence does not decide what is right
 * here, so there are no suggestions but forms to choose from, the best attested first; the quote may be one of them.
 * `confidence` is from 0 to 1. What lies in a quotation is a question for the editor, never to be fixed unasked. Findings
 * about one thing share a `group`.
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
 * What a finding is known by when it is ignored: the fix it offers, the best form an editor could choose, or the details that
 * are missing; null: none of these.
 */
export function fixOf(finding: Finding): string | null {
  if (finding.message === 'details-missing') return finding.evidence.what.join(', ')
  const { quote, suggestions, choice } = finding
  return suggestions[0] ?? choice?.find((form) => form !== quote) ?? null
}

/** A check that broke down on an article: its other findings stand. `detail` is for the log. */
export interface CheckFailure {
  readonly check: string
  readonly kind: FindingKind
  readonly detail: string
}
