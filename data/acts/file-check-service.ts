// The checks of an archive that is open: beside what any check service does it reads the articles' files itself, in its own
// thread, and learns the archive in portions, so that a question never waits for more than one of them.
import type { CheckedArticle } from '../checks/check.ts'
import { type ArticleReport, CheckService, type House } from '../checks/check-service.ts'
import { checkedArticle } from '../checks/checked-article.ts'
import type { Digest } from '../checks/digest.ts'
import { openArticle } from '../corrections/index.ts'
import { fail, type IgnoredFinding, ok, type Result } from '../schema/index.ts'
import { DigestCache } from '../search/digest-cache.ts'
import { articleFiles, readArticleFile } from '../store/article-file.ts'

/** Where the articles are: the archive's folder (absolute) and its id, by which its digests are kept. */
export interface CheckPlace {
  readonly archiveId: string
  readonly folder: string
}

/** Articles learnt, of all there are. */
export interface Learning {
  readonly done: number
  readonly of: number
}

/** Articles read and learnt in one portion: some tenths of a second. */
const PORTION = 12
/** Digests taken in one portion. */
const KNOWN_PORTION = 500

/** What is still to be learnt. */
interface Lesson {
  readonly cache: DigestCache
  known: Digest[]
  readonly stale: string[]
  readonly of: number
}

export class FileCheckService extends CheckService {
  /** null before the first portion; what was learnt stays in the indexes alone. */
  private lesson: Promise<Lesson> | null = null
  private learnt: Learning | null = null

  constructor(
    house: House,
    private readonly place: CheckPlace,
  ) {
    super(house)
  }

  /** What is found in an article as its file is now, without what is `ignored`. Problems: not-found, damaged, those of the environment. */
  async report(id: string, ignored: readonly IgnoredFinding[]): Promise<Result<ArticleReport>> {
    const article = this.read(id)
    if (!article.ok) return article
    const [report] = await this.check([article.value], null, ignored)
    return ok(report as ArticleReport)
  }

  /** Learns the next articles of the archive that are not known yet; those whose digests are kept are not read. */
  async learnNext(): Promise<Learning> {
    if (this.learnt) return this.learnt
    this.lesson ??= this.begin()
    const { cache, known, stale, of } = await this.lesson
    if (known.length > 0) this.know(known.splice(0, KNOWN_PORTION))
    else cache.keep(await this.learn(this.readable(stale.splice(0, PORTION))))
    const left = known.length + stale.length
    if (left > 0) return { done: of - left, of }
    await cache.save()
    this.lesson = null
    this.learnt = { done: of, of }
    return this.learnt
  }

  /** Articles that were changed, came in or went: they are learnt anew, or forgotten. */
  async changed(ids: readonly string[]): Promise<void> {
    const lesson = await this.lesson
    if (lesson) lesson.known = lesson.known.filter(({ id }) => !ids.includes(id))
    this.forget(ids)
    await this.learn(this.readable(ids))
  }

  private async begin(): Promise<Lesson> {
    const { archiveId, folder } = this.place
    const ids = [...articleFiles(folder)].flatMap((files) => files.map(({ id }) => id))
    const cache = await DigestCache.open(archiveId, folder, ids)
    const known = ids.flatMap((id) => cache.fresh(id) ?? [])
    return { cache, known, stale: ids.filter((id) => cache.fresh(id) === null), of: ids.length }
  }

  private readable(ids: readonly string[]): readonly CheckedArticle[] {
    return ids.flatMap((id) => {
      const article = this.read(id)
      return article.ok ? [article.value] : []
    })
  }

  private read(id: string): Result<CheckedArticle> {
    const file = readArticleFile(this.place.folder, id)
    if (file === null) return fail('not-found', { what: 'article', id })
    const article = file.record.ok ? openArticle(file.record.value) : file.record
    return article.ok ? ok(checkedArticle(article.value)) : article
  }
}
