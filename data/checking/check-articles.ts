// Runs the checks over articles of an archive, in a thread of its own, against the names and words of the whole archive.

import type { Archive } from '../archive/archive.ts'
import { type CheckedArticle, checkedArticle } from '../checks/article/checked-article.ts'
import { type ArchiveCoverage, type FindingKind, type NameCluster, ok, type Result } from '../schema/index.ts'
import type { UnreadRecord } from '../search/article-index.ts'
import { readStylebookFiles } from '../store/stylebook-files.ts'
import { parseStylebook } from '../stylebook/stylebook.ts'
import type { StylebookProblem } from '../stylebook/stylebook-file.ts'
import { Packed } from '../work/packed.ts'
import { type CheckWishes, NO_WISHES } from './check-place.ts'
import { unreportedIn } from './check-switches.ts'
import type { ArticleReport } from './report/article-report.ts'
import { type CheckThread, startCheckWorker } from './start-check-worker.ts'

export interface CheckRequest {
  /** Articles to check; null for all. */
  readonly ids: readonly string[] | null
  /** Kinds of findings wanted; null for all. */
  readonly kinds: readonly FindingKind[] | null
  /** Whether confusables are looked for, which takes some hundred megabytes and half a second for 1,000 words. */
  readonly confusables?: boolean
  /** Folder (absolute path) of Hunspell dictionaries for other languages than English. */
  readonly dictionaries?: string | null
}

/** Progress is counted in articles, first read into the indexes, then checked. `signal` stops the work between articles. */
export interface CheckOptions {
  readonly onProgress?: (what: 'reading' | 'checking', done: number, of: number) => void
  readonly signal?: AbortSignal
}

export interface CheckAnswer {
  /** One an article, in the order asked; packed, as all findings of a large archive do not fit into memory as objects. */
  readonly reports: Packed<ArticleReport>
  /** Articles that could not be read. */
  readonly unread: readonly UnreadRecord[]
  /** How much of the archive is checked now, by this check and those before. */
  readonly coverage: ArchiveCoverage
  /** What of the stylebook is not used. */
  readonly stylebook: readonly StylebookProblem[]
  readonly isCancelled: boolean
}

export interface NamesAnswer {
  readonly clusters: readonly NameCluster[]
  readonly unread: readonly UnreadRecord[]
  readonly stylebook: readonly StylebookProblem[]
  readonly isCancelled: boolean
}

/** Articles sent to the thread at once. */
const AT_ONCE = 40

/**
 * Checks articles of an archive; what editors ignore, or have switched off, is left out. With all kinds the articles count as checked from then on,
 * until they or the rules change. Problems: damaged (ignored.json, checks.json), those of the environment.
 */
export async function checkArticles(
  archive: Archive,
  { ids, kinds, confusables = false, dictionaries = null }: CheckRequest,
  options: CheckOptions = {},
): Promise<Result<CheckAnswer>> {
  const unreported = await unreportedIn(archive)
  if (!unreported.ok) return unreported
  // A kind that is asked for by name is reported.
  const asked = { ...unreported.value, off: [] }
  return await inThread(
    archive,
    async (thread) => {
      const all = await archive.articleIds()
      const { unread, here } = await learn(all, thread, options)
      const wanted = ids ?? here
      const reports = new Packed<ArticleReport>('in-order')
      const progress = (done: number): void => options.onProgress?.('checking', done, wanted.length)
      for await (const articles of readInPages(archive, wanted, options, progress)) {
        const { service } = thread
        const checked = kinds
          ? await service.check(articles, kinds, asked)
          : (await service.cover(articles, unreported.value)).reports
        for (const report of checked) reports.add(report)
      }
      const wantedIds = new Set(wanted)
      const coverage = await thread.service.summary(unreported.value)
      return { reports, unread: unread.filter(({ id }) => wantedIds.has(id)), coverage }
    },
    options,
    { confusables, dictionaries },
  )
}

/** Finds the names of an archive that look like spellings of one, of at least this confidence. */
export async function findNameClusters(
  archive: Archive,
  leastConfidence: number,
  options: CheckOptions = {},
): Promise<Result<NamesAnswer>> {
  return await inThread(
    archive,
    async (thread) => {
      const { unread } = await learn(await archive.articleIds(), thread, options)
      return { clusters: await thread.service.clusters(leastConfidence), unread }
    },
    options,
  )
}

async function inThread<T>(
  archive: Archive,
  work: (thread: CheckThread) => Promise<T>,
  { signal }: CheckOptions,
  wishes: CheckWishes = NO_WISHES,
): Promise<Result<T & Pick<CheckAnswer, 'stylebook' | 'isCancelled'>>> {
  const files = await readStylebookFiles(archive.folder)
  const thread = startCheckWorker({
    files,
    wishes,
    place: { archiveId: archive.manifest.id, folder: archive.folder },
  })
  try {
    const answer = await work(thread)
    return ok({ ...answer, stylebook: parseStylebook(files).problems, isCancelled: signal?.aborted ?? false })
  } finally {
    await thread.stop()
  }
}

interface Learnt {
  readonly unread: readonly UnreadRecord[]
  /** Articles that are not withdrawn. */
  readonly here: readonly string[]
}

/** Has the thread learn the archive; of the articles it reads those that changed since their digests were kept. */
async function learn(
  ids: readonly string[],
  { service }: CheckThread,
  { signal, onProgress }: CheckOptions,
): Promise<Learnt> {
  const unread: UnreadRecord[] = []
  const out = new Set<string>()
  const toRead = await service.toRead()
  while (!signal?.aborted) {
    const learnt = await service.learnNext()
    unread.push(...learnt.unread)
    for (const id of learnt.withdrawn) out.add(id)
    const left = learnt.of - learnt.done
    if (left < toRead) onProgress?.('reading', toRead - left, toRead)
    if (left === 0) break
  }
  return { unread, here: ids.filter((id) => !out.has(id)) }
}

/** The articles that can be read, some at a time. Progress is counted in all. */
async function* readInPages(
  archive: Archive,
  ids: readonly string[],
  { signal }: CheckOptions,
  onProgress: (done: number) => void,
): AsyncIterable<readonly CheckedArticle[]> {
  for (let at = 0; at < ids.length && !signal?.aborted; at += AT_ONCE) {
    const page = ids.slice(at, at + AT_ONCE)
    const articles = await Promise.all(page.map((id) => archive.openArticle(id)))
    yield articles.flatMap((article) => (article.ok ? [checkedArticle(article.value)] : []))
    onProgress(at + page.length)
  }
}
