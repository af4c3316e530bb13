// The checks of an archive that is open. Besides what any check service does, it reads the articles' files itself, in its own
// thread, and learns and checks the archive in portions, so that a question never waits for more than one of them.
import { type CheckedArticle, checkedArticle } from '../checks/article/checked-article.ts'
import { textsToLookAt } from '../checks/confusables-check.ts'
import { namePlaces } from '../checks/names/name-places.ts'
import { type NameToTag, namesToTag } from '../checks/names/names-to-tag.ts'
import { isWithdrawn, openArticle } from '../corrections/index.ts'
import {
  ALL_REPORTED,
  type ArchiveCoverage,
  type ArticleCoverage,
  type ArticlesWithFindings,
  type FindingKind,
  fail,
  type IgnoredFinding,
  type KindCount,
  type NamePlace,
  ok,
  type ProblemCode,
  type Result,
  type Unreported,
} from '../schema/index.ts'
import type { UnreadRecord } from '../search/article-index.ts'
import { articleFiles, readArticleFile } from '../store/article-file.ts'
import { articlePath } from '../store/layout.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { orForget } from '../work/or-forget.ts'
import type { CheckPlace, CheckWishes } from './check-place.ts'
import { CheckService } from './check-service.ts'
import { ConfusablesFile } from './confusables/confusables-file.ts'
import { WantedConfusables } from './confusables/wanted-confusables.ts'
import { Coverage } from './coverage/coverage.ts'
import { CoverageKeeper } from './coverage/coverage-keeper.ts'
import { Undecided } from './coverage/noted-finding.ts'
import { rulesVersion } from './coverage/rules-version.ts'
import type { Digest } from './digest.ts'
import { DigestCache } from './digest-cache.ts'
import { type House, houseOf } from './house.ts'
import { loadLexicon } from './hunspell.ts'
import type { ArticleReport } from './report/article-report.ts'

/** Articles learnt, of all there are. */
export interface Learning {
  readonly done: number
  readonly of: number
}

/** A portion that was learnt, and which of its articles were not: those that cannot be read, and those that are withdrawn. */
export interface Learnt extends Learning {
  readonly unread: readonly UnreadRecord[]
  readonly withdrawn: readonly string[]
}

/** What is found in an article, and what is known of its check. */
export interface CoveredReport {
  readonly report: ArticleReport
  readonly coverage: ArticleCoverage
  /** Whether that says more than was known before. */
  readonly isNews: boolean
}

/** Articles read and learnt, or checked, in one portion: some tenths of a second. */
const PORTION = 12
/** Where confusables are looked for, too. */
const SLOW_PORTION = 2
/** Of so many articles changed at once, those checked before are checked again at once; more wait until someone asks. */
const CHECKED_AGAIN = 40

/** Why an article is none of those the checks are about. */
const GONE: ReadonlySet<ProblemCode> = new Set(['not-found', 'withdrawn'])

interface ReadArticle {
  readonly id: string
  readonly article: Result<CheckedArticle>
}

/** What is still to be learnt. */
interface Lesson {
  readonly cache: DigestCache
  /** Digests kept from before, read as they are learnt: together they would take more memory than what is learnt of them. */
  readonly known: AsyncGenerator<readonly Digest[]>
  /** Whose digests these are, without the articles that were changed meanwhile. */
  readonly awaited: Set<string>
  /** Articles to be read. */
  readonly stale: string[]
  readonly of: number
}

export class FileCheckService extends CheckService {
  /** null before the first portion; what was learnt stays in the indexes alone. */
  private lesson: Promise<Lesson> | null = null
  private learnt: Learning | null = null
  private readonly coverage: Coverage
  private keeper: Promise<CoverageKeeper> | null = null
  private isAllKnown = false
  /** Articles still to be checked, of those that were asked for. */
  private rest: string[] | null = null

  constructor(
    house: House,
    private readonly place: CheckPlace,
    private readonly wishes: CheckWishes,
    private readonly wanted = new WantedConfusables(
      () => ConfusablesFile.open(place.archiveId, place.folder),
      wishes.confusables,
    ),
  ) {
    super(house, wanted, wishes.dictionaries)
    this.coverage = new Coverage(rulesVersion(house.version, wishes.dictionaries), wishes.confusables)
  }

  /**
   * Works by this stylebook from now on. Nothing is learnt again; what was checked by other rules counts as unchecked, and
   * checking the rest has to begin again. Not to be called while a check is running.
   */
  async takeStylebook(files: readonly StylebookFile[]): Promise<void> {
    const house = houseOf(files)
    this.workBy(house)
    this.coverage.rules = rulesVersion(house.version, this.wishes.dictionaries)
    this.rest = null
  }

