// An article imported from bytes in a known format and encoding, for tests of exporting in the original format.
import { ImportPlanner } from '../acts/import/import-copy.ts'
import type { Article } from '../corrections/index.ts'
import type { ReadableFormat } from '../formats/formats.ts'
import type { TextEncoding } from '../schema/index.ts'
import { context, reopened } from './drawn-article.ts'

/** The first article of a file. Throws when the bytes are refused. */
export function importedBytes(bytes: Uint8Array, format: ReadableFormat, encoding: TextEncoding): Article {
  return importedArticles(bytes, format, encoding)[0] as Article
}

/** All articles of a file. Throws when the bytes are refused. */
export function importedArticles(
  bytes: Uint8Array,
  format: ReadableFormat,
  encoding: TextEncoding,
): readonly Article[] {
  const choices = { files: { copy: { encoding } } }
  const planner = new ImportPlanner(() => null, context, { format, choices })
  planner.add({ name: 'copy', bytes })
  const { records, failed } = planner.plan()
  if (records.length === 0) throw new Error(JSON.stringify(failed))
  return records.map(reopened)
}
