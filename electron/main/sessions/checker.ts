// Checking the archive that is open: its thread is started by the first question and ends with the archive.
import { ArchiveChecks, type HostChecks } from '../../../data/index.ts'
import type { Archive } from '../archive/archive-library.ts'

/** Windows hear that articles have been checked at most this often. */
const EVERY_MS = 1000

export class Checker {
  private telling: NodeJS.Timeout | null = null
  private isNews = false

  private opened: { readonly archive: Archive; readonly checks: ArchiveChecks } | null = null

  /**
   * `onChanged` is called when what was found before may read otherwise now, in one article or (null) in any; `onCovered`, now and then, when articles have been
   * checked. `host` is where the checks run; `wantsConfusables` is asked whenever something is to be checked.
   */
  constructor(
    private readonly onChanged: (article: string | null) => void,
    private readonly onCovered: () => void,
    private readonly host: HostChecks,
    private readonly wantsConfusables: () => boolean,
  ) {}

  /** The checks of this archive. Those of an archive before must have been closed. */
  of(archive: Archive): ArchiveChecks {
    if (this.opened?.archive !== archive) {
      const checks = new ArchiveChecks(archive, this.onChanged, this.host, () => this.tellSoon(), this.wantsConfusables)
      this.opened = { archive, checks }
    }
    return this.opened.checks
  }

  /** Ends the checks of the archive that is open. */
  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    await opened?.checks.close()
  }

  /** At once, and then no more than now and then. */
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
