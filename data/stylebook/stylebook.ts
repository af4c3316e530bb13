// Parses the house's stylebook from its files: names.yml, rules and word lists. What cannot be used is named; the rest
// is used.
import { hashText } from '../corrections/index.ts'
import type { NameRuling } from '../schema/index.ts'
import { parseBounded } from './bounded-parse.ts'
import { compileRule } from './compile-rule.ts'
import { parseNames } from './parse-names.ts'
import { parseRule } from './parse-rule.ts'
import { compileWord } from './rule-pattern.ts'
import type { StyleRule } from './style-rule.ts'
import { ruleFileSchema } from './style-rule-file.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

export interface Stylebook {
  readonly rulings: readonly NameRuling[]
  readonly rules: readonly StyleRule[]
  /** Words the house accepts, as written. */
  readonly accepted: readonly string[]
  readonly problems: readonly StylebookProblem[]
}

const NAMES = /^names\.ya?ml$/
const RULE = /\.ya?ml$/i
const ACCEPT = /(?:^|\/)accept\.txt$/
const REJECT = /(?:^|\/)reject\.txt$/

/**
 * Parses all files; order does not matter. Paths other than names.yml, *.yml, accept.txt and reject.txt are ignored.
 * Whatever takes too long is named and not used. The last result is cached.
 */
export function parseStylebook(files: readonly StylebookFile[]): Stylebook {
  const key = keyOf(files)
  if (latest?.key !== key) latest = { key, stylebook: parsedNow(files) }
  return latest.stylebook
}

/** Windows request the same stylebook with every article. */
let latest: { readonly key: string; readonly stylebook: Stylebook } | null = null

function keyOf(files: readonly StylebookFile[]): string {
  return hashText(JSON.stringify(files.map(({ path, text, leftOut }) => [path, text, leftOut])))
}

function parsedNow(all: readonly StylebookFile[]): Stylebook {
  const files = all.filter(({ leftOut }) => leftOut === undefined)
  const left = all.flatMap(({ path, leftOut }) => (leftOut === undefined ? [] : [{ path, detail: leftOut }]))
  const acceptFiles = files.filter(({ path }) => ACCEPT.test(path))
  const terms = parseBounded(acceptFiles, (file) => {
    const problems: StylebookProblem[] = []
    return { patterns: termsOf(file, problems), problems }
  })
  const accepted = terms.parsed.flatMap(({ patterns }) => patterns)
  const used = files.filter(({ path }) => RULE.test(path) || REJECT.test(path))
  const { parsed, late } = parseBounded(used, (file) => parsedFile(file, accepted))
  return {
    rulings: parsed.flatMap(({ rulings }) => rulings),
    rules: parsed.flatMap(({ rules }) => rules),
    accepted: acceptFiles.flatMap(({ text }) => linesOf(text)),
    problems: [...[...parsed, ...terms.parsed].flatMap(({ problems }) => problems), ...terms.late, ...late, ...left],
  }
}

type ParsedFile = Pick<Stylebook, 'rulings' | 'rules' | 'problems'>

function parsedFile(file: StylebookFile, accepted: readonly RegExp[]): ParsedFile {
  if (NAMES.test(file.path)) return { rules: [], ...parseNames(file) }
  if (REJECT.test(file.path)) {
    const problems: StylebookProblem[] = []
    return { rulings: [], rules: rejectRule(file, problems), problems }
  }
  const rule = parseRule(file, accepted)
  return 'detail' in rule ? { rulings: [], rules: [], problems: [rule] } : { rulings: [], rules: [rule], problems: [] }
}

/**
 * Patterns of the accepted terms of all vocabularies among the files; terms that are not valid patterns are left out.
 */
export function acceptedIn(files: readonly StylebookFile[]): readonly RegExp[] {
  return files.filter(({ path }) => ACCEPT.test(path)).flatMap((file) => termsOf(file, []))
}

/** Entries of a vocabulary: one per line; lines that begin with # are comments. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function termsOf({ path, text }: StylebookFile, problems: StylebookProblem[]): readonly RegExp[] {
  return linesOf(text).flatMap((line) => {
    try {
      return [compileWord(line)]
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
