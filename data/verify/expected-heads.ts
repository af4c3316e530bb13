// What other files of an archive say of its articles: batches and exports name the state each article was in. A record
// reset to an earlier state, or given another past, no longer contains that state.
import type { Batch, ExportBatch, Sha256 } from '../schema/index.ts'
import { batchPath, exportPath } from '../store/layout.ts'

interface Witness {
  /** null: only the batch's id is known, which an event of the record must contain. */
  readonly head: Sha256 | null
  readonly batchId: string | null
  readonly path: string
}

/** Collects batches and exports one at a time, keeping only what an article must contain. */
export class ExpectedHeads {
  private readonly witnesses = new Map<string, Witness[]>()

  addBatch({ id, kind, articles, heads }: Batch): void {
    const path = batchPath(id)
    for (const article of articles) {
      const head = heads?.[article] ?? null
      const batchId = head === null && kind !== 'import' ? id : null
      this.add(article, { head, batchId, path })
    }
  }

  addExport({ id, files }: ExportBatch): void {
    const path = exportPath(id)
    for (const { id: article, head } of files.flatMap(({ articles }) => articles)) {
      this.add(article, { head, batchId: null, path })
    }
  }

  /** Articles named in any of them, with the file that names each. */
  *named(): Iterable<readonly [id: string, path: string]> {
    for (const [id, [first]] of this.witnesses) if (first) yield [id, first.path]
  }

  /**
   * What a record with these heads and batches should contain but does not, in technical terms; null: nothing is
   * missing.
   */
  missingFrom(id: string, heads: readonly Sha256[], batchIds: ReadonlySet<string>): string | null {
    const known = new Set(heads)
    for (const { head, batchId, path } of this.witnesses.get(id) ?? []) {
      if (head !== null && !known.has(head))
        return `${path} names a state of it that its log does not hold (${head.slice(0, 12)}…)`
      if (batchId !== null && !batchIds.has(batchId)) return `${path} changed it, but its log does not say so`
    }
    return null
  }

  private add(article: string, witness: Witness): void {
    const known = this.witnesses.get(article)
    if (known) known.push(witness)
    else this.witnesses.set(article, [witness])
  }
}
