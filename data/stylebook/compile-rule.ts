// Compiles a rule file into a finder with Vale's semantics. Here are substitution and existence; the other kinds are in kinds/. All patterns of a rule form one expression, so that a match's place in the text counts and not its place in the list.

import { assertNever, type StyleHit } from '../schema/index.ts'
import { capitalization } from './kinds/capitalization.ts'
import { conditional } from './kinds/conditional.ts'
import { consistency } from './kinds/consistency.ts'
import { type Finder, filled } from './kinds/finder.ts'
import { metric } from './kinds/metric.ts'
import { occurrence } from './kinds/occurrence.ts'
import { repetition } from './kinds/repetition.ts'
import { asWords, compileWord, type RulePattern, readPattern, toExpression, withGroupsFrom } from './rule-pattern.ts'
import { readScope } from './rule-scope.ts'
import type { FindInSentence, PlacedHit, StyleRule } from './style-rule.ts'
import type { Existence, RuleFile, Substitution } from './style-rule-file.ts'

const CONFIDENCE = { suggestion: 0.5, warning: 0.7, error: 0.9 } as const

export interface CompiledRule extends StyleRule {
  /** What it finds in a sentence by itself, whatever its scope in an article. */
  readonly findInSentence: FindInSentence
}

/**
 * Compiles a rule. `accepted` are expressions of the house's accepted terms. Throws a SyntaxError for an invalid
 * pattern, or an unsupported scope.
 */
export function compileRule(name: string, file: RuleFile, accepted: readonly RegExp[]): CompiledRule {
  const exceptions = file.exceptions.map(compileWord)
  const spared = file.vocab ? [...exceptions, ...accepted] : exceptions
  const scope = readScope([file.scope].flat())
  const { find, expressions, isWhole = false, hasExceptions = false } = finderOf(file, file.vocab ? accepted : [])
  const findInSentence: FindInSentence = (text) =>
    hasExceptions ? find(text) : find(text).filter(({ start, end }) => !isSpared(text.slice(start, end).trim(), spared))
  return {
    name,
    link: file.link ?? null,
    confidence: CONFIDENCE[file.level],
    validFrom: file.validFrom,
    validTo: file.validTo,
    findInSentence,
    find: (paragraphs) => {
      const found = findIn(paragraphs)
      return file.limit > 0 ? found.slice(0, file.limit) : found
    },
    prepare: () => expressions.forEach(prepare),
  }

  function findIn(paragraphs: Parameters<StyleRule['find']>[0]): readonly PlacedHit[] {
    const parts = paragraphs.flatMap((paragraph, at) =>
      scope(paragraph).map(({ start, end }) => ({ at, start, text: paragraph.text.slice(start, end) })),
    )
    return isWhole
      ? findInWhole(parts, findInSentence)
      : parts.flatMap(({ at, start, text }) => findInSentence(text).map((hit) => placed(hit, at, start)))
  }
}

function finderOf(file: RuleFile, accepted: readonly RegExp[]): Finder {
  switch (file.extends) {
    case 'substitution':
      return substitution(file)
    case 'existence':
      return existence(file)
    case 'occurrence':
      return occurrence(file)
    case 'repetition':
      return repetition(file)
    case 'consistency':
      return consistency(file)
    case 'conditional':
      return conditional(file, accepted)
    case 'capitalization':
      return capitalization(file, accepted)
    case 'metric':
      return metric(file)
    default:
      return assertNever(file)
  }
}

/** A part of a paragraph that is in scope: the number of the paragraph, and where the part begins in it. */
interface Part {
  readonly at: number
  readonly start: number
  readonly text: string
}

function placed(hit: StyleHit, paragraph: number, by: number): PlacedHit {
  return { ...hit, paragraph, start: hit.start + by, end: hit.end + by }
}

/** Searches all parts as one text. A hit belongs to the part it begins in. */
function findInWhole(parts: readonly Part[], find: FindInSentence): readonly PlacedHit[] {
  const starts: number[] = []
  let length = 0
  for (const { text } of parts) {
    starts.push(length)
    length += text.length + 1
  }
  return find(parts.map(({ text }) => text).join('\n')).flatMap((hit) => {
    const index = starts.findLastIndex((start) => start <= hit.start)
    const part = parts[index]
    if (!part) return []
    const from = starts[index] as number
    const end = Math.min(hit.end - from, part.text.length)
    return [placed({ ...hit, start: hit.start - from, end }, part.at, part.start)]
  })
}

/** Whether an exception occurs in the match, which suppresses it. */
function isSpared(quote: string, spared: readonly RegExp[]): boolean {
  return spared.some((expression) => {
    expression.lastIndex = 0
    return expression.test(quote)
  })
}

/** V8 compiles an expression on first use, again for wide characters, and optimises it on further use. */
function prepare(expression: RegExp): void {
  for (const text of ['', '’', '', '’']) {
    expression.lastIndex = 0
    expression.test(text)
  }
}

interface Swap extends RulePattern {
  readonly expected: string
}

