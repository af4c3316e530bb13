// An article ready for the index: its words folded and as bytes. The WebAssembly engine would split strings letter by
// letter, and a thousand waiting articles take a fifth of what they take as strings.
import type { ArticleRow, Sha256 } from '../../schema/index.ts'
import { wordText } from '../../text/fold.ts'
import type { IndexEntry } from '../index-entry.ts'
import { WORD_FIELDS } from '../query.ts'
import { timeKey } from '../sort-key.ts'
import { factTerm } from './match-expression.ts'

/** A term no query contains, between unrelated texts: no phrase spans it. */
const GAP = ' ¶ '

export interface ReadyEntry {
  readonly row: ArticleRow
  readonly identity: Sha256
  readonly origin: Sha256 | null
  /** When it was published (sort-key.ts). */
  readonly time: number
  /** UTF-8: the text of each of WORD_FIELDS, then the facts. */
  readonly words: readonly Uint8Array[]
}

export function readyEntry({ row, identity, origin, texts, facts }: IndexEntry): ReadyEntry {
  const words = WORD_FIELDS.map((field) => Buffer.from(texts[field].map(wordText).join(GAP)))
  return { row, identity, origin, time: timeKey(row), words: [...words, Buffer.from(facts.map(factTerm).join('\n'))] }
}
