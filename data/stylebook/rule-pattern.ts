// Patterns of rule files as JavaScript's: whole words in any script, Vale's leading (?i), and an error that names what fails.

const WORD = '[\\p{L}\\p{N}\\p{M}_]'
const LONGEST = 2000

export interface PatternOptions {
  readonly ignorecase: boolean
  readonly nonword: boolean
}

/** A pattern that finds `source` anywhere, as whole words unless `nonword`. Throws a SyntaxError with a plain reason. */
export function compilePattern(source: string, { ignorecase, nonword }: PatternOptions): RegExp {
  if (source.length > LONGEST) throw new SyntaxError(`a pattern of more than ${LONGEST} characters`)
  const isInsensitive = source.startsWith('(?i)')
  const bare = isInsensitive ? source.slice(4) : source
  const body = nonword ? bare : `(?<!${WORD})(?:${bare})(?!${WORD})`
  return new RegExp(escapedForUnicode(body), ignorecase || isInsensitive ? 'giu' : 'gu')
}

/** Escapes that Go's and PCRE's syntax allow and the u flag refuses: \' \" \- outside of classes and the like. */
function escapedForUnicode(source: string): string {
  return source.replaceAll(/\\(['"`’‘“”:;,!@#%&=<>~_ -])/gu, (_, mark: string) => (mark === '-' ? '\\x2d' : mark))
}
