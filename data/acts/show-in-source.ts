// Finds selected words of an article in the file it came from. Changes nothing.
import type { Archive } from '../archive/archive.ts'
import type { Refusal } from '../formats/places/pieces.ts'
import { type FieldSpan, placesInSource, type SourcePlaces } from '../formats/same-file/source-places.ts'
import { fail, ok, type Result } from '../schema/index.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { sourcePath } from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { guarded } from '../work/environment.ts'

export interface InSource {
  /** The name the file came under. */
  readonly name: string
  readonly format: string
  /** A refusal: the file cannot be shown that way, or does not say the words. */
  readonly found: SourcePlaces | Refusal
}

/** The places of a stretch. Problems: not-found, damaged (the source is not what was imported), the environment's. */
export async function showInSource(archive: Archive, id: string, span: FieldSpan): Promise<Result<InSource>> {
  const opened = await archive.openArticle(id)
  if (!opened.ok) return opened
  const { name, format, sha256 } = opened.value.record.source
  const path = sourcePath(sha256)
  const bytes = await guarded(path, async () => ok(await readPlainFile(archive.folder, path)))
  if (!bytes.ok) return bytes
  if (hashBytes(bytes.value) !== sha256)
    return fail('damaged', { path, reason: 'source-changed', detail: 'its SHA-256 is another' })
  return ok({ name, format, found: placesInSource(opened.value, bytes.value, span) })
}