/** Of all patterns that match at a place the longest applies. Without `action: {name: replace}` it is advice. */
function substitution(file: Substitution): Finder {
  const swaps = Object.entries(file.swap)
    .map(([observed, expected]): Swap => ({ ...readPattern(observed), expected }))
    .toSorted((a, b) => b.source.length - a.source.length)
  const rows = inRows(swaps, file.ignorecase).map(({ ignoresCase, patterns }) => rowOf(patterns, ignoresCase, file))
  const message = file.message ?? "Use '%s' instead of '%s'."
  const isAdvice = file.action?.name !== 'replace' && file.action?.name !== 'remove'
  const find: FindInSentence = (text) =>
    inOrder(
      rows.flatMap(({ expression, ignoresCase, swapOf }) =>
        [...text.matchAll(expression)].flatMap((match): readonly StyleHit[] => {
          const [quote] = match
          const { expected, groups } = swapOf(match)
          const reads = suggestionsOf(expected, { quote, groups }, file)
          // Text that is already as it should be is right; case is ignored if the rule ignores it.
          if (quote === '' || reads.some((each) => areAlike(each, quote, ignoresCase))) return []
          const hitMessage = filled(message, [reads.join(' or '), quote.trim()])
          const place = { start: match.index, end: match.index + quote.length }
          return [{ ...place, suggestions: reads, message: hitMessage, ...(isAdvice ? { isAdvice } : {}) }]
        }),
      ),
    )
  return { find, expressions: rows.map(({ expression }) => expression) }
}

interface Row {
  readonly expression: RegExp
  readonly ignoresCase: boolean
  /** Which pattern has matched, and the values of its own groups. */
  readonly swapOf: (match: RegExpMatchArray) => { readonly expected: string; readonly groups: readonly string[] }
}

function rowOf(swaps: readonly Swap[], ignoresCase: boolean, { nonword }: Substitution): Row {
  let next = 1
  const placed = swaps.map((swap) => {
    const group = next
    next += swap.groups + 1
    return { ...swap, group }
  })
  const joined = placed.map(({ source, group }) => `(${withGroupsFrom(source, group)})`).join('|')
  return {
    expression: toExpression(nonword ? joined : asWords(joined), ignoresCase),
    ignoresCase,
    swapOf: (match) => {
      const swap = placed.find(({ group }) => match[group] !== undefined) as (typeof placed)[number]
      const groups = match.slice(swap.group, swap.group + swap.groups + 1).map((found) => found ?? '')
      return { expected: swap.expected, groups }
    },
  }
}

/** “a|b” offers both; $1 is what the first group found; an initial capital is kept if the rule says so. */
function suggestionsOf(
  expected: string,
  { quote, groups }: { readonly quote: string; readonly groups: readonly string[] },
  { capitalize, action }: Substitution,
): readonly string[] {
  if (action?.name === 'remove') return ['']
  return expected.split('|').map((reads) => {
    const whole = reads.replaceAll(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '')
    const keeps = capitalize && /^\p{Lu}/u.test(quote)
    return keeps ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole
  })
}

function areAlike(a: string, b: string, ignoresCase: boolean): boolean {
  return ignoresCase ? a.toLowerCase() === b.toLowerCase() : a === b
}

/** `raw` comes directly before the tokens (after them with `append`), as one pattern with them. */
function existence(file: Existence): Finder {
  const tokens = file.tokens.filter((token) => token.trim() !== '').map(readPattern)
  const raw = readPattern(file.raw.join(''))
  const isWord = !file.nonword && tokens.length > 0
  const expressions = inRows(tokens.length > 0 ? tokens : [NOTHING], file.ignorecase || raw.ignoresCase).map(
    ({ patterns, ignoresCase }) => {
      let next = file.append ? 0 : raw.groups
      const joined = patterns.map(({ source, groups }) => {
        const placed = groups > 0 ? withGroupsFrom(source, next) : source
        next += groups
        return placed
      })
      const all = isWord ? asWords(joined.join('|')) : `(?:${joined.join('|')})`
      const behind = raw.groups > 0 ? withGroupsFrom(raw.source, next) : raw.source
      return toExpression(file.append ? all + behind : raw.source + all, ignoresCase)
    },
  )
  const message = file.message ?? "Avoid '%s'."
  const suggestions =
    file.action?.name === 'remove' ? [''] : file.action?.name === 'replace' ? (file.action.params ?? []) : []
  const find: FindInSentence = (text) =>
    inOrder(
      expressions.flatMap((expression) =>
        [...text.matchAll(expression)]
          .filter(([quote]) => quote !== '')
          .map(({ 0: quote, index }) => {
            const hitMessage = filled(message, [quote.trim()])
            return { start: index, end: index + quote.length, suggestions, message: hitMessage }
          }),
      ),
    )
  return { find, expressions }
}

const NOTHING: RulePattern = { source: '', ignoresCase: false, groups: 0 }

interface Rowed<P> {
  readonly patterns: readonly P[]
  readonly ignoresCase: boolean
}

/** All patterns in one alternation, or in two when some ignore case and others do not. */
function inRows<P extends RulePattern>(patterns: readonly P[], ignoresCase: boolean): readonly Rowed<P>[] {
  if (ignoresCase) return [{ patterns, ignoresCase }]
  return [true, false]
    .map((ignores) => ({ patterns: patterns.filter((each) => each.ignoresCase === ignores), ignoresCase: ignores }))
    .filter((row) => row.patterns.length > 0)
}

/** Left to right; of overlapping hits the one that begins first, then the longer one. */
function inOrder(hits: readonly StyleHit[]): readonly StyleHit[] {
  const kept: StyleHit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  return kept
}
