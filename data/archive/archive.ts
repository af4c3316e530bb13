// An open archive: reads records on demand, commits changes one at a time, notifies listeners. Memory changes only
// after the disk does.
import { type Article, openArticle } from '../corrections/index.ts'
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
import { type ExportHead, type ListedFile, writeExportRecord } from '../store/export-record.ts'
import { recover } from '../store/journal.ts'
import { articleIdOf, articlePath, batchPath, exportPath, VOCABULARY } from '../store/layout.ts'
import { loadArticle } from '../store/load-article.ts'
import type { Lock } from '../store/lock.ts'
import { readRecord } from '../store/record-file.ts'
import { listArticleIds } from '../store/scan.ts'
import { checkStylebook } from '../store/stylebook-text.ts'
import { type ChangeRest, isOneFile, writeOneFile } from '../store/write-change.ts'
import { guarded, toProblem } from '../work/environment.ts'
import { orForget } from '../work/or-forget.ts'
import { checkWanted, type Follow, Pace } from '../work/pace.ts'
import { Turns } from '../work/turns.ts'
import { checkBefore, checkGrowth } from './check-change.ts'
import { GrowingAct } from './growing-act.ts'
import { OutsideChanges } from './outside-changes.ts'
import { RecordCache } from './record-cache.ts'

/**
 * Passed to listeners after a commit is durable, and when files turn out to have been changed outside. `ids`: the
 * articles'.
 */
export interface Committed {
  readonly revision: number
  readonly ids: readonly string[]
  readonly isOutside: boolean
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

  /** Number of commits since the archive was opened. */
  get revision(): number {
    return this.commits
  }

  /** Ids of all articles, from their file names, in order. */
  async articleIds(): Promise<readonly string[]> {
    return await listArticleIds(this.folder)
  }

  /** One article's record. Problems: not-found, damaged, the environment's. */
  async readArticle(id: string): Promise<Result<ArticleRecord>> {
    return await guarded(articlePath(id), async () => {
      const known = this.isWritable ? this.cache.get(id) : undefined
      const record = known ?? (await loadArticle(this.folder, id)).data
      if (record === null) return fail('not-found', { what: 'article', id })
      if (this.isWritable) this.cache.set(id, record)
      return ok(record)
    })
  }

  /** One article in its current state. Problems: `readArticle`'s, and damaged for a log that cannot be replayed. */
  async openArticle(id: string): Promise<Result<Article>> {
    const record = await this.readArticle(id)
    return record.ok ? openArticle(record.value) : record
  }

  /** The index over all articles: opened on first use, updated by every commit. It may still be growing. */
  async index(): Promise<ArticleIndex> {
    this.opened ??= orForget(this.openIndex(), () => {
      this.opened = null
    })
    return await this.opened
  }

  /** The index, once it has read every article. `onProgress` counts files read. */
  async wholeIndex(onProgress?: (done: number, of: number) => void): Promise<ArticleIndex> {
    const index = await this.index()
    await index.settled(onProgress)
    return index
  }

  /** Articles whose files cannot be read; they appear in no list. */
  async unread(): Promise<readonly UnreadRecord[]> {
    return (await this.wholeIndex()).status.unread
  }

  /**
   * Rereads files that were changed outside (paths inside the archive, with /): discards what is kept of them in
   * memory, refreshes the index, and calls listeners with the articles.
   */
  async refresh(paths: readonly string[]): Promise<void> {
    if (paths.includes(VOCABULARY)) this.terms = null
    const ids = paths.flatMap((path) => articleIdOf(path) ?? [])
    if (ids.length === 0) return
    if (this.opened) (await this.opened).refresh(ids)
    this.forget(ids)
  }

  /**
   * Compares files that may have been changed outside (paths inside the archive, with /) with their last known state,
   * and refreshes those that differ. Files this archive wrote itself are skipped; overwritten versions are kept
   * (store/overwritten.ts).
   */
  async checkOutside(paths: readonly string[]): Promise<void> {
    await this.quietly(async () => {
      const { changed, trouble } = await this.outside.check(paths)
      await this.refresh(changed)
      if (trouble !== null) throw trouble
    })
  }

