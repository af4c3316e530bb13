// Vale's `occurrence`: a token too often or too seldom in its scope, such as a sentence of too many words.
import { readPattern, toExpression } from '../rule-pattern.ts'
import type { Occurrence } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

/** Marks all of the text in scope; there is nothing to replace it with. */
export function occurrence(file: Occurrence): Finder {
  const { source, ignoresCase } = readPattern(file.token)
  const expression = toExpression(source, file.ignorecase || ignoresCase)
  const message = file.message ?? 'Too many or too few here.'
  return {
    expressions: [expression],
    find: (text) => {
      const count = [...text.matchAll(expression)].filter(([quote]) => quote !== '').length
      const isTooMany = file.max !== undefined && count > file.max
      const isTooFew = file.min !== undefined && count < file.min
      if ((!isTooMany && !isTooFew) || text.trim() === '') return []
      const start = text.length - text.trimStart().length
      return [{ start, end: text.trimEnd().length, suggestions: [], message: filled(message, [text.trim()]) }]
    },
  }
}
