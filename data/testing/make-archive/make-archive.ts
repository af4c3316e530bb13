// Generates an archive of any size for benches, tests and experiments: the same for the same seed, valid to the last
// hash, and fast, because it does not have to survive a power cut and so nothing is synced.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createArchive } from '../../archive/open-archive.ts'
import { readWireText } from '../../formats/reading/read-wire-text.ts'
import { toArticleRecord } from '../../formats/reading/to-article-record.ts'
import {
  type ArticleRecord,
  authorNamed,
  type Batch,
  fail,
  ok,
  type Profile,
  type Result,
  type Vocabulary,
} from '../../schema/index.ts'
import { articleCodec, batchCodec, vocabularyCodec } from '../../store/codec.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { ARTICLES, articlePath, batchPath, inArchive, SOURCES, sourcePath, VOCABULARY } from '../../store/layout.ts'
import { guarded } from '../../work/environment.ts'
import { composeStory } from './compose-story.ts'
import { correctStory } from './correct-story.ts'
import { Names } from './names.ts'
import { Random } from './random.ts'

/** `onProgress` counts articles; a signal stops between two batches and leaves a valid archive. */
export interface MakeOptions {
  readonly articles: number
  readonly seed?: number
  /** Share of the articles that were worked on. */
  readonly corrected?: number
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

export interface Made {
  readonly articles: number
  readonly corrected: number
  /** Total bytes of the article records. */
  readonly bytes: number
}

const BATCH = 1000
const IDS_STREAM = 5
const IMPORTED = Date.UTC(2024, 0, 2)
const AUTHOR = authorNamed('Archive maker')
const DEFAULTS = { seed: 1, corrected: 0.1 }

/** Generates an archive in an empty or new folder. Problems: bad-input, folder-not-empty, environment. */
export async function makeArchive(folder: string, options: MakeOptions): Promise<Result<Made>> {
  const { articles, onProgress = () => {}, signal } = options
  if (!Number.isSafeInteger(articles) || articles < 1)
    return fail('bad-input', { path: '--articles', detail: `${articles}` })
  const maker = new Maker(folder, { ...DEFAULTS, ...options })
  const ready = await maker.begin()
  if (!ready.ok) return ready
  return await guarded(folder, async () => {
    for (let from = 0; from < articles && signal?.aborted !== true; from += BATCH) {
      maker.writeBatch(from, Math.min(articles, from + BATCH))
      onProgress(Math.min(articles, from + BATCH), articles)
      await new Promise(setImmediate)
    }
    return ok(maker.finish())
  })
}

class Maker {
  private readonly names: Names
  private readonly ids: Random
  private readonly tags = new Set<string>()
  private profile: Profile | null = null
  private made: Made = { articles: 0, corrected: 0, bytes: 0 }

  constructor(
    private readonly folder: string,
    private readonly options: { readonly seed: number; readonly corrected: number },
  ) {
    this.names = new Names(options.seed)
    this.ids = new Random(options.seed, IDS_STREAM)
  }

  /** The empty archive and all its folders. */
  async begin(): Promise<Result<null>> {
    const context = { author: AUTHOR, now: () => new Date(IMPORTED).toISOString(), newId: () => this.ids.id() }
    const title = `Made archive ${this.options.seed}`
    const created = await createArchive(this.folder, { context, app: 'archive maker', title })
    if (!created.ok) return created
    this.profile = created.value.manifest.profile
    await created.value.close()
    return await guarded(this.folder, async () => {
      for (const room of [ARTICLES, SOURCES]) {
        for (let shard = 0; shard < 256; shard += 1) {
          mkdirSync(inArchive(this.folder, `${room}/${shard.toString(16).padStart(2, '0')}`), { recursive: true })
        }
      }
      return ok(null)
    })
  }

  /** Articles `from` to `to` (exclusive), as one imported batch. */
  writeBatch(from: number, to: number): void {
    const at = new Date(IMPORTED + from * 1000).toISOString()
    const batchId = new Random(this.options.seed, IDS_STREAM, 1, from).id()
    const records: ArticleRecord[] = []
    for (let n = from; n < to; n += 1) records.push(this.writeArticle(n, batchId, at))
    const batch: Batch = {
      id: batchId,
      kind: 'import',
      at,
      by: AUTHOR,
      articles: records.map(({ id }) => id),
      detail: { files: records.map(({ source }) => source.name), unchanged: 0, refused: [] },
    }
    this.write(batchPath(batchId), batchCodec.encode(batch))
  }

  /** Writes the vocabulary and returns what was generated. */
  finish(): Made {
    const terms = [...this.tags].sort().map((name) => ({ name, parent: null, aliases: [], note: '' }))
    const vocabulary: Vocabulary = { terms }
    this.write(VOCABULARY, vocabularyCodec.encode(vocabulary))
    return this.made
  }

  private writeArticle(n: number, batchId: string, importedAt: string): ArticleRecord {
    const { seed, corrected } = this.options
    const story = composeStory(seed, n, this.names, corrected)
    const bytes = Buffer.from(story.text)
    const sha256 = hashBytes(bytes)
    const source = {
      ...{ name: story.name, sha256, bytes: bytes.length, format: 'text', encoding: 'utf-8' },
      ...{ importedAt, batchId },
    }
    const id = new Random(seed, IDS_STREAM, 2, n).id()
    const imported = toArticleRecord({ id, read: readWireText(story.text), source, metadata: story.metadata })
    const record = correctStory(imported, story, { seed, n, profile: this.profile as Profile })
    const text = articleCodec.encode(record)
    this.write(sourcePath(sha256), bytes)
    this.write(articlePath(id), text)
    for (const tag of record.metadata.tags) this.tags.add(tag)
    const { articles, corrected: worked, bytes: size } = this.made
    this.made = {
      articles: articles + 1,
      corrected: worked + (record.events.length > 0 ? 1 : 0),
      bytes: size + Buffer.byteLength(text),
    }
    return record
  }

  private write(path: string, content: string | Uint8Array): void {
    const absolute = inArchive(this.folder, path)
    if (path === VOCABULARY) mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, content)
  }
}