  /** The vocabulary; empty when none has been saved yet. */
  async vocabulary(): Promise<Result<Vocabulary>> {
    return await guarded(VOCABULARY, async () => {
      this.terms ??= (await readRecord(this.folder, VOCABULARY, vocabularyCodec)).data ?? emptyVocabulary()
      return ok(this.terms)
    })
  }

  /**
   * Makes a change durable and returns the new revision. Commits run one at a time; if one fails, nothing changes in
   * memory. Reports progress for acts over many articles; if cancelled, changes nothing. Problems: read-only,
   * cancelled, changed-meanwhile, file-changed, damaged (a record that would not be valid), environment.
   */
  async commit(change: Change, follow: Follow = {}): Promise<Result<number>> {
    return await this.inTurn(follow, () => this.commitNow(change, follow))
  }

  /**
   * Decides on a change and commits it, and returns it. No other change is written meanwhile, so acts requested at the
   * same time are each based on the outcome of those before; `decide` must not wait for another change. Problems:
   * `decide`'s, and commit's.
   */
  async commitDecided(decide: () => Promise<Result<Change>>, follow: Follow = {}): Promise<Result<Change>> {
    return await this.inTurn(follow, async () => {
      const decided = await decide()
      const committed = decided.ok ? await this.commitNow(decided.value, follow) : decided
      return committed.ok ? decided : committed
    })
  }

  /**
   * Commits an act that is decided article by article, in memory that does not grow with their number: `decide` passes
   * each record to the act and returns the rest of the change; if it returns null or a problem, nothing is changed. No
   * other change is written meanwhile, so `decide` must not wait for one. Problems: `decide`'s, and commit's.
   */
  async commitEach(
    decide: (act: GrowingAct) => Promise<Result<ChangeRest | null>>,
    follow: Follow = {},
  ): Promise<Result<number>> {
    return await this.inTurn(follow, () => this.commitGrowing(decide, follow))
  }

  /**
   * Runs work that replaces the files of these articles, while no change is being written. Whatever the outcome, the
   * articles are read again; anything a failure leaves half-done is completed before the next change. Problems: the
   * work's, environment.
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

  /** The current head of the log of acts; null when it cannot be read, or the archive is read-only. */
  async actLog(): Promise<LogHead | null> {
    return this.isWritable ? await this.quietly(() => this.acts.head()) : null
  }

  /** Runs work while no change is being written. */
  async quietly<T>(work: () => Promise<T>): Promise<T> {
    return await this.turns.take(work)
  }

  /** Calls the listener after each commit; returns a function that removes it. */
  subscribe(listener: (committed: Committed) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Calls `end` when the archive closes; at once if it is already closed. */
  onClose(end: () => void): void {
    if (this.isClosed) end()
    else this.ends.push(end)
  }

  /** Waits for running commits and releases the lock. */
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

  /** Records an export durably; `files` is iterated once. Problems: read-only, environment. */
  async recordExport(head: ExportHead, files: Iterable<ListedFile>): Promise<Result<null>> {
    const recorded = await this.inTurn({}, async () => {
      const path = exportPath(head.id)
      const log = await this.acts.head()
      await writeExportRecord({ folder: this.folder, path }, { ...head, ...(log && { log }) }, files)
      await this.acts.add(path)
      return ok(await this.committed({}, []))
    })
    return recorded.ok ? ok(null) : recorded
  }

  private async inTurn<T>(follow: Follow, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!this.isWritable) return fail('read-only', { folder: this.folder })
    return await this.quietly(() =>
      guarded(this.folder, async () => {
        checkWanted(follow)
        if (this.isUnsettled) await this.settle()
        return await work()
      }),
    )
  }

  private async commitNow(change: Change, follow: Follow): Promise<Result<number>> {
    if (isOneFile(change)) return await this.commitOne(change)
    const { articles, withdrawn = [], restored = [], sources = [], ...rest } = change
    const pace = new Pace(follow, articles.length + withdrawn.length + restored.length)
    const decide = async (act: GrowingAct): Promise<Result<ChangeRest>> => {
      await act.take({ articles, withdrawn, restored, sources }, () => pace.step())
      return ok(rest)
    }
    return await this.commitGrowing(decide, follow)
  }

