// The index as served by its thread: queries are answered at once, reading continues in the background. A damaged index
// file is discarded and rebuilt; nothing is lost, since everything in it comes from the records.
import { ok } from '../../schema/index.ts'
import { readArticleFile } from '../../store/article-file.ts'
import { FIRST_PAGE, keepFirstPage } from '../first-page.ts'
import { parseQuery } from '../parse-query.ts'
import { snippetOf } from '../snippet.ts'
import { BackgroundWork } from './background-work.ts'
import type { IndexCalls, IndexPlace, IndexTells } from './index-calls.ts'
import { openIndexFile, renewIndexFile } from './index-file.ts'
import { IndexKeeper } from './index-keeper.ts'

/** More articles than this are reread in the background, so that no caller waits for them. */
const AT_ONCE = 64
/** Delay after a change before the first page is cached for the next start. */
const KEEP_AFTER_MS = 1000
/** After this many rebuilds the file is not the cause. */
const RENEWALS = 2

export class IndexService implements IndexCalls {
  private keeper: IndexKeeper
  private background = new BackgroundWork()
  /** Reads requested and not done, whether or not they have begun. */
  private unread = 0
  private renewals = 0
  private keeping: NodeJS.Timeout | undefined
  /** Whether the cached first page may be out of date. */
  private isOutdated = false

  constructor(
    private readonly place: IndexPlace,
    private readonly tells: IndexTells,
  ) {
    this.keeper = this.keeperOf(openIndexFile(place.folder, place.engine))
  }

  readonly status: IndexCalls['status'] = () => this.keeper.status

  readonly page: IndexCalls['page'] = (request) => {
    const page = this.guarded(() => this.keeper.reader.page(request))
    return page.ok ? { ok: true, value: { ...page.value, isGrowing: this.isGrowing } } : page
  }

  readonly counts: IndexCalls['counts'] = (query) => {
    const counts = this.guarded(() => this.keeper.reader.counts(query))
    return counts.ok ? { ok: true, value: { ...counts.value, isGrowing: this.isGrowing } } : counts
  }

  readonly firstOf: IndexCalls['firstOf'] = (list, ids) => {
    const first = this.guarded(() => this.keeper.reader.firstOf(list, ids))
    return first.ok ? { ok: true, value: { ...first.value, isGrowing: this.isGrowing } } : first
  }

  readonly ids: IndexCalls['ids'] = (query) => this.guarded(() => this.keeper.reader.ids(query))

  /** Reads these articles' files: for visible rows only, this takes a few milliseconds. */
  readonly snippets: IndexCalls['snippets'] = (query, ids) => {
    const read = parseQuery(query)
    if (!read.ok) return read
    const records = ids.flatMap((id) => readArticleFile(this.place.archive, id)?.record ?? [])
    return ok(records.flatMap((record) => (record.ok ? (snippetOf(record.value, read.value) ?? []) : [])))
  }

  readonly identities: IndexCalls['identities'] = () => this.guarded(() => this.keeper.reader.identities())

  readonly rows: IndexCalls['rows'] = (ids) => this.guarded(() => this.keeper.reader.rowsOf(ids))

  readonly refresh: IndexCalls['refresh'] = (ids) =>
    ids.length > AT_ONCE
      ? this.inBackground((keeper) => keeper.readAgain(ids))
      : this.guarded(() => this.keeper.refresh(ids))

  readonly rescan: IndexCalls['rescan'] = () => this.inBackground((keeper) => keeper.scan())

  readonly rebuild: IndexCalls['rebuild'] = () => {
    this.renew()
    return this.rescan()
  }

  readonly isOutgrown: IndexCalls['isOutgrown'] = () => this.keeper.hasDoneBulk && this.keeper.isOnDisk

  readonly close: IndexCalls['close'] = () => {
    this.background.stop()
    if (this.isOutdated) this.keepFirst()
    this.keeper.close()
  }

  private get isGrowing(): boolean {
    return this.unread > 0
  }

  private async inBackground(steps: (keeper: IndexKeeper) => Generator<void>): Promise<void> {
    const { keeper, background } = this
    this.unread += 1
    try {
      await background.add(() => steps(keeper))
    } catch (error) {
      if (!this.isRenewable(error)) throw error
      if (keeper === this.keeper) this.renew()
      await this.rescan()
    } finally {
      this.unread -= 1
    }
  }

  private guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!this.isRenewable(error)) throw error
      this.renew()
      void this.rescan()
      return work()
    }
  }

  private isRenewable(error: unknown): boolean {
    const { name, code } = error as { readonly name?: string; readonly code?: string }
    const isEngines = name === 'SQLite3Error' || code === 'ERR_SQLITE_ERROR'
    if (isEngines) this.renewals += 1
    return isEngines && this.renewals <= RENEWALS
  }

  private renew(): void {
    this.background.stop()
    this.background = new BackgroundWork()
    try {
      this.keeper.close()
    } catch {
      // Anything that cannot be closed properly is discarded in the next line.
    }
    this.keeper = this.keeperOf(renewIndexFile(this.place.folder, this.place.engine))
  }

  private keeperOf(database: ReturnType<typeof openIndexFile>): IndexKeeper {
    return new IndexKeeper(this.place.archive, database, (status, foundChanged) => {
      this.tells.tell(status, foundChanged)
      this.isOutdated = true
      if (status.progress === null) this.keeping ??= setTimeout(() => this.keepFirst(), KEEP_AFTER_MS).unref()
    })
  }

  private keepFirst(): void {
    clearTimeout(this.keeping)
    this.keeping = undefined
    this.isOutdated = false
    const page = this.page(FIRST_PAGE)
    if (page.ok) keepFirstPage(this.place.folder, { ...this.keeper.status, page: page.value })
  }
}
