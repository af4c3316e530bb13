// The checks of an archive that stays open: a thread that is started by the first question, learns the names and words of the
// whole archive while no one asks, and hears of every change.

import type { Archive } from '../archive/archive.ts'
import { type ArticleCoverage, type IgnoredFinding, ok, type Result, type Unreported } from '../schema/index.ts'
import { readStylebookFiles, stylebookChangedAt } from '../store/stylebook-files.ts'
import { parseStylebook } from '../stylebook/stylebook.ts'
import type { StylebookFile, StylebookProblem } from '../stylebook/stylebook-file.ts'
import { guarded } from '../work/environment.ts'
import { checkWanted, type Follow } from '../work/pace.ts'
import { Turns } from '../work/turns.ts'
import { type CheckWishes, NO_WISHES } from './check-place.ts'
import { unreportedIn } from './check-switches.ts'
import type { Learning } from './file-check-service.ts'
import type { ArticleReport } from './report/article-report.ts'
import { type CheckThread, type HostChecks, startCheckWorker } from './start-check-worker.ts'

/** What is found in one article. `learning`: how much of the archive it was compared with. */
export interface ArticleFindings {
  readonly report: ArticleReport
  readonly learning: Learning
  readonly coverage: ArticleCoverage
  /** When the house’s stylebook was changed last; null: it has none. */
  readonly houseStyleAt: string | null
  /** Decisions to leave findings as they stand that kept some back. */
  readonly left: readonly IgnoredFinding[]
  /** What of the stylebook is not used. */
  readonly stylebook: readonly StylebookProblem[]
}

/** The thread, as its callers see it. */
export interface AskedThread {
  readonly service: CheckThread['service']
  readonly files: readonly StylebookFile[]
  readonly learning: Learning
}

interface Running {
  readonly thread: CheckThread
  /** The stylebook it works by. */
  files: readonly StylebookFile[]
  /** Whether it looks for confusables. */
  confusables: boolean
  /** The folder of dictionaries it has. */
  readonly dictionaries: string | null
  learning: Learning
}

const NOTHING_YET: Learning = { done: 0, of: 1 }

export class ArchiveChecks {
  private running: Running | null = null
  private newest = 0
  private readonly turns = new Turns()
  private isClosed = false
  private readonly unsubscribe: () => void

  /**
   * `onLearnt` is called once all of the archive is known (null), after which any article may be found to read otherwise, and with the
   * id of an article that alone may be; `onCovered`
   * whenever something has been checked that was not, or counts as unchecked. `host`: where the checks run, when not in a thread.
   * `wishes` is asked before each question.
   */
  constructor(
    readonly archive: Archive,
    private readonly onLearnt: (article: string | null) => void,
    private readonly host?: HostChecks,
    readonly onCovered: () => void = () => {},
    private readonly wishes: () => CheckWishes = () => NO_WISHES,
  ) {
    this.unsubscribe = archive.subscribe(({ ids }) => this.hear(ids))
  }

  /**
   * What is found in an article now. Only the newest question counts: those still waiting are answered null. Problems:
   * not-found, damaged, those of the environment. Throws when the thread breaks down; the next question starts another.
   */
  async findings(id: string): Promise<Result<ArticleFindings | null>> {
    this.newest += 1
    const mine = this.newest
    return await this.ask(async (thread, { ignored, off }) => {
      if (mine !== this.newest) return null
      const here = ignored.filter(({ scope, article }) => scope === 'archive' || article === id)
      return await this.report(thread, id, { ignored: here, off })
    }).then((answer) => (answer.ok ? (answer.value ?? ok(null)) : answer))
  }

  /**
   * Asks the thread that works by the stylebook as it is now, in its turn; null once the checks are closed. Problems: those of
   * reading what has been left as it stands. Throws when the thread breaks down.
   */
  async ask<T>(question: (thread: AskedThread, unreported: Unreported) => Promise<T>): Promise<Result<T | null>> {
    return await this.turns
      .take(async () => {
        if (this.isClosed) return ok(null)
        const running = await this.current()
        const unreported = await unreportedIn(this.archive)
        if (!unreported.ok) return unreported
        const { files, learning, thread } = running
        const asked = { service: thread.service, files, learning }
        return ok(await question(asked, unreported.value))
      })
      .catch((error: unknown) => {
        if (this.isClosed) return ok(null)
        throw error
      })
  }

