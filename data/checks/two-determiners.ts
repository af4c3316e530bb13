// Two small words in a row of which only one can be meant: “a the”, “his the”, “the this”.
import type { Mark, ParagraphCheck } from './check.ts'

const PAIR =
  /(?<![\p{L}\p{M}’'-])(?:(an?|the|his|her|their|its|my|our) (the|an|a|this|these|those)|(the) (his|their|its|my|our|that|these|those))(?= \p{Ll})/giu

export const twoDeterminers: ParagraphCheck = {
  name: 'two-determiners',
  kind: 'repeated',
  version: 2,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['in a the case of', 'a the', undefined],
      ['He took his the coat', 'his the', undefined],
      ['the this week', 'the this', undefined],
    ],
    clean: [
      'The the ferry, a a boat',
      'the then mayor',
      'these his and hers towels',
      'vitamin A the doctor',
      'from her a letter came',
    ],
  },
  find: ({ text }) => [...text.matchAll(PAIR)].flatMap((match) => markOf(match)),
}

function markOf({ 0: all, index }: RegExpMatchArray): readonly Mark[] {
  const [first = '', second = ''] = all.split(' ')
  const [start, lower] = [index ?? 0, first.toLowerCase()]
  // One word twice is another check’s.
  if (lower === second.toLowerCase()) return []
  // “gave her a letter” and “vitamin A the” are right.
  if ((lower === 'her' && /^an?$/i.test(second)) || first === 'A' || /^\p{Lu}/u.test(second)) return []
  const capital = (word: string): string =>
    /^\p{Lu}/u.test(first) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  const place = { start, end: start + all.length, suggestions: [], choice: [first, capital(second)] }
  const says = `“${all}”: only one of the two can be meant.`
  return [{ ...place, confidence: 0.85, message: 'two-determiners', evidence: { words: [first, second] }, says }]
}
