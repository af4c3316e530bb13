// The indexes over the archive that checks ask: names, unknown words, copies and what was corrected, kept up to date digest by digest.

import { CopyIndex } from '../checks/duplicates/copy-index.ts'
import { CorrectedIndex } from '../checks/names/corrected-index.ts'
import { NameIndex } from '../checks/names/name-index.ts'
import { WordIndex } from '../checks/spelling/word-index.ts'
import type { Digest } from './digest.ts'

export class ArchiveIndexes {
  readonly names = new NameIndex()
  readonly words = new WordIndex()
  readonly copies = new CopyIndex()
  readonly corrected = new CorrectedIndex()

  /** Takes in an article, in place of what was known of it. */
  take({ id, names, unknown, corrected, ...copy }: Digest): void {
    this.names.take(id, copy.identity, names)
    this.words.take(id, unknown)
    this.copies.take(id, copy)
    this.corrected.take(id, corrected)
  }

  remove(id: string): void {
    this.names.remove(id)
    this.words.remove(id)
    this.copies.remove(id)
    this.corrected.remove(id)
  }
}
