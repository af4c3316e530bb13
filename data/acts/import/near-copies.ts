// Whether copy that comes in reads nearly like an article that is here, or like other copy of the same import. Likely ones are found by a
// few sequences of words, and compared by their signatures, so that a large archive need not be read.
import type { Archive } from '../../archive/archive.ts'
import { LEAST_LIKENESS } from '../../checks/duplicate-articles.ts'
import { CopyIndex } from '../../checks/duplicates/copy-index.ts'
import { likenessOf, signatureOf } from '../../checks/duplicates/signature.ts'
import type { ArticleRecord } from '../../schema/index.ts'

/** Where in a text sequences are looked up, as shares of its length, and how many words they have. */
const PROBES = [0.2, 0.5, 0.8]
const PROBE_WORDS = 6
/** A sequence that more articles have is a formula. */
const MOST_FOUND = 5

export class NearCopies {
  private readonly coming = new CopyIndex()

  constructor(private readonly archive: Archive) {}

  /** The id of the article a new one reads nearly like, in the archive or coming in before it; null: none, or it is too short to tell. */
  async likeOf(record: ArticleRecord): Promise<string | null> {
    const words = wordsOf(record)
    const signature = signatureOf(words)
    if (signature === null) return null
    this.coming.take(record.id, { identity: record.id, signature, sentences: [] })
    return (
      (await this.inArchive(words, signature)) ?? this.coming.copiesOf(record.id, LEAST_LIKENESS)[0]?.article ?? null
    )
  }

  private async inArchive(words: readonly string[], signature: readonly number[]): Promise<string | null> {
    const index = await this.archive.wholeIndex()
    if (index.status.articles === 0) return null
    const seen = new Set<string>()
    for (const share of PROBES) {
      const from = Math.floor((words.length - PROBE_WORDS) * share)
      const found = await index.ask('ids', `"${words.slice(from, from + PROBE_WORDS).join(' ')}"`)
      for (const id of found.ok && found.value.length <= MOST_FOUND ? found.value : []) {
        if (seen.has(id)) continue
        seen.add(id)
        const record = await this.archive.readArticle(id)
        const other = record.ok ? signatureOf(wordsOf(record.value)) : null
        if (other && likenessOf(signature, other) >= LEAST_LIKENESS.alike) return id
      }
    }
    return null
  }
}

/** The words of a body as it came in, without credits and footers, which differ between copies of one text. */
function wordsOf({ fields }: ArticleRecord): readonly string[] {
  const { text = '', blocks = [] } = fields.body ?? {}
  const lines = text.split('\n').filter((_, n) => blocks[n]?.role === undefined)
  return (
    lines
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
