// The comments of a YAML text, for checking that none was lost.
import { Lexer } from 'yaml'

/** All comments with their #, in order. */
export function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'))
}
