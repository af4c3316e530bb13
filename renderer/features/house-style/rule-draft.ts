// A rule as typed into its form, and the file it is: words, what they should be, how sure it is, and why. A file that says more than
// the form shows is edited as YAML alone. Pure.

export const RULE_LEVELS = ['suggestion', 'warning', 'error'] as const
type RuleLevel = (typeof RULE_LEVELS)[number]

export interface RuleDraft {
  /** One entry a line: “whilst -> while”, or “whilst” alone for words that are only marked. */
  readonly entries: string
  readonly level: RuleLevel
  /** Shown with each finding; empty: the usual sentence. */
  readonly reason: string
  readonly matchesCase: boolean
  /** Whether accepting a finding replaces the words; otherwise an editor chooses. */
  readonly isFix: boolean
}

export const EMPTY_RULE: RuleDraft = { entries: '', level: 'warning', reason: '', matchesCase: false, isFix: true }

export type RuleMistake = 'no-words' | 'mixed'

/** Why the entries make no rule; null: they do. */
export function mistakeIn({ entries }: RuleDraft): RuleMistake | null {
  const read = entriesOf(entries)
  if (read.length === 0) return 'no-words'
  return read.some(({ to }) => to === null) && read.some(({ to }) => to !== null) ? 'mixed' : null
}

/** The file of a rule, in Vale’s layout. Words are taken as they are, and not as patterns. */
export function ruleText(draft: RuleDraft): string {
  const entries = entriesOf(draft.entries)
  const isSwap = entries.some(({ to }) => to !== null)
  const [kind, usual] = isSwap
    ? (['substitution', 'Use “%s”, not “%s”.'] as const)
    : (['existence', 'Avoid “%s”.'] as const)
  const lines = isSwap
    ? ['swap:', ...entries.map(({ from, to }) => `  ${quoted(patternOf(from))}: ${quoted(to ?? '')}`)]
    : ['tokens:', ...entries.map(({ from }) => `  - ${quoted(patternOf(from))}`)]
  return [
    `extends: ${kind}`,
    `message: ${quoted(draft.reason.trim() || usual)}`,
    `level: ${draft.level}`,
    `ignorecase: ${!draft.matchesCase}`,
    'nonword: true',
    ...(isSwap && draft.isFix ? ['action: {name: replace}'] : []),
    ...lines,
    '',
  ].join('\n')
}

const FILE =
  /^extends: (?:substitution|existence)\nmessage: (?<message>".*")\nlevel: (?<level>\w+)\nignorecase: (?<ignores>true|false)\nnonword: true\n(?<fix>action: \{name: replace\}\n)?(?:swap|tokens):\n(?<rows>(?: {2}.*\n)*)$/
const ROW = /^ {2}(?:- )?(?<from>"(?:[^"\\]|\\.)*")(?:: (?<to>".*"))?$/

/** What a file has in the form; null: it says more, or says it otherwise, and writing it from the form would lose that. */
export function draftOf(text: string): RuleDraft | null {
  const { message = '', level = '', ignores, fix, rows = '' } = FILE.exec(text)?.groups ?? {}
  try {
    const said = String(JSON.parse(message))
    const draft: RuleDraft = {
      entries: rows.split('\n').slice(0, -1).map(entryOf).join('\n'),
      level: RULE_LEVELS.find((each) => each === level) ?? 'warning',
      reason: said === 'Use “%s”, not “%s”.' || said === 'Avoid “%s”.' ? '' : said,
      matchesCase: ignores === 'false',
      isFix: fix !== undefined || !/^extends: substitution/.test(text),
    }
    return ruleText(draft) === text ? draft : null
  } catch {
    return null
  }
}

function entryOf(row: string): string {
  const { from = '', to } = ROW.exec(row)?.groups ?? {}
  const words = wordsOf(String(JSON.parse(from)))
  return to === undefined ? words : `${words} -> ${JSON.parse(to)}`
}

interface RuleEntry {
  readonly from: string
  /** null: nothing is given. */
  readonly to: string | null
}

function entriesOf(text: string): readonly RuleEntry[] {
  const read = text.split('\n').flatMap((line): readonly RuleEntry[] => {
    const [from = '', to] = line.split(/\s*(?:->|=>|→)\s*/)
    if (from.trim() === '') return []
    return [{ from: from.trim(), to: to === undefined || to.trim() === '' ? null : to.trim() }]
  })
  return read.filter(({ from }, at) => read.findIndex((each) => each.from === from) === at)
}

const END = '\\b'
const APOSTROPHE = "[’']"
const SPECIAL = /[\\^$.*+?()[\]{}|]/g

/**
 * Words as a pattern: nothing in them is special, an apostrophe is straight or curly, and a letter or digit at either end is the end of a word. With
 * Vale’s own boundaries “C++” and “a.m.” would never be found.
 */
function patternOf(words: string): string {
  const plain = words.replaceAll(SPECIAL, '\\$&').replaceAll(/['’]/g, APOSTROPHE)
  return (/^[\p{L}\p{N}]/u.test(words) ? END : '') + plain + (/[\p{L}\p{N}]$/u.test(words) ? END : '')
}

function wordsOf(pattern: string): string {
  const plain = pattern.replace(/^\\b/, '').replace(/\\b$/, '')
  return plain.replaceAll(APOSTROPHE, '’').replaceAll(/\\(?=[\\^$.*+?()[\]{}|])/g, '')
}

/** A string in YAML, which takes JSON’s. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
