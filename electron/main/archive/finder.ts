// The search of the open archive: its thread is started by the first search and ends with the archive.
import type { ArchiveFind } from '../../../data/index.ts'
import type { Archive } from './archive-library.ts'

export class Finder {
  private opened: { readonly archive: Archive; readonly find: ArchiveFind } | null = null

  /**
   * The search of this archive. The one of the previous archive must have been closed. Its code is loaded by the first
   * call.
   */
  async of(archive: Archive): Promise<ArchiveFind> {
    const { ArchiveFind } = await import('./archive-find.ts')
    if (this.opened?.archive !== archive) this.opened = { archive, find: new ArchiveFind(archive) }
    return this.opened.find
  }

  /** Saves what was read for the next time. Searches must have been stopped. */
  async close(): Promise<void> {
    const { opened } = this
    this.opened = null
    await opened?.find.close()
  }
}
