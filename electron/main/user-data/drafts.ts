// Free typing not yet saved, one file per article, outside the archive. It survives a crash and a closed window. One
// window at a time types in an article, so that none overwrites what was typed in another. A copy of an archive has the
// same id, so drafts belong to the archive together with the folder it was opened from, and follow an archive that was
// moved.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Log } from '../../../data/index.ts'
import { systemErrorName } from '../../../data/index.ts'
import { type Draft, draftSchema, fail, ok, type Result } from '../../contract/index.ts'
import { moveWhole, removeWhole, writeWhole } from './whole-file.ts'

/** The archive a draft belongs to: its id, and the folder (absolute path) it was opened from. */
export interface DraftHome {
  readonly id: string
  readonly folder: string
}

/** Records which folder the drafts next to it belong to. */
const PLACE = 'place.json'

export class Drafts {
  /** Files of the articles being typed in, with the window that types. */
  private readonly typing = new Map<string, number>()

  constructor(
    /** Absolute path of the folder for drafts. */
    private readonly folder: string,
    private readonly log: Log,
  ) {}

  /** The draft of an article, or null when there is none that can be read. */
  read(home: DraftHome, articleId: string): Draft | null {
    try {
      this.adopt(home, articleId)
      return draftSchema.parse(JSON.parse(readFileSync(this.file(home, articleId), 'utf8')))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.log.trouble('a draft could not be read', error)
      return null
    }
  }

  /** Reserves an article for typing in a window; false when another window has it. */
  begin(home: DraftHome, articleId: string, windowId: number): boolean {
    const file = this.file(home, articleId)
    if ((this.typing.get(file) ?? windowId) !== windowId) return false
    this.typing.set(file, windowId)
    return true
  }

  /** A window no longer types in any article: it went back to reading, closed, or loaded another page. */
  end(windowId: number): void {
    for (const [file, holder] of this.typing) if (holder === windowId) this.typing.delete(file)
  }

  /**
   * Saves a window's draft. Problems: changed-meanwhile when another window types in the article; io, so that the
   * editor can warn that typing is not being saved.
   */
  save(home: DraftHome, articleId: string, draft: Draft, windowId: number): Result<null> {
    if (!this.begin(home, articleId, windowId)) return fail('changed-meanwhile', { article: articleId })
    const file = this.file(home, articleId)
    try {
      this.keepPlace(home)
      writeWhole(file, `${JSON.stringify(draft)}\n`)
      return ok(null)
    } catch (error) {
      this.log.trouble('a draft could not be kept', error)
      return fail('io', { path: articleId, detail: systemErrorName(error) ?? 'UNKNOWN' })
    }
  }

  /**
   * Discards a draft; does nothing if there is none. Problem: changed-meanwhile when another window types in the
   * article.
   */
  discard(home: DraftHome, articleId: string, windowId: number): Result<null> {
    const file = this.file(home, articleId)
    if ((this.typing.get(file) ?? windowId) !== windowId) return fail('changed-meanwhile', { article: articleId })
    removeWhole(file)
    return ok(null)
  }

  private file(home: DraftHome, articleId: string): string {
    return join(this.roomOf(home), `${articleId}.json`)
  }

  private roomOf({ id, folder }: DraftHome): string {
    return join(this.folder, id, createHash('sha256').update(realOf(folder)).digest('hex').slice(0, 16))
  }

  private keepPlace(home: DraftHome): void {
    const path = join(this.roomOf(home), PLACE)
    if (!existsSync(path)) writeWhole(path, `${JSON.stringify({ folder: realOf(home.folder) })}\n`)
  }

  /**
   * Takes over the draft from the place an archive was moved from, and one written before drafts recorded their folder.
   */
  private adopt(home: DraftHome, articleId: string): void {
    const file = this.file(home, articleId)
    if (existsSync(file)) return
    const name = `${articleId}.json`
    const all = join(this.folder, home.id)
    const left = foldersIn(all).filter((room) => existsSync(join(room, name)) && isDeserted(room, home.id))
    const from = [all, ...left].map((room) => join(room, name)).find(existsSync)
    if (from === undefined) return
    this.keepPlace(home)
    mkdirSync(dirname(file), { recursive: true })
    moveWhole(from, file)
  }
}

function realOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => join(folder, name))
}

/** Whether the archive is no longer where these drafts were typed. A disk that is not connected may come back. */
function isDeserted(room: string, archiveId: string): boolean {
  try {
    const { folder } = JSON.parse(readFileSync(join(room, PLACE), 'utf8')) as { readonly folder: string }
    if (!existsSync(folder)) return existsSync(dirname(folder))
    return JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')).id !== archiveId
  } catch {
    return false
  }
}
