// The file an article came from, taken apart as its format does: what is written into, and what the written file is compared with.
import { type Article, type ProjectedBlock, projectField } from '../../corrections/index.ts'
import type { ArticleRecord, Field, ReadingGiven } from '../../schema/index.ts'
import { FORMATS, formatNamed, type ReadableFormat } from '../formats.ts'
import { type Edit, isRefusal, type Refusal, refuse } from '../places/pieces.ts'
import type { ArticlePlaces, FilePlaces } from '../places/places.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import type { FileToRead, PageChoice, ReadFile } from '../reading/read-article.ts'
import { type SourceText, sourceText } from './source-text.ts'

export interface Source {
  readonly format: ReadableFormat
  readonly characters: SourceText
  readonly file: FilePlaces
  readonly read: ReadFile
  readonly given: ReadingGiven | undefined
}

/** An article with its places in the file, and what is to change there. */
export interface Taken {
  readonly article: Article
  readonly places: ArticlePlaces
  readonly edits: readonly Edit[]
  readonly copies: readonly string[]
}

/** The file an article of it came from; the articles of one file have the same. */
export function sourceOf([first]: readonly Article[], bytes: Uint8Array): Source | Refusal {
  const { format = '', encoding = '', given } = first?.record.source ?? {}
  const row = formatNamed(format)
  if (!row?.place) return refuse('format', format)
  const characters = sourceText(format as ReadableFormat, bytes, encoding)
  if (isRefusal(characters)) return characters
  const { text } = characters
  // Read first: readers refuse what would take without end to place, and an archive can come from anyone.
  const unchosen = readAgain(format as ReadableFormat, { bytes, text, given }, undefined)
  const file = unchosen && row.place(text, (character) => encodeCharacters(character, encoding) !== null)
  const read = file?.choice ? readAgain(format as ReadableFormat, { bytes, text, given }, file.choice) : unchosen
  if (!read || !file) return refuse('no-place', `the source is no ${format} that can be read`)
  return { format: format as ReadableFormat, characters, file, read, given }
}

/** The file read, by the choice of its main text that was made before; null: it cannot be read. */
export function readAgain(
  format: ReadableFormat,
  file: Pick<FileToRead, 'bytes' | 'text' | 'given'>,
  choice: PageChoice | undefined,
): ReadFile | null {
  const read = FORMATS[format].read({ ...file, path: '', ...(choice ? { choice } : {}) })
  return read.ok ? read.value : null
}

/** The record of an article whose original text is the corrected one: as the file would be imported from now on. */
export function correctedRecord({ record, fields }: Article): ArticleRecord {
  const texts = Object.entries(record.fields).map(([field, own]) => [
    field,
    { ...own, text: fields.get(field)?.publishedText() ?? own.text },
  ])
  return { ...record, fields: Object.fromEntries(texts) }
}

/** The lines of a field as it is corrected. */
export function correctedLines(article: Article, field: Field): readonly ProjectedBlock[] {
  return projectField(article, field, 'corrected')
}
