// Free typing that is not saved yet, one file an article, outside the archive. It survives a crash and a closed window.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Draft, draftSchema, fail, ok, type Result } from '../contract/index.ts'
import type { Log } from './log.ts'
import { writeWhole } from './whole-file.ts'

export class Drafts {
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

  /** Keeps a draft. Problem: io, so that the editor can say that typing is not safe. */
  save(archiveId: string, articleId: string, draft: Draft): Result<null> {
    const file = this.file(archiveId, articleId)
    try {
      writeWhole(file, `${JSON.stringify(draft)}\n`)
      return ok(null)
    } catch (error) {
      this.log.trouble('a draft could not be kept', error)
      return fail('io', { path: articleId, detail: (error as NodeJS.ErrnoException).code ?? 'unknown' })
    }
  }

  /** Throws a draft away; that there is none is fine. */
  discard(archiveId: string, articleId: string): void {
    rmSync(this.file(archiveId, articleId), { force: true })
  }

  private file(archiveId: string, articleId: string): string {
    return join(this.folder, archiveId, `${articleId}.json`)
  }
}