  /** From now on confusables are looked for, or not. */
  async wantConfusables(wanted: boolean): Promise<void> {
    this.coverage.wantsConfusables = wanted
    await this.wanted.want(wanted)
  }

  /** Looks for the confusables of an article that were to come later; returns when a report has them, or is no longer wanted. */
  async findConfusables(id: string): Promise<void> {
    const article = this.read(id)
    if (article.ok) await this.wanted.findForNewest(textsToLookAt(article.value))
  }

  /** What is found in an article as its file is now, without what is `unreported`. Problems: not-found, damaged, those of the environment. */
  async report(id: string, unreported: Unreported): Promise<Result<CoveredReport>> {
    const loaded = this.load(id)
    if (!loaded.ok) return loaded
    const { article, isOut } = loaded.value
    if (isOut) return await this.reportApart(article, unreported)
    const { reports, isNews } = await this.cover([article], unreported, false)
    const keeper = await this.covered()
    return ok({ report: reports[0] as ArticleReport, coverage: keeper.of(id, reports[0] as ArticleReport), isNews })
  }

  /** The report of a withdrawn article that was opened: it does not count in the archive. */
  private async reportApart(article: CheckedArticle, unreported: Unreported): Promise<Result<CoveredReport>> {
    const [report] = await this.check([article], null, unreported, false)
    const keeper = await this.covered()
    return ok({
      report: report as ArticleReport,
      coverage: keeper.of(article.id ?? '', report as ArticleReport),
      isNews: false,
    })
  }

  /** Checks articles with all checks, without what is `unreported`, and keeps that they were checked. `isWaiting`: see `check`. */
  async cover(
    articles: readonly CheckedArticle[],
    unreported: Unreported,
    isWaiting = true,
  ): Promise<{ readonly reports: readonly ArticleReport[]; readonly isNews: boolean }> {
    const reports = await this.check(articles, null, unreported, isWaiting)
    const keeper = await this.covered()
    const checked = articles.map((article, at) => ({ article, report: reports[at] as ArticleReport }))
    return { reports, isNews: await keeper.note(checked, this.isAllKnown) }
  }

  /** Whom and what an article names. Problems: as report. */
  async namesToTag(id: string): Promise<Result<readonly NameToTag[]>> {
    const article = this.read(id)
    return article.ok ? ok(namesToTag(article.value, await loadLexicon('en'))) : article
  }

  /** How many articles have to be read to learn the archive: those that came or changed since they were learnt last. */
  async toRead(): Promise<number> {
    if (this.learnt) return 0
    this.lesson ??= this.beginning()
    return (await this.lesson).stale.length
  }

  /** Learns the next articles of the archive that are not known yet; those whose digests are kept are not read. */
  async learnNext(): Promise<Learnt> {
    if (this.learnt) return { ...this.learnt, unread: [], withdrawn: [] }
    this.lesson ??= this.beginning()
    const { cache, known, awaited, stale, of } = await this.lesson
    const left = { unread: [] as UnreadRecord[], withdrawn: [] as string[] }
    if (awaited.size > 0) {
      const next = await known.next()
      if (next.done) {
        // The cache cannot be read to its end.
        stale.push(...awaited)
        awaited.clear()
      } else this.know(next.value.filter(({ id }) => awaited.delete(id)))
    } else {
      const read = this.readAll(stale.splice(0, PORTION))
      for (const { id, article } of read) {
        if (article.ok) continue
        const { problem } = article
        if (problem.code === 'withdrawn') left.withdrawn.push(id)
        else left.unread.push({ id, path: articlePath(id), problem })
      }
      for (const id of left.withdrawn) this.coverage.lose(id, false)
      await cache.keep(await this.learn(readable(read)))
    }
    const more = awaited.size + stale.length
    if (more > 0) return { done: of - more, of, ...left }
    await known.return(undefined)
    await cache.tidy()
    this.lesson = null
    this.isAllKnown = true
    this.learnt = { done: of, of }
    return { ...this.learnt, ...left }
  }

  override know(digests: readonly Digest[]): void {
    super.know(digests)
    for (const { id, text } of digests) this.coverage.reads(id, text)
  }

  /** Articles that were changed, came in or went: they are learnt again, or forgotten; a few are checked again. */
  async changed(ids: readonly string[]): Promise<void> {
    const lesson = await this.lesson
    for (const id of ids) lesson?.awaited.delete(id)
    this.forget(ids)
    const read = this.readAll(ids)
    for (const { id, article } of read) this.coverage.lose(id, article.ok || !GONE.has(article.problem.code))
    await this.learn(readable(read))
    await this.covered()
    const stale = ids.filter((id) => this.coverage.entry(id) !== undefined && !this.coverage.isChecked(id))
    if (this.isAllKnown && ids.length <= CHECKED_AGAIN) await this.cover(readable(this.readAll(stale)), ALL_REPORTED)
  }

