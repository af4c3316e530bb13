// Findings in words, for cards and announcements.
import { type Finding, type FindingKind, findingSentences } from '../../electron/contract/index.ts'
import { translated } from './intl.ts'
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
export const saysWords = findingSentences({
  locale: LOCALE,
  say: translated,
  detail: (name) => nounWithin(words(`details.${name}`)),
})
