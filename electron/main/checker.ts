// Checking the archive that is open: its thread is started by the first question and ends with the archive.
import { ArchiveChecks, type HostChecks } from '../../data/index.ts'
import type { Archive } from './archive-library.ts'

export class Checker {
  private opened: { readonly archive: Archive; readonly checks: ArchiveChecks } | null = null

  /** `onChanged` is called when what was found before may read otherwise now. `host` is where the checks run. */
  constructor(
    private readonly onChanged: () => void,
    private readonly host: HostChecks,
  ) {}

  /** The checks of this archive. Those of an archive before must have been closed. */
  of(archive: Archive): ArchiveChecks {
    if (this.opened?.archive !== archive)
      this.opened = { archive, checks: new ArchiveChecks(archive, this.onChanged, this.host) }
    return this.opened.checks
  }

  /** Ends the checks of the archive that is open. */
  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    await opened?.checks.close()
  }
}