  /** A change of one file needs no journal. */
  private async commitOne(wanted: Change): Promise<Result<number>> {
    const [article] = wanted.articles
    const problem = article && ((await checkBefore(article, (id) => this.readArticle(id))) ?? checkGrowth(article))
    if (problem) return { ok: false, problem }
    const change = await this.acts.witnessed(wanted)
    const refused = await checkStylebook(this.folder, change)
    if (refused) return refused
    const mayReplace = article?.before ? this.outside.checkUntouched(article.before) : Promise.resolve()
    const refusal = mayReplace.then(
      () => null,
      (error: unknown) => error,
    )
    try {
      await writeOneFile(this.folder, change, mayReplace)
    } catch (error) {
      await this.failed(error, error === (await refusal))
    }
    if (article) this.cache.set(article.after.id, article.after)
    return ok(await this.committed(change, article ? [article.after.id] : []))
  }

  private async commitGrowing(
    decide: (act: GrowingAct) => Promise<Result<ChangeRest | null>>,
    follow: Follow,
  ): Promise<Result<number>> {
    const act = new GrowingAct(this.folder, (id) => this.readArticle(id), this.outside)
    let isReplacing = false
    try {
      const decided = await decide(act)
      const refused = decided.ok && decided.value ? await checkStylebook(this.folder, decided.value) : null
      if (refused || !decided.ok || decided.value === null) {
        await act.drop()
        return refused ?? (decided.ok ? ok(this.revision) : decided)
      }
      const rest = await this.acts.witnessed(decided.value)
      await act.end(rest)
      checkWanted(follow)
      isReplacing = true
      await act.carryOut()
      for (const id of act.ids) this.cache.delete(id)
      for (const [id, record] of act.written) this.cache.set(id, record)
      return ok(await this.committed(rest, act.ids))
    } catch (error) {
      await act.drop()
      return await this.failed(error, !isReplacing && error instanceof ProblemError)
    }
  }

  /**
   * Throws the error that prevented a change from being written. `isRefusal`: it was refused before anything was
   * replaced.
   */
  private async failed(error: unknown, isRefusal: boolean): Promise<never> {
    const problem = toProblem(error, this.folder)
    if (!isRefusal) {
      this.isUnsettled = true
      this.cache.clear()
    } else if (problem.code === 'changed-meanwhile') await this.refresh([articlePath(problem.details.article)])
    throw new ProblemError(problem)
  }

  /** After a change is on disk: logs it, updates the index, notifies listeners. Returns the new revision. */
  private async committed(rest: ChangeRest, ids: readonly string[]): Promise<number> {
    if (rest.batch) await this.acts.add(batchPath(rest.batch.id))
    if (rest.vocabulary) this.terms = rest.vocabulary.after
    this.commits += 1
    if (this.opened) (await this.opened).refresh(ids)
    this.tell(ids, false)
    return this.revision
  }

  private async openIndex(): Promise<ArticleIndex> {
    const index = await openIndexOf(this)
    index.subscribe((_, foundChanged) => this.foundChanged(foundChanged))
    return index
  }

  /** Handles files the index found changed without a report: their last known versions may have to be kept. */
  private foundChanged(ids: readonly string[]): void {
    const known = new Set(ids.filter((id) => this.cache.get(id) !== undefined))
    this.forget(ids.filter((id) => !known.has(id)))
    if (known.size > 0) this.checkOutside([...known].map(articlePath)).catch(() => {})
  }

  /** Discards everything kept in memory of records that were changed outside. */
  private forget(ids: readonly string[]): void {
    if (ids.length === 0) return
    for (const id of ids) this.cache.delete(id)
    this.tell(ids, true)
  }

  private tell(ids: readonly string[], isOutside: boolean): void {
    for (const listener of this.listeners) listener({ revision: this.revision, ids, isOutside })
  }

  /** After a failed write: completes an act whose journal was committed before anything else is written. */
  private async settle(): Promise<void> {
    await recover(this.folder)
    this.cache.clear()
    this.isUnsettled = false
  }
}
