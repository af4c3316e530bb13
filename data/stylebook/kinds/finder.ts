// What a compiled rule of any kind is: a search over a text, and how that text is cut out of an article.
import type { FindInSentence } from '../style-rule.ts'

export interface Finder {
  readonly find: FindInSentence
  readonly expressions: readonly RegExp[]
  /** Whether it searches all of an article's text in scope at once, its parts joined by line ends, and not each part by itself. */
  readonly isWhole?: boolean
  /** Whether it applies the exceptions of its rule itself. */
  readonly hasExceptions?: boolean
}

/** Vale fills in each %s in turn, the last value as often as needed. */
export function filled(message: string, values: readonly string[]): string {
  let at = 0
  return message.replaceAll('%s', () => values[Math.min(at++, values.length - 1)] ?? '')
}
