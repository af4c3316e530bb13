// An article as the index takes it in: its words folded and as bytes. The engine in WebAssembly would take strings apart letter by
// letter, and a thousand articles that wait are a fifth of what they are as strings.
import type { ArticleRow, Sha256 } from '../../schema/index.ts'
import { wordText } from '../../text/fold.ts'
import type { IndexEntry } from '../index-entry.ts'
import { WORD_FIELDS } from '../query.ts'
import { timeKey } from '../sort-key.ts'
import { factTerm } from './match-expression.ts'

/** A term no query has, between texts that do not belong together: no phrase reaches from one into the other. */
const GAP = ' ¶ '

export interface ReadyEntry {
  readonly row: ArticleRow
  readonly identity: Sha256
  /** When it was published (sort-key.ts). */
  readonly time: number
  /** UTF-8: the text of each of WORD_FIELDS, then the facts. */
  readonly words: readonly Uint8Array[]
}

export function readyEntry({ row, identity, texts, facts }: IndexEntry): ReadyEntry {
  const words = WORD_FIELDS.map((field) => Buffer.from(texts[field].map(wordText).join(GAP)))
  return { row, identity, time: timeKey(row), words: [...words, Buffer.from(facts.map(factTerm).join('\n'))] }
}