  /**
   * Asks the thread once it knows the whole archive; articles learnt are counted. null once the checks are closed. Problems:
   * cancelled, those of the environment. Throws when the thread breaks down.
   */
  async askWhole<T>(
    question: (service: CheckThread['service']) => Promise<T>,
    follow: Follow,
  ): Promise<Result<T | null>> {
    return await guarded(this.archive.folder, async () => {
      for (;;) {
        checkWanted(follow)
        const learning = await this.learnMore()
        if (learning === null) return ok(null)
        follow.onProgress?.(learning.done, learning.of)
        if (learning.done >= learning.of) break
      }
      return await this.turns.take(async () => {
        if (this.isClosed) return ok(null)
        const running = await this.current()
        return ok(await question(running.thread.service))
      })
    })
  }

  private async learnMore(): Promise<Learning | null> {
    return await this.turns.take(async () => {
      if (this.isClosed) return null
      const running = await this.current()
      await this.learnNext(running)
      return running.learning
    })
  }

  /** Ends the thread at once; questions not answered by then are answered null. */
  async close(): Promise<void> {
    this.isClosed = true
    this.unsubscribe()
    await this.stop()
    await this.turns.done()
  }

  private async report(
    { service, files, learning }: AskedThread,
    id: string,
    unreported: Unreported,
  ): Promise<Result<ArticleFindings>> {
    const found = await service.report(id, unreported)
    if (!found.ok) return found
    if (found.value.isNews) this.onCovered()
    if (found.value.report.confusables === 'later') this.lookLater(service, id)
    const { report, coverage } = found.value
    const left = unreported.ignored.filter((one) => report.ignoredBy.includes(one.id))
    const houseStyleAt = await stylebookChangedAt(this.archive.folder)
    return ok({ report, coverage, left, houseStyleAt, learning, stylebook: parseStylebook(files).problems })
  }

  /** Confusables take seconds: the other findings are there at once, and windows are told to ask again. */
  private lookLater(service: CheckThread['service'], id: string): void {
    service.findConfusables(id).then(
      () => this.isClosed || this.onLearnt(id),
      // The thread is gone, and its callers are told.
      () => {},
    )
  }

  /** The thread, working by the stylebook as it is now; other dictionaries are another thread. */
  private async current(): Promise<Running> {
    const files = await readStylebookFiles(this.archive.folder)
    const wishes = this.wishes()
    const { confusables, dictionaries } = wishes
    if (this.running?.dictionaries === dictionaries) {
      const { running } = this
      const { service } = running.thread
      if (running.confusables !== confusables) await service.wantConfusables(confusables)
      running.confusables = confusables
      if (JSON.stringify(running.files) !== JSON.stringify(files)) await service.takeStylebook(files)
      running.files = files
      return running
    }
    await this.stop()
    const { folder, manifest } = this.archive
    const thread = startCheckWorker({ files, wishes, place: { archiveId: manifest.id, folder } }, this.host)
    const running: Running = { thread, files, confusables, dictionaries, learning: NOTHING_YET }
    this.running = running
    void thread.ended.then(() => this.forget(running))
    this.learnOn(running)
    return running
  }

  private async learnNext(running: Running): Promise<void> {
    const { done, of } = await running.thread.service.learnNext()
    running.learning = { done, of }
  }

  /** One portion after the other, each in its turn among the questions. */
  private learnOn(running: Running): void {
    this.turns
      .take(async () => {
        if (this.running !== running || this.isClosed) return
        await this.learnNext(running)
        const { done, of } = running.learning
        if (done < of) this.learnOn(running)
        else this.onLearnt(null)
      })
      .catch(() => this.forget(running))
  }

  private hear(ids: readonly string[]): void {
    const { running } = this
    if (!running || ids.length === 0) return
    this.turns
      .take(async () => {
        if (this.running !== running) return
        await running.thread.service.changed(ids)
        this.onCovered()
      })
      .catch(() => this.forget(running))
  }

  private forget(running: Running): void {
    if (this.running === running) this.running = null
  }

  private async stop(): Promise<void> {
    const { running } = this
    this.running = null
    await running?.thread.stop()
  }
}
