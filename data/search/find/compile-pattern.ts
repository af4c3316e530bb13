// Compiles a search pattern to one regular expression over the unchanged text, so that offsets need no mapping.
import { type FindPattern, fail, ok, type Result } from '../../schema/index.ts'
import { exactSource, foldedSource, NO_WORD_FOLLOWS, NO_WORD_PRECEDES } from '../../text/pattern-source.ts'
import { rewriteRegex } from './rewrite-regex.ts'

/**
 * The expression, with the flags g and u (and m: ^ and $ match the ends of a paragraph). Problem: bad-pattern with the
 * position of the error.
 */
export function compilePattern(wanted: FindPattern): Result<RegExp> {
  const { text, isRegex, hasCase, hasAccents, isWord } = wanted
  if (text === '') return fail('bad-pattern', { pattern: text, at: 0, detail: 'Nothing to find' })
  const literal = hasAccents ? exactSource : (each: string): string => foldedSource(each, hasCase)
  const source = isRegex ? rewriteRegex(text, { hasCase, hasAccents }) : ok(literal(text))
  if (!source.ok) return source
  const whole = isWord ? `${NO_WORD_PRECEDES}(?:${source.value})${NO_WORD_FOLLOWS}` : source.value
  try {
    return ok(new RegExp(whole, hasCase ? 'gmu' : 'gimu'))
  } catch (error) {
    return fail('bad-pattern', { pattern: text, at: 0, detail: (error as Error).message })
  }
}
