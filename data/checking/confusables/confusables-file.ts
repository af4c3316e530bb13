// What was found in paragraphs, kept in the user's cache folder under their hashes, a line each: the library takes half a second for
// a thousand words, and most paragraphs never change.
import { join } from 'node:path'
import { HARPER } from '../../checks/confusables/allowed-rules.ts'
import type { ConfusedPlace } from '../../checks/confusables/confused-place.ts'
import { confusables } from '../../checks/confusables-check.ts'
import { hashText } from '../../corrections/index.ts'
import { indexFolder } from '../../search/index-folder.ts'
import { CacheFile } from '../../work/cache-file.ts'

const HEAD = { confusables: confusables.version, by: HARPER }
/** Paragraphs kept, the newest: some hundred megabytes at most, mostly much less. */
const MOST = 500_000
/** Lines added that are written together. */
const PORTION = 50
const NOTHING: readonly ConfusedPlace[] = []

/** A paragraph's key and what was found in it; nothing found is left out. */
type Line = readonly [key: string, places?: readonly ConfusedPlace[]]

/** The key of a paragraph’s text. */
export function paragraphKey(text: string): string {
  return hashText(text).slice(0, 20)
}

export class ConfusablesFile {
  private readonly found = new Map<string, readonly ConfusedPlace[]>()
  private readonly added: Line[] = []

  private constructor(private readonly file: CacheFile<Line>) {}

  /** Keeps nothing beyond its own life. */
  static inMemory(): ConfusablesFile {
    return new ConfusablesFile(new CacheFile(null, HEAD, lineOf))
  }

  /** What is kept of the archive in a folder (absolute path). */
  static async open(archiveId: string, archive: string): Promise<ConfusablesFile> {
    const path = join(await indexFolder(archiveId, archive), 'confusables.jsonl')
    const kept = new ConfusablesFile(new CacheFile(path, HEAD, lineOf))
    const lines = await kept.file.read(([key, places = NOTHING]) => kept.put(key, places))
    if (lines > MOST) await kept.file.replace([...kept.found].map(([key, places]) => lineFor(key, places)))
    return kept
  }

  /** What was found in a paragraph; null when it has not been looked at. */
  places(key: string): readonly ConfusedPlace[] | null {
    return this.found.get(key) ?? null
  }

  keep(key: string, places: readonly ConfusedPlace[]): void {
    this.put(key, places)
    this.added.push(lineFor(key, places))
    if (this.added.length >= PORTION) void this.save()
  }

  /** Writes what was added since. */
  async save(): Promise<void> {
    await this.file.add(this.added.splice(0))
  }

  private put(key: string, places: readonly ConfusedPlace[]): void {
    this.found.set(key, places.length === 0 ? NOTHING : places)
    const [oldest] = this.found.keys()
    if (this.found.size > MOST && oldest !== undefined) this.found.delete(oldest)
  }
}

function lineFor(key: string, places: readonly ConfusedPlace[]): Line {
  return places.length === 0 ? [key] : [key, places]
}

function lineOf(line: unknown): Line | null {
  const [key, places = NOTHING] = line as Line
  return typeof key === 'string' && Array.isArray(places) ? [key, places] : null
}
