// Vale's `consistency`: of two ways to write something an article keeps to one.
import type { StyleHit } from '../../schema/index.ts'
import { asWords, readPattern, toExpression } from '../rule-pattern.ts'
import type { Consistency } from '../style-rule-file.ts'
import { type Finder, filled } from './finder.ts'

/** Marks every use of the form that an article uses second. Its first form is the suggestion if it is plain words. */
export function consistency(file: Consistency): Finder {
  const compile = (written: string): RegExp => {
    const { source, ignoresCase } = readPattern(written)
    return toExpression(file.nonword ? source : asWords(source), file.ignorecase || ignoresCase)
  }
  const pairs = Object.entries(file.either).map(([one, other]) => [compile(one), compile(other)] as const)
  const message = file.message ?? "Inconsistent use of '%s'."
  return {
    expressions: pairs.flat(),
    isWhole: true,
    find: (text) =>
      pairs.flatMap(([one, other]): readonly StyleHit[] => {
        const [a, b] = [[...text.matchAll(one)], [...text.matchAll(other)]]
        if (!a[0] || !b[0]) return []
        const [usual, second] = a[0].index <= b[0].index ? [a, b] : [b, a]
        return second.map(({ 0: quote, index }) => {
          const suggestions = [usual[0]?.[0] ?? '']
          const place = { start: index, end: index + quote.length }
          return { ...place, suggestions, isAdvice: true, message: filled(message, [quote]) }
        })
      }),
  }
}
