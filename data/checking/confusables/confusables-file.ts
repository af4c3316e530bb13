// What was found in paragraphs, kept in the user's cache folder under their hashes, a line each: the library takes half a second for
// a thousand words, and most paragraphs never change. Derived: whatever cannot be read is looked for again.
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARPER } from '../../checks/confusables/allowed-rules.ts'
import { confusables } from '../../checks/confusables/confusables.ts'
import type { ConfusedPlace } from '../../checks/confusables/confused-place.ts'
import { hashText } from '../../corrections/index.ts'
import { newId } from '../../schema/index.ts'
import { indexFolder } from '../../search/index-folder.ts'

const FILE = 'confusables.jsonl'
const HEAD = JSON.stringify({ confusables: confusables.version, by: HARPER })
/** Paragraphs kept, the newest: some hundred megabytes at most, mostly much less. */
const MOST = 500_000
/** Lines added that are written together. */
const PORTION = 50
const NOTHING: readonly ConfusedPlace[] = []

/** By what a paragraph’s text is known. */
export function paragraphKey(text: string): string {
  return hashText(text).slice(0, 20)
}

export class ConfusablesFile {
  private added: string[] = []

  private constructor(
    /** null: nothing is written. */
    private readonly folder: string | null,
    private readonly found: Map<string, readonly ConfusedPlace[]>,
    private isStarted: boolean,
  ) {}

  /** Keeps nothing beyond its own life. */
  static inMemory(): ConfusablesFile {
    return new ConfusablesFile(null, new Map(), false)
  }

  /** What is kept of the archive in a folder (absolute path). */
  static async open(archiveId: string, archive: string): Promise<ConfusablesFile> {
    const folder = await indexFolder(archiveId, archive)
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
    const [head, ...lines] = text.split('\n')
    const isOurs = head === HEAD
    const found = new Map((isOurs ? lines : []).flatMap(entriesIn).slice(-MOST))
    const file = new ConfusablesFile(folder, found, isOurs)
    // A line cut off by a crash must not take the next one with it.
    if (isOurs && (!text.endsWith('\n') || lines.length > MOST)) await file.writeAll()
    return file
  }

  /** What was found in a paragraph; null: nobody has looked. */
  places(key: string): readonly ConfusedPlace[] | null {
    return this.found.get(key) ?? null
  }

  keep(key: string, places: readonly ConfusedPlace[]): void {
    this.found.set(key, places.length === 0 ? NOTHING : places)
    this.added.push(lineOf(key, places))
    const [oldest] = this.found.keys()
    if (this.found.size > MOST && oldest !== undefined) this.found.delete(oldest)
    if (this.added.length >= PORTION) void this.save()
  }

  /** Writes what came since; a cache folder that cannot be written is no problem. */
  async save(): Promise<void> {
    const lines = this.added.join('')
    this.added = []
    if (this.folder === null || lines === '') return
    if (!this.isStarted) return await this.writeAll()
    await appendFile(join(this.folder, FILE), lines).catch(() => {})
  }

  private async writeAll(): Promise<void> {
    if (this.folder === null) return
    this.isStarted = true
    const lines = [...this.found].map(([key, places]) => lineOf(key, places))
    const temporary = join(this.folder, `${FILE}.${newId()}.tmp`)
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(temporary, `${HEAD}\n${lines.join('')}`)
      await rename(temporary, join(this.folder, FILE))
    } catch {
      // The paragraphs are looked at again next time.
    }
  }
}

function lineOf(key: string, places: readonly ConfusedPlace[]): string {
  return `${JSON.stringify(places.length === 0 ? [key] : [key, places])}\n`
}

function entriesIn(line: string): readonly (readonly [string, readonly ConfusedPlace[]])[] {
  if (line === '') return []
  try {
    const [key, places = NOTHING] = JSON.parse(line) as [string, (readonly ConfusedPlace[])?]
    return typeof key === 'string' && Array.isArray(places) ? [[key, places]] : []
  } catch {
    return []
  }
}
