// Vale's `conditional`: what matches `first` must be introduced by what matches `second`, such as an abbreviation that is spelled out.
import { readPattern, toExpression } from '../rule-pattern.ts'
import type { Conditional } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

/** Marks the first use of each that is introduced nowhere in the article. `accepted` are expressions that exempt one. */
export function conditional(file: Conditional, accepted: readonly RegExp[]): Finder {
  const compile = (written: string): RegExp => {
    const { source, ignoresCase } = readPattern(written)
    return toExpression(source, file.ignorecase || ignoresCase)
  }
  const [first, second] = [compile(file.first), compile(file.second)]
  const exceptions = new Set(file.exceptions)
  const message = file.message ?? "'%s' has no definition."
  const isAccepted = (term: string): boolean =>
    exceptions.has(term) ||
    accepted.some((expression) => {
      expression.lastIndex = 0
      return expression.exec(term)?.[0] === term
    })
  return {
    expressions: [first, second],
    isWhole: true,
    hasExceptions: true,
    find: (text) => {
      const known = new Set([...text.matchAll(second)].map((match) => match[1] ?? match[0]))
      return [...text.matchAll(first)]
        .map((match) => ({ term: match[1] ?? match[0], start: match.index + match[0].indexOf(match[1] ?? match[0]) }))
        .filter(({ term }) => term !== '' && !known.has(term) && !isAccepted(term))
        .filter(({ term }, at, all) => all.findIndex((each) => each.term === term) === at)
        .map(({ term, start }) => {
          return { start, end: start + term.length, suggestions: [], message: filled(message, [term]) }
        })
    },
  }
}
