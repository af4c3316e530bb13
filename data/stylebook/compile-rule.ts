// A rule file as something that finds places: Vale's substitution and existence, and its words lists of rejected terms.

import type { StyleHit } from '../schema/index.ts'
import { compilePattern } from './rule-pattern.ts'
import type { StyleRule } from './style-rule.ts'
import type { Existence, RuleFile, Substitution } from './style-rule-file.ts'

const CONFIDENCE = { suggestion: 0.5, warning: 0.7, error: 0.9 } as const

/** Compiles a rule. `accepted` are patterns of the house's accepted terms. Throws a SyntaxError for a pattern that fails. */
export function compileRule(name: string, file: RuleFile, accepted: readonly RegExp[]): StyleRule {
  const exceptions = file.exceptions.map((source) =>
    compilePattern(`^(?:${source})$`, { ignorecase: false, nonword: true }),
  )
  const spared = file.vocab ? [...exceptions, ...accepted] : exceptions
  const find = file.extends === 'substitution' ? substitution(file) : existence(file)
  return {
    name,
    link: file.link ?? null,
    confidence: CONFIDENCE[file.level],
    validFrom: file.validFrom,
    validTo: file.validTo,
    find: (text) => find(text).filter(({ start, end }) => !isSpared(text.slice(start, end), spared)),
  }
}

function isSpared(quote: string, spared: readonly RegExp[]): boolean {
  return spared.some((pattern) => {
    pattern.lastIndex = 0
    return pattern.exec(quote)?.[0] === quote
  })
}

function substitution(file: Substitution): StyleRule['find'] {
  const entries = Object.entries(file.swap).map(([observed, expected]) => {
    return { pattern: compilePattern(observed, file), expected }
  })
  const message = file.message ?? "Use '%s' instead of '%s'."
  return (text) =>
    withoutOverlaps(
      entries.flatMap(({ pattern, expected }) =>
        [...text.matchAll(pattern)].flatMap((match): readonly StyleHit[] => {
          const [quote] = match
          if (quote === '') return []
          const suggestions = suggestionsOf(expected, match, file).filter((reads) => reads !== quote)
          if (suggestions.length === 0) return []
          const said = filled(message, [suggestions.join(' or '), quote])
          return [{ start: match.index, end: match.index + quote.length, suggestions, message: said }]
        }),
      ),
    )
}

/** “a|b” offers both; $1 is what the first group found; the capital of the start is kept when the rule asks for it. */
function suggestionsOf(
  expected: string,
  match: RegExpMatchArray,
  { capitalize, action }: Substitution,
): readonly string[] {
  if (action?.name === 'remove') return ['']
  return expected.split('|').map((reads) => {
    const whole = reads.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
    const keeps = capitalize && /^\p{Lu}/u.test(match[0])
    return keeps ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole
  })
}

function existence(file: Existence): StyleRule['find'] {
  const patterns = [
    ...file.tokens.map((source) => compilePattern(source, file)),
    ...(file.raw.length > 0 ? [compilePattern(file.raw.join(''), { ...file, nonword: true })] : []),
  ]
  const message = file.message ?? "Avoid '%s'."
  const suggestions =
    file.action?.name === 'remove' ? [''] : file.action?.name === 'replace' ? (file.action.params ?? []) : []
  return (text) =>
    withoutOverlaps(
      patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)]
          .filter(([quote]) => quote !== '')
          .map(({ 0: quote, index }) => {
            return { start: index, end: index + quote.length, suggestions, message: filled(message, [quote]) }
          }),
      ),
    )
}

/** Vale fills %s in turn. */
function filled(message: string, values: readonly string[]): string {
  let at = 0
  return message.replaceAll('%s', () => values[Math.min(at++, values.length - 1)] ?? '')
}

/** Of hits that overlap the longer one counts. */
function withoutOverlaps(hits: readonly StyleHit[]): readonly StyleHit[] {
  const kept: StyleHit[] = []
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some(({ start, end }) => start < hit.end && end > hit.start)) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}
