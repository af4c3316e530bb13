// Patterns of rule files as JavaScript's, with Vale's semantics: \b, \w and their opposites know every script, ^ and $
// match the ends of a line, a leading (?i) ignores case, and an error names what fails.

const WORD = '\\p{L}\\p{N}\\p{M}_'
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`
const NO_BOUNDARY = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`
const LONGEST = 2000

/** One pattern of a rule: its JavaScript source, and whether it ignores case by itself. */
export interface RulePattern {
  readonly source: string
  readonly ignoresCase: boolean
  /** Number of capturing groups. */
  readonly groups: number
}

/** Parses a pattern of a rule file. Throws a SyntaxError with a plain reason. */
export function readPattern(written: string): RulePattern {
  if (written.length > LONGEST) throw new SyntaxError(`a pattern of more than ${LONGEST} characters`)
  const ignoresCase = written.startsWith('(?i)')
  const source = inEveryScript(ignoresCase ? written.slice(4) : written)
  // With an empty alternative any pattern matches, which reveals its number of groups.
  const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1
  return { source, ignoresCase, groups }
}

/** A source that matches whole words only. */
export function asWords(source: string): string {
  return `${BOUNDARY}(?:${source})${BOUNDARY}`
}

/** An expression that finds all matches of a source. */
export function toExpression(source: string, ignoresCase: boolean): RegExp {
  return new RegExp(source, ignoresCase ? 'gimu' : 'gmu')
}

/** A pattern that finds `written` as whole words. Throws a SyntaxError with a plain reason. */
export function compileWord(written: string): RegExp {
  const { source, ignoresCase } = readPattern(written)
  return toExpression(asWords(source), ignoresCase)
}

/** The source with its group references (\1) renumbered, for use inside an alternation of patterns. */
export function withGroupsFrom(source: string, first: number): string {
  return source.replaceAll(/\\(?:([1-9])|[\s\S])/gu, (all, group?: string) =>
    group === undefined ? all : `\\${Number(group) + first}`,
  )
}

/** Go's classes and escapes translated for the u flag, inside and outside of classes [ ]. */
function inEveryScript(source: string): string {
  let isInClass = false
  return source.replaceAll(/\\[\s\S]|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') {
      const [opens, closes] = [part === '[' && !isInClass, part === ']' && isInClass]
      if (opens || closes) isInClass = opens
      // An unmatched bracket is literal.
      return opens || closes ? part : `\\${part}`
    }
    return isInClass ? (IN_CLASS[part] ?? escaped(part)) : (OUTSIDE[part] ?? escaped(part))
  })
}

const OUTSIDE: Readonly<Record<string, string>> = {
  '\\b': BOUNDARY,
  '\\B': NO_BOUNDARY,
  '\\w': `[${WORD}]`,
  '\\W': `[^${WORD}]`,
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
  '\\A': '(?<![^])',
  '\\z': '(?![^])',
  '\\Z': '(?=\\n?(?![^]))',
  '\\h': '[ \\t]',
}
const IN_CLASS: Readonly<Record<string, string>> = { '\\w': WORD, '\\d': '\\p{Nd}', '\\D': '\\P{Nd}', '\\h': ' \\t' }

/** Escapes that Go's and PCRE's syntax allow and the u flag refuses: \' \" \- outside of classes and the like. */
function escaped(part: string): string {
  if (!/^\\['"`’‘“”:;,!@#%&=<>~_ -]$/u.test(part)) return part
  return part === '\\-' ? '\\x2d' : part.slice(1)
}
