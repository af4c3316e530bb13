// An open archive: reads records on demand, commits changes in one queue, tells listeners. Memory follows disk.
import {
  type ArticleRecord,
  type Change,
  emptyVocabulary,
  fail,
  type LogHead,
  type Manifest,
  ok,
  ProblemError,
  type Result,
  type Vocabulary,
} from '../schema/index.ts'
import type { ArticleIndex, UnreadRecord } from '../search/article-index.ts'
import { openIndexOf } from '../search/open-index.ts'
import { ActLog } from '../store/act-log.ts'
import { vocabularyCodec } from '../store/codec.ts'
import { recover } from '../store/journal.ts'
import { articleIdOf, articlePath, VOCABULARY } from '../store/layout.ts'
import { loadArticle } from '../store/load-article.ts'
import type { Lock } from '../store/lock.ts'
import { readRecord } from '../store/record-file.ts'
import { listArticleIds } from '../store/scan.ts'
import { checkStylebook } from '../store/stylebook-text.ts'
import { type Written, writeChange } from '../store/write-change.ts'
import { guarded, toProblem } from '../work/environment.ts'
import { checkWanted, type Follow } from '../work/pace.ts'
import { Turns } from '../work/turns.ts'
import { checkChange } from './check-change.ts'
import { OutsideChanges } from './outside-changes.ts'
import { RecordCache } from './record-cache.ts'

/** What listeners hear after a commit is durable, and when files turn out to have been changed outside (change null). */
export interface Committed {
  readonly revision: number
  readonly ids: readonly string[]
  readonly change: Change | null
}

export class Archive {
  private readonly cache = new RecordCache()
  private readonly outside: OutsideChanges
  private readonly acts: ActLog
  private readonly listeners = new Set<(committed: Committed) => void>()
  private readonly turns = new Turns()
  private commits = 0
  private isUnsettled = false
  private isClosed = false
  private readonly ends: (() => void)[] = []
  private terms: Vocabulary | null = null
  private opened: Promise<ArticleIndex> | null = null

  constructor(
    /** Absolute path of the archive's folder. */
    readonly folder: string,
    readonly manifest: Manifest,
    private readonly lock: Lock | null,
  ) {
    this.outside = new OutsideChanges(folder, this.cache)
    this.acts = new ActLog(folder)
  }

  /** Whether this archive is open for writing. */
  get isWritable(): boolean {
    return this.lock !== null
  }

  /** Commits since the archive was opened. */
  get revision(): number {
    return this.commits
  }

  /** Ids of all articles, from their file names, in order. */
  async articleIds(): Promise<readonly string[]> {
    return await listArticleIds(this.folder)
  }

  /** One article's record. Problems: not-found, damaged, and those of the environment. */
  async readArticle(id: string): Promise<Result<ArticleRecord>> {
    return await guarded(articlePath(id), async () => {
      const known = this.isWritable ? this.cache.get(id) : undefined
      const record = known ?? (await loadArticle(this.folder, id)).data
      if (record === null) return fail('not-found', { what: 'article', id })
      if (this.isWritable) this.cache.set(id, record)
      return ok(record)
    })
  }

  /** The index over all articles: opened on first use, kept up to date by every commit. It may still be growing. */
  async index(): Promise<ArticleIndex> {
    this.opened ??= this.openIndex()
    return await this.opened
  }

  /** The index once it knows every article there is. `onProgress` counts files read. */
  async wholeIndex(onProgress?: (done: number, of: number) => void): Promise<ArticleIndex> {
    const index = await this.index()
    await index.settled(onProgress)
    return index
  }

  /** Articles whose files cannot be read; they are in no list. */
  async unread(): Promise<readonly UnreadRecord[]> {
    return (await this.wholeIndex()).status.unread
  }

  /**
   * Takes notice of files that were changed outside (paths inside the archive, with /): what is kept of them in memory is
   * forgotten, the index reads them again, listeners hear of the articles.
   */
  async refresh(paths: readonly string[]): Promise<void> {
    if (paths.includes(VOCABULARY)) this.terms = null
    const ids = paths.flatMap((path) => articleIdOf(path) ?? [])
    if (ids.length === 0) return
    if (this.opened) (await this.opened).refresh(ids)
    this.forget(ids)
  }

  /**
   * Looks at files that may have been changed outside and takes notice of those that were. What this archive wrote itself
   * is as it knows it, and is left alone; what was overwritten is kept (overwritten.ts).
   */
  async notice(paths: readonly string[]): Promise<void> {
    await this.quietly(async () => {
      const { changed, trouble } = await this.outside.look(paths)
      await this.refresh(changed)
      if (trouble !== null) throw trouble
    })
  }

  /** The vocabulary; empty when there is none yet. */
  async vocabulary(): Promise<Result<Vocabulary>> {
    return await guarded(VOCABULARY, async () => {
      this.terms ??= (await readRecord(this.folder, VOCABULARY, vocabularyCodec)).data ?? emptyVocabulary()
      return ok(this.terms)
    })
  }