  /** Begins to check what is not checked, once all is learnt. Returns how many articles that are. */
  async beginRest(): Promise<number> {
    this.rest = [...(await this.known()).unchecked()]
    return this.rest.length
  }

  /** Checks the next of those articles. Returns how many are left; null: checking has not begun. */
  async checkNext(): Promise<{ readonly left: number | null }> {
    if (this.rest === null) return { left: null }
    const portion = this.coverage.wantsConfusables ? SLOW_PORTION : PORTION
    await this.cover(readable(this.readAll(this.rest.splice(0, portion))), ALL_REPORTED)
    return { left: this.rest.length }
  }

  async summary(unreported: Unreported): Promise<ArchiveCoverage> {
    return (await this.known()).summary(new Undecided(unreported))
  }

  /** The articles with undecided findings of a kind, or of any (null), the worst first; at most `limit`. */
  async articlesWithFindings(
    kind: FindingKind | null,
    limit: number,
    unreported: Unreported,
  ): Promise<ArticlesWithFindings> {
    return (await this.known()).articlesWithFindings(kind, limit, new Undecided(unreported))
  }

  /** How many findings of each kind no one has ignored, those of kinds that are switched off included. */
  async findingsByKind(ignored: readonly IgnoredFinding[]): Promise<readonly KindCount[]> {
    return (await this.known()).kinds(new Undecided({ ignored, off: [] }))
  }

  /** Undecided findings of articles as they read now; null: not known. */
  async counts(ids: readonly string[], unreported: Unreported): Promise<readonly (number | null)[]> {
    const coverage = await this.known()
    const undecided = new Undecided(unreported)
    return ids.map((id) => coverage.count(id, undecided))
  }

  /** What is covered, once it is known which articles there are. */
  private async known(): Promise<Coverage> {
    if (!this.isAllKnown) this.lesson ??= this.beginning()
    await Promise.all([this.lesson, this.covered()])
    return this.coverage
  }

  private async covered(): Promise<CoverageKeeper> {
    const { archiveId, folder } = this.place
    this.keeper ??= orForget(CoverageKeeper.open(archiveId, folder, this.coverage), () => {
      this.keeper = null
    })
    return await this.keeper
  }

  /** Every place of these forms as names, article by article. */
  async namePlaces(forms: readonly string[]): Promise<readonly NamePlace[]> {
    const lexicon = await loadLexicon('en')
    const wanted = new Set(forms)
    return this.articlesWith(forms).flatMap((id) => {
      const article = this.read(id)
      return article.ok ? namePlaces({ ...article.value, id }, wanted, lexicon) : []
    })
  }

  private beginning(): Promise<Lesson> {
    return orForget(this.begin(), () => {
      this.lesson = null
    })
  }

  private async begin(): Promise<Lesson> {
    const { archiveId, folder } = this.place
    const ids = [...articleFiles(folder)].flatMap((files) => files.map(({ id }) => id))
    this.coverage.expect(ids)
    const awaited = new Set<string>()
    const cache = await DigestCache.open(archiveId, folder, ids, (digests) => {
      for (const { id, text } of digests) {
        this.coverage.reads(id, text)
        awaited.add(id)
      }
    })
    return { cache, known: cache.again(), awaited, stale: ids.filter((id) => !cache.has(id)), of: ids.length }
  }

  private readAll(ids: readonly string[]): readonly ReadArticle[] {
    return ids.map((id) => {
      const loaded = this.load(id)
      if (!loaded.ok) return { id, article: loaded }
      const { article, isOut } = loaded.value
      return { id, article: isOut ? fail('withdrawn', { article: id, reason: '' }) : ok(article) }
    })
  }

  private read(id: string): Result<CheckedArticle> {
    const loaded = this.load(id)
    return loaded.ok ? ok(loaded.value.article) : loaded
  }

  /** `isOut`: it is withdrawn. */
  private load(id: string): Result<{ readonly article: CheckedArticle; readonly isOut: boolean }> {
    const file = readArticleFile(this.place.folder, id)
    if (file === null) return fail('not-found', { what: 'article', id })
    const article = file.record.ok ? openArticle(file.record.value) : file.record
    return article.ok ? ok({ article: checkedArticle(article.value), isOut: isWithdrawn(article.value) }) : article
  }
}

function readable(read: readonly ReadArticle[]): readonly CheckedArticle[] {
  return read.flatMap(({ article }) => (article.ok ? [article.value] : []))
}
