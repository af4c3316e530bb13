// The checks of the open archive: their thread is started by the first request and ends with the archive.
import type { ArchiveChecks, CheckWishes, HostChecks } from '../../../data/index.ts'
import type { Archive } from './archive-library.ts'

/** Minimum interval between coverage messages to windows. */
const EVERY_MS = 1000

export class Checker {
  private telling: NodeJS.Timeout | null = null
  private isNews = false

  private opened: { readonly archive: Archive; readonly checks: ArchiveChecks } | null = null

  /**
   * `onChanged` is called when findings may have changed, in one article or (null) in any; `onCovered`, throttled, when
   * articles have been checked. `host` is where the checks run; `wishes` is called before each check.
   */
  constructor(
    private readonly onChanged: (article: string | null) => void,
    private readonly onCovered: () => void,
    private readonly host: HostChecks,
    private readonly wishes: () => CheckWishes,
  ) {}

  /**
   * The checks of this archive. Those of the previous archive must have been closed. Their code is loaded by the first
   * call, since the first list does not need it.
   */
  async of(archive: Archive): Promise<ArchiveChecks> {
    const { ArchiveChecks } = await import('./archive-checks.ts')
    if (this.opened?.archive !== archive) {
      const checks = new ArchiveChecks(archive, this.onChanged, this.host, () => this.tellSoon(), this.wishes)
      this.opened = { archive, checks }
    }
    return this.opened.checks
  }

  /** Ends the checks of the open archive. */
  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    await opened?.checks.close()
  }

  /** Calls at once, then throttled. */
  private tellSoon(): void {
    this.isNews = true
    if (this.telling === null) this.tell()
  }

  private tell(): void {
    this.telling = null
    if (!this.isNews || !this.opened) return
    this.isNews = false
    this.onCovered()
    this.telling = setTimeout(() => this.tell(), EVERY_MS)
  }
}
