// Free typing that is not saved yet, one file an article, outside the archive. It survives a crash and a closed window. One window
// at a time types in an article, so that none overwrites what was typed in another.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Draft, draftSchema, fail, ok, type Result } from '../contract/index.ts'
import type { Log } from './log.ts'
import { writeWhole } from './whole-file.ts'

export class Drafts {
  /** Files of the articles that are typed in, with the window that does. */
  private readonly typing = new Map<string, number>()

  constructor(
    /** Absolute path of the folder for drafts. */
    private readonly folder: string,
    private readonly log: Log,
  ) {}

  /** The draft of an article, or null when there is none that can be read. */
  read(archiveId: string, articleId: string): Draft | null {
    try {
      return draftSchema.parse(JSON.parse(readFileSync(this.file(archiveId, articleId), 'utf8')))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.log.trouble('a draft could not be read', error)
      return null
    }
  }

  /** Whether a window may type in an article from now on: false while another one does. */
  begin(archiveId: string, articleId: string, windowId: number): boolean {
    const file = this.file(archiveId, articleId)
    if ((this.typing.get(file) ?? windowId) !== windowId) return false
    this.typing.set(file, windowId)
    return true
  }

  /** A window types in no article any more: it went back to reading, closed, or has another page. */
  end(windowId: number): void {
    for (const [file, holder] of this.typing) if (holder === windowId) this.typing.delete(file)
  }

  /**
   * Keeps the draft of a window. Problems: changed-meanwhile when another window types in the article; io, so that the editor
   * can say that typing is not safe.
   */
  save(archiveId: string, articleId: string, draft: Draft, windowId: number): Result<null> {
    if (!this.begin(archiveId, articleId, windowId)) return fail('changed-meanwhile', { article: articleId })
    const file = this.file(archiveId, articleId)
    try {
      writeWhole(file, `${JSON.stringify(draft)}\n`)
      return ok(null)
    } catch (error) {
      this.log.trouble('a draft could not be kept', error)
      return fail('io', { path: articleId, detail: (error as NodeJS.ErrnoException).code ?? 'unknown' })
    }
  }

  /** Throws a draft away; that there is none is fine. Problem: changed-meanwhile when another window types in the article. */
  discard(archiveId: string, articleId: string, windowId: number): Result<null> {
    const file = this.file(archiveId, articleId)
    if ((this.typing.get(file) ?? windowId) !== windowId) return fail('changed-meanwhile', { article: articleId })
    rmSync(file, { force: true })
    return ok(null)
  }

  private file(archiveId: string, articleId: string): string {
    return join(this.folder, archiveId, `${articleId}.json`)
  }
}
