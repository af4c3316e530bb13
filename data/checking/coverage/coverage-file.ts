// What has been checked of an archive, kept in the user's cache folder, one line a check; the last one of an article counts.
// Lines are added as articles are checked, so that work broken off is kept. Derived: whatever cannot be read is checked again.
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../schema/index.ts'
import { indexFolder } from '../../search/index-folder.ts'
import type { CheckedEntry } from './coverage.ts'

const FILE = 'coverage.jsonl'
/** Raised whenever lines say something else: older ones are then forgotten. */
const VERSION = 1
const HEAD = JSON.stringify({ coverage: VERSION })
/** So many lines that count no more make it worth writing the file anew. */
const MOST_DEAD = 1000

export class CoverageFile {
  private constructor(
    private readonly folder: string,
    /** What was kept, one an article. */
    readonly entries: readonly CheckedEntry[],
    private isStarted: boolean,
  ) {}

  /** What is kept of the archive in a folder (absolute path). */
  static async open(archiveId: string, archive: string): Promise<CoverageFile> {
    const folder = await indexFolder(archiveId, archive)
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
    const [head, ...lines] = text.split('\n')
    if (head !== HEAD) return new CoverageFile(folder, [], false)
    const entries = new Map<string, CheckedEntry>()
    for (const line of lines) {
      const entry = entryIn(line)
      if (entry) entries.set(entry.id, entry)
    }
    const file = new CoverageFile(folder, [...entries.values()], true)
    // A line cut off by a crash must not take the next one with it.
    const isWhole = text.endsWith('\n')
    if (!isWhole || lines.length > entries.size + MOST_DEAD) await file.write(file.entries)
    return file
  }

  /** Keeps more; a cache folder that cannot be written is no problem. */
  async add(entries: readonly CheckedEntry[]): Promise<void> {
    if (entries.length === 0) return
    if (!this.isStarted) return await this.write(entries)
    await appendFile(join(this.folder, FILE), linesOf(entries)).catch(() => {})
  }

  private async write(entries: readonly CheckedEntry[]): Promise<void> {
    const temporary = join(this.folder, `${FILE}.${newId()}.tmp`)
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(temporary, `${HEAD}\n${linesOf(entries)}`)
      await rename(temporary, join(this.folder, FILE))
      this.isStarted = true
    } catch {
      // The articles are checked again next time.
    }
  }
}

function linesOf(entries: readonly CheckedEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

function entryIn(line: string): CheckedEntry | null {
  if (line === '') return null
  try {
    const entry = JSON.parse(line) as CheckedEntry
    return typeof entry.id === 'string' && Array.isArray(entry.findings) ? entry : null
  } catch {
    return null
  }
}
