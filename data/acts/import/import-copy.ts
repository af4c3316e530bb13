// Importing copy that is in memory: everything new becomes one batch.
import type { Archive } from '../../archive/archive.ts'
import { headsOf } from '../../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  ok,
  type Problem,
  type Result,
  type SourceBytes,
  type Vocabulary,
} from '../../schema/index.ts'
import { identityOf } from '../../search/identity.ts'
import { withTerms } from '../../tags/vocabulary-terms.ts'
import type { Follow } from '../../work/pace.ts'
import { type Copy, CopyIntake } from './copy-intake.ts'

export interface ImportPlan {
  readonly batchId: string
  readonly records: readonly ArticleRecord[]
  readonly sources: readonly SourceBytes[]
  readonly unchanged: readonly { readonly id: string; readonly source: string }[]
  readonly failed: readonly { readonly source: string; readonly problem: Problem }[]
}

/** Collects copy already in memory into a plan. */
export class ImportPlanner extends CopyIntake {
  private readonly records: ArticleRecord[] = []
  private readonly sources = new Map<string, SourceBytes>()

  /** Adds one piece of copy. */
  add(copy: Copy): void {
    const taken = this.fresh.length
    this.take(copy)
    for (const article of this.fresh.slice(taken)) {
      const record = this.again(article, copy, this.batchId)
      if (!record.ok) continue
      const { sha256 } = record.value.source
      this.records.push(record.value)
      this.sources.set(sha256, { sha256, bytes: copy.bytes })
    }
  }

  plan(): ImportPlan {
    const { batchId, records, unchanged, failed } = this
    return { batchId, records, sources: [...this.sources.values()], unchanged, failed }
  }
}

/** The change a plan describes; new tags are added to the vocabulary. */
export function importChange(plan: ImportPlan, vocabulary: Vocabulary, context: ActContext): Change {
  const { batchId, records, sources, failed, unchanged } = plan
  const terms = withTerms(vocabulary, [...new Set(records.flatMap(({ metadata }) => metadata.tags))])
  const batch: Batch = {
    id: batchId,
    kind: 'import',
    at: context.now(),
    by: context.author,
    articles: records.map(({ id }) => id),
    heads: headsOf(records),
    detail: {
      files: records.map(({ source }) => source.name),
      unchanged: unchanged.length,
      refused: failed.map(({ source }) => source),
    },
  }
  const articles = records.map((after) => ({ before: null, after }))
  return {
    articles,
    sources,
    batch,
    ...(terms === vocabulary ? {} : { vocabulary: { before: vocabulary, after: terms } }),
  }
}

/**
 * Commits a plan as one batch, leaving out copy imported since it was made. Returns what was committed, or null when
 * nothing was new. If cancelled, imports nothing. Problems: cancelled, commit's.
 */
export async function commitImport(
  archive: Archive,
  plan: ImportPlan,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<Change | null>> {
  const known = await (await archive.wholeIndex()).ask('identities')
  const records = plan.records.filter((record) => !known.has(identityOf(record)))
  if (records.length === 0) return ok(null)
  return await archive.commitDecided(async () => {
    const vocabulary = await archive.vocabulary()
    return vocabulary.ok ? ok(importChange({ ...plan, records }, vocabulary.value, context)) : vocabulary
  }, follow)
}
