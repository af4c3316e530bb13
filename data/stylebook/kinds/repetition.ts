// Vale's `repetition`: a token that follows itself more than `max` times.
import type { StyleHit } from '../../schema/index.ts'
import { readPattern, toExpression } from '../rule-pattern.ts'
import type { Repetition } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

/** Each repetition is one hit, from the first of the tokens to the last; the first replaces it. */
export function repetition(file: Repetition): Finder {
  const patterns = file.tokens.map(readPattern)
  const source = patterns.map((pattern) => `(?:${pattern.source})`).join('|')
  const ignoresCase = file.ignorecase || patterns.some((pattern) => pattern.ignoresCase)
  const expression = toExpression(source, ignoresCase)
  const message = file.message ?? "'%s' is repeated."
  const keyOf = (token: string): string => (ignoresCase ? token.toLowerCase() : token)
  return {
    expressions: [expression],
    find: (text) => {
      const found: StyleHit[] = []
      let run: RegExpExecArray[] = []
      const close = (): void => {
        const [first, last] = [run[0], run.at(-1)]
        if (!first || !last || run.length - 1 <= file.max) return
        const end = last.index + last[0].length
        found.push({ start: first.index, end, suggestions: [first[0]], message: filled(message, [first[0]]) })
      }
      for (const match of text.matchAll(expression)) {
        const [token] = match
        if (token === '' || (file.alpha && !/^[\p{L}\p{M}]+$/u.test(token))) {
          close()
          run = []
        } else if (run[0] && keyOf(run[0][0]) === keyOf(token)) run.push(match)
        else {
          close()
          run = [match]
        }
      }
      close()
      return found
    },
  }
}
