// Patterns of rule files as JavaScript's, with the meaning Vale gives them: \b, \w and their opposites know every script, ^ and $
// are those of a line, a leading (?i) ignores case, and an error names what fails.

const WORD = '\\p{L}\\p{N}\\p{M}_'
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`
const NO_BOUNDARY = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`
const LONGEST = 2000

/** One pattern of a rule: its source as JavaScript has it, and whether it ignores case by itself. */
export interface RulePattern {
  readonly source: string
  readonly ignoresCase: boolean
  /** Groups that capture. */
  readonly groups: number
}

/** Reads a pattern of a rule file. Throws a SyntaxError with a plain reason. */
export function readPattern(written: string): RulePattern {
  if (written.length > LONGEST) throw new SyntaxError(`a pattern of more than ${LONGEST} characters`)
  const ignoresCase = written.startsWith('(?i)')
  const source = inEveryScript(ignoresCase ? written.slice(4) : written)
  // With an empty alternative any pattern matches, and so tells its groups.
  const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1
  return { source, ignoresCase, groups }
}

/** A source as whole words. */
export function asWords(source: string): string {
  return `${BOUNDARY}(?:${source})${BOUNDARY}`
}

/** An expression that finds a source everywhere. */
export function toExpression(source: string, ignoresCase: boolean): RegExp {
  return new RegExp(source, ignoresCase ? 'gimu' : 'gmu')
}

/** A pattern that finds `written` as whole words. Throws a SyntaxError with a plain reason. */
export function compileWord(written: string): RegExp {
  const { source, ignoresCase } = readPattern(written)
  return toExpression(asWords(source), ignoresCase)
}

/** The source with its references to groups (\1) counted from a later one, as in a row of patterns joined to one. */
export function withGroupsFrom(source: string, first: number): string {
  return source.replaceAll(/\\(?:([1-9])|[\s\S])/gu, (all, group?: string) =>
    group === undefined ? all : `\\${Number(group) + first}`,
  )
}

/** Go's classes and escapes in the words of the u flag, inside of classes [ ] and outside of them. */
function inEveryScript(source: string): string {
  let isInClass = false
  return source.replaceAll(/\\[\s\S]|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') {
      const [opens, closes] = [part === '[' && !isInClass, part === ']' && isInClass]
      if (opens || closes) isInClass = opens
      // A bracket that opens or closes nothing is itself.
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
