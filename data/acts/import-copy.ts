// Bringing copy in: each piece of bytes becomes a record or is told apart (already here, refused and why); all that is
// new comes in as one batch.
import { headsOf } from '../corrections/index.ts'
import { decodeText, isEncodingSure } from '../formats/decode-text.ts'
import { decodeWireText } from '../formats/detect-format.ts'
import { readWireText, WIRE_READER } from '../formats/read-wire-text.ts'
import { toArticleRecord } from '../formats/to-article-record.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  type MetadataPatch,
  ok,
  type Problem,
  type Result,
  type SourceBytes,
  type Vocabulary,
} from '../schema/index.ts'
import { identityOf } from '../search/index-entry.ts'
import type { Archive } from '../store/archive.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import type { Follow } from '../store/pace.ts'
import { withTerms } from '../tags/vocabulary-terms.ts'

/** Bytes somebody brings: a file, or copy the program itself ships. `metadata` is what is known beside the text. */
export interface Copy {
  readonly name: string
  readonly bytes: Uint8Array
  readonly metadata?: MetadataPatch
}

export interface ImportPlan {
  readonly batchId: string
  readonly records: readonly ArticleRecord[]
  readonly sources: readonly SourceBytes[]
  /** Ids of records whose file does not say its encoding: what `source` names was guessed. */
  readonly guessed: readonly string[]
  readonly unchanged: readonly { readonly id: string; readonly source: string }[]
  readonly failed: readonly { readonly source: string; readonly problem: Problem }[]
}

/** Collects copy into a plan. Nothing is written; the same text twice, here or in the archive, comes in once. */
export class ImportPlanner {
  private readonly records: ArticleRecord[] = []
  private readonly sources = new Map<string, SourceBytes>()
  private readonly guessed: string[] = []
  private readonly unchanged: { id: string; source: string }[] = []
  private readonly failed: { source: string; problem: Problem }[] = []
  private readonly planned = new Map<string, string>()
  private readonly batchId: string

  constructor(
    /** Id of the article with this identity in the archive, or null. */
    private readonly known: (identity: string) => string | null,
    private readonly context: ActContext,
    /** Take everything for plain text, whatever it looks like or is called. */
    private readonly isTextForced = false,
    /** Sources whose articles may be among those that cannot be read now. */
    private readonly doubtful: ReadonlySet<string> = new Set(),
  ) {
    this.batchId = context.newId()
  }

  /** Takes one piece of copy. */
  add(copy: Copy): void {
    const read = this.toRecord(copy)
    if (!read.ok) {
      this.refuse(copy.name, read.problem)
      return
    }
    const record = read.value
    const identity = identityOf(record)
    const id = this.known(identity) ?? this.planned.get(identity)
    if (id !== undefined) {
      this.unchanged.push({ id, source: copy.name })
      return
    }
    if (this.doubtful.has(record.source.sha256)) {
      this.refuse(copy.name, { code: 'perhaps-here', details: { path: copy.name } })
      return
    }
    this.planned.set(identity, record.id)
    this.records.push(record)
    if (!isEncodingSure(copy.bytes, record.source.encoding)) this.guessed.push(record.id)
    this.sources.set(record.source.sha256, { sha256: record.source.sha256, bytes: copy.bytes })
  }

  /** Notes a file that could not be taken. */
  refuse(source: string, problem: Problem): void {
    this.failed.push({ source, problem })
  }

  plan(): ImportPlan {
    const { batchId, records, guessed, unchanged, failed } = this
    return { batchId, records, sources: [...this.sources.values()], guessed, unchanged, failed }
  }

  private toRecord({ name, bytes, metadata }: Copy): Result<ArticleRecord> {
    const decoded = this.isTextForced ? decodeText(bytes, name) : decodeWireText(bytes, name)
    if (!decoded.ok) return decoded
    const source = {
      name,
      sha256: hashBytes(bytes),
      bytes: bytes.length,
      format: 'text',
      encoding: decoded.value.encoding,
      importedAt: this.context.now(),
      batchId: this.batchId,
      reader: WIRE_READER,
    }
    const read = readWireText(decoded.value.text)
    return ok(toArticleRecord({ id: this.context.newId(), read, source, ...(metadata ? { metadata } : {}) }))
  }
}

/** The change a plan stands for; new tags join the vocabulary. */
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
 * Commits a plan as one batch; copy that came in since it was made is left out. Answers what was committed, or null when
 * nothing was new. Stopped, it brings nothing in. Problems: cancelled, those of commit.
 */
export async function commitImport(
  archive: Archive,
  plan: ImportPlan,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<Change | null>> {
  const known = await (await archive.wholeIndex()).identities()
  const records = plan.records.filter((record) => !known.has(identityOf(record)))
  if (records.length === 0) return ok(null)
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const change = importChange({ ...plan, records }, vocabulary.value, context)
  const committed = await archive.commit(change, follow)
  return committed.ok ? ok(change) : committed
}
