// Vale's `metric`: a formula over counts of an article, such as a readability index, and the value it should not have.
import type { Metric } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

type Counts = Readonly<Record<string, number>>

/** Shorter texts have no such value. */
const LEAST_WORDS = 10
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** One hit at the beginning of the article, without a quote. Throws a SyntaxError for a formula or condition it cannot read. */
export function metric(file: Metric): Finder {
  const formula = readFormula(file.formula)
  const isMet = readCondition(file.condition)
  const message = file.message ?? 'The value is %s.'
  return {
    expressions: [],
    isWhole: true,
    find: (text) => {
      const counts = countsOf(text)
      if ((counts.words ?? 0) < LEAST_WORDS) return []
      const value = formula(counts)
      if (!Number.isFinite(value) || !isMet(value)) return []
      return [{ start: 0, end: 0, suggestions: [], message: filled(message, [value.toFixed(2)]) }]
    },
  }
}

/** The variables of formulas. What an article does not have is 0. */
function countsOf(text: string): Counts {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
  const syllables = words.map(syllablesOf)
  const many = (least: number): number => syllables.filter((count) => count >= least).length
  return {
    characters: words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length,
    words: words.length,
    sentences: [...SENTENCES.segment(text)].filter(({ segment }) => /\p{L}/u.test(segment)).length,
    paragraphs: text.split('\n').filter((line) => line.trim() !== '').length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    polysyllabic_words: many(3),
    complex_words: many(3),
    long_words: words.filter((word) => word.length > 6).length,
  }
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const lower = word.toLowerCase().replace(/(?<=[^aeiouyl])(?:e|es|ed)$/u, '')
  return Math.max(1, lower.match(/[aeiouyàâäåáéèêëíìîïóòôöúùûü]+/gu)?.length ?? 0)
}

function readCondition(written: string): (value: number) => boolean {
  const [, sign, number] = /^\s*(<=|>=|<|>|==|!=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(written) ?? []
  if (sign === undefined || number === undefined) throw new SyntaxError(`“condition: ${written}” is not supported`)
  const limit = Number(number)
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < limit,
    '<=': (value) => value <= limit,
    '>': (value) => value > limit,
    '>=': (value) => value >= limit,
    '==': (value) => value === limit,
    '!=': (value) => value !== limit,
  }
  return tests[sign] as (value: number) => boolean
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|((?:math\.)?[a-z_]\w*)|([-+*/()]))/gy
type Value = (counts: Counts) => number

/** Numbers, variables, + − * / and brackets, and the square root. */
function readFormula(written: string): Value {
  const tokens = tokensOf(written)
  let at = 0
  const fault = (): SyntaxError => new SyntaxError(`“formula: ${written.trim().slice(0, 80)}” is not supported`)
  const take = (...wanted: readonly string[]): string | null => {
    const next = tokens[at]
    if (next === undefined || !wanted.includes(next)) return null
    at += 1
    return next
  }
  const sum = (): Value => chain(product, '+', '-')
  const product = (): Value => chain(factor, '*', '/')
  function chain(part: () => Value, ...signs: readonly string[]): Value {
    let left = part()
    for (let sign = take(...signs); sign !== null; sign = take(...signs)) {
      const [before, after, by] = [left, part(), sign]
      left = (counts) => calculated(before(counts), by, after(counts))
    }
    return left
  }
  function factor(): Value {
    if (take('-') !== null) {
      const of = factor()
      return (counts) => -of(counts)
    }
    const isRoot = take('math.sqrt', 'sqrt') !== null
    if (take('(') !== null) {
      const inner = sum()
      if (take(')') === null) throw fault()
      return isRoot ? (counts) => Math.sqrt(inner(counts)) : inner
    }
    const token = tokens[at]
    if (isRoot || token === undefined || /^[-+*/()]$/.test(token)) throw fault()
    at += 1
    const number = Number(token)
    return Number.isNaN(number) ? (counts) => counts[token] ?? 0 : () => number
  }
  const value = sum()
  if (at < tokens.length || tokens.length === 0) throw fault()
  return value
}

function calculated(a: number, sign: string, b: number): number {
  if (sign === '+') return a + b
  if (sign === '-') return a - b
  return sign === '*' ? a * b : a / b
}

function tokensOf(written: string): readonly string[] {
  const tokens = [...written.trim().matchAll(TOKEN)].map(([token]) => token.trim())
  if (tokens.join('') !== written.replaceAll(/\s+/g, ''))
    throw new SyntaxError(`“formula: ${written}” is not supported`)
  return tokens
}