  /**
   * Makes a change durable and answers the new revision. Commits happen one after the other; when one fails nothing is
   * changed in memory. Articles of an act over many are counted; stopped, it changes nothing. Problems: read-only, cancelled,
   * changed-meanwhile, file-changed, damaged (a record that would not be valid), environment.
   */
  async commit(change: Change, follow: Follow = {}): Promise<Result<number>> {
    if (!this.isWritable) return fail('read-only', { folder: this.folder })
    return await this.quietly(() => guarded(this.folder, () => this.commitNow(change, follow)))
  }

  /**
   * Runs work that puts other files in the places of these articles, while no change is being written. Whatever comes of it, the articles are
   * read again; what a failure leaves half-done is completed before the next change. Problems: those of the work, environment.
   */
  async replacing<T>(ids: readonly string[], work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!this.isWritable) return fail('read-only', { folder: this.folder })
    return await this.quietly(() =>
      guarded(this.folder, async () => {
        if (this.isUnsettled) await this.settle()
        try {
          return await work()
        } catch (error) {
          this.isUnsettled = true
          throw error
        } finally {
          await this.refresh(ids.map(articlePath))
        }
      }),
    )
  }

  /** Where the log of acts is now; null when that cannot be told, or the archive is open for reading. */
  async actLog(): Promise<LogHead | null> {
    return this.isWritable ? await this.quietly(() => this.acts.head()) : null
  }

  /** Runs work while no change is being written. */
  async quietly<T>(work: () => Promise<T>): Promise<T> {
    return await this.turns.take(work)
  }

  /** Calls the listener after each commit; answers a function that stops it. */
  subscribe(listener: (committed: Committed) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Has something ended together with the archive; at once when that is closed already. */
  onClose(end: () => void): void {
    if (this.isClosed) end()
    else this.ends.push(end)
  }

  /** Waits for running commits and gives the lock back. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const end of this.ends.splice(0)) end()
    await this.turns.done()
    try {
      await (await this.opened)?.close()
    } finally {
      await this.lock?.release()
      this.listeners.clear()
    }
  }

  private async commitNow(wanted: Change, follow: Follow): Promise<Result<number>> {
    checkWanted(follow)
    if (this.isUnsettled) await this.settle()
    const change = await this.acts.witnessed(wanted)
    const problem =
      (await checkChange(change, (id) => this.readArticle(id))) ?? (await checkStylebook(this.folder, change))
    if (problem) return problem
    const mayReplace = this.outside.checkUntouched(change.articles.flatMap(({ before }) => before?.id ?? []))
    const isRefused = mayReplace.then(
      () => false,
      () => true,
    )
    let written: Written
    try {
      written = await writeChange(this.folder, change, { ...follow, mayReplace })
    } catch (error) {
      const problem = toProblem(error, this.folder)
      if (!(await isRefused)) {
        this.isUnsettled = true
        this.cache.clear()
      } else if (problem.code === 'changed-meanwhile') await this.refresh([articlePath(problem.details.article)])
      throw new ProblemError(problem)
    }
    await this.acts.add(change)
    for (const [id, { data }] of written.articles) if (data) this.cache.set(id, data)
    for (const { id } of change.withdrawn ?? []) this.cache.delete(id)
    if (change.vocabulary) this.terms = change.vocabulary.after
    this.commits += 1
    const ids = idsIn(change)
    if (this.opened) (await this.opened).refresh(ids)
    this.tell(ids, change)
    return ok(this.revision)
  }

  private async openIndex(): Promise<ArticleIndex> {
    const index = await openIndexOf(this)
    index.subscribe((_, foundChanged) => this.foundChanged(foundChanged))
    return index
  }

  /** Files the index found changed while nobody was told of it: what is known of some may have to be kept. */
  private foundChanged(ids: readonly string[]): void {
    const known = new Set(ids.filter((id) => this.cache.get(id) !== undefined))
    this.forget(ids.filter((id) => !known.has(id)))
    if (known.size > 0) this.notice([...known].map(articlePath)).catch(() => {})
  }

  /** Records changed outside: nothing kept of them is good any more. */
  private forget(ids: readonly string[]): void {
    if (ids.length === 0) return
    for (const id of ids) this.cache.delete(id)
    this.tell(ids, null)
  }

  private tell(ids: readonly string[], change: Change | null): void {
    for (const listener of this.listeners) listener({ revision: this.revision, ids, change })
  }

  /** After a failed write: completes an act whose journal was committed before anything else is written. */
  private async settle(): Promise<void> {
    await recover(this.folder)
    this.cache.clear()
    this.isUnsettled = false
  }
}

/** Every article a change touches. */
function idsIn({ articles, restored = [], withdrawn = [] }: Change): readonly string[] {
  return [...articles.map(({ after }) => after), ...restored, ...withdrawn].map(({ id }) => id)
}
