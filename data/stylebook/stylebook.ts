// The house's stylebook out of its files: names.yml, rules and word lists. What cannot be used is named, the rest is used.
import type { NameRuling } from '../schema/index.ts'
import { compileRule } from './compile-rule.ts'
import { parseNames } from './parse-names.ts'
import { parseRule } from './parse-rule.ts'
import { compilePattern } from './rule-pattern.ts'
import type { StyleRule } from './style-rule.ts'
import { ruleFileSchema } from './style-rule-file.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

export interface Stylebook {
  readonly rulings: readonly NameRuling[]
  readonly rules: readonly StyleRule[]
  /** Words the house accepts, in lower case. */
  readonly accepted: readonly string[]
  readonly problems: readonly StylebookProblem[]
}

const NAMES = /^names\.ya?ml$/
const RULE = /\.ya?ml$/i
const ACCEPT = /(?:^|\/)accept\.txt$/
const REJECT = /(?:^|\/)reject\.txt$/

/** Parses all files; order does not matter. Paths other than names.yml, *.yml, accept.txt and reject.txt are left alone. */
export function parseStylebook(files: readonly StylebookFile[]): Stylebook {
  const problems: StylebookProblem[] = []
  const names = files.filter(({ path }) => NAMES.test(path)).map(parseNames)
  problems.push(...names.flatMap((parsed) => parsed.problems))
  const acceptFiles = files.filter(({ path }) => ACCEPT.test(path))
  const accepted = acceptFiles.flatMap((file) => termsOf(file, problems))
  const rules: StyleRule[] = []
  for (const file of files.filter(({ path }) => RULE.test(path) && !NAMES.test(path))) {
    const rule = parseRule(file, accepted)
    if ('detail' in rule) problems.push(rule)
    else rules.push(rule)
  }
  for (const file of files.filter(({ path }) => REJECT.test(path))) rules.push(...rejectRule(file, problems))
  return {
    rulings: names.flatMap(({ rulings }) => rulings),
    rules,
    accepted: acceptFiles.flatMap(({ text }) => linesOf(text)).map((line) => line.toLowerCase()),
    problems,
  }
}

/** Patterns of the accepted terms of all vocabularies among the files; terms that are no patterns are left out. */
export function acceptedIn(files: readonly StylebookFile[]): readonly RegExp[] {
  return files.filter(({ path }) => ACCEPT.test(path)).flatMap((file) => termsOf(file, []))
}

/** Entries of a vocabulary: one a line; lines that begin with # are comments. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function termsOf({ path, text }: StylebookFile, problems: StylebookProblem[]): readonly RegExp[] {
  return linesOf(text).flatMap((line) => {
    try {
      return [compilePattern(line, { ignorecase: false, nonword: false })]
    } catch (error) {
      problems.push({ path, detail: `“${line}”: ${(error as Error).message}` })
      return []
    }
  })
}

/** The rejected terms of a vocabulary as a rule: Vale's “Avoid”. */
function rejectRule({ path, text }: StylebookFile, problems: StylebookProblem[]): readonly StyleRule[] {
  const tokens = linesOf(text)
  if (tokens.length === 0) return []
  const file = ruleFileSchema.parse({ extends: 'existence', level: 'error', tokens, message: "Avoid using '%s'." })
  const name = `${path.split('/').at(-2) ?? 'House'}.Avoid`
  try {
    return [compileRule(name, file, [])]
  } catch (error) {
    problems.push({ path, detail: (error as Error).message })
    return []
  }
}
