// The files of an export: their names, their bytes, and the manifest that lists them.
import { join } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { openArticle } from '../../corrections/index.ts'
import { DEFAULT_TEMPLATE, nameFromTemplate } from '../../files/file-name.ts'
import { writeExportFile } from '../../files/write-export-file.ts'
import { type ExportArticle, exportArticle, type GivenOut } from '../../formats/writing/export-article.ts'
import type { ExportFormat } from '../../formats/writing/export-formats.ts'
import { type ExportBatch, type ExportedArticle, ok, type Problem, type Result, type View } from '../../schema/index.ts'
import { exportCodec } from '../../store/codec.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { guarded } from '../../work/environment.ts'

export interface ExportRequest extends GivenOut {
  readonly ids: readonly string[]
  /** Written one after the other; each article is drawn once. */
  readonly formats: readonly ExportFormat[]
  readonly view: View
  readonly out: string
  readonly oneFile: boolean
  readonly recipient: string | null
  readonly allowStale: boolean
  /** Whether withdrawn articles go out too; without it they are left and named. */
  readonly withWithdrawn?: boolean
  readonly keepFooters: boolean
  /** What happens to files that are there: the new one is numbered, the old one replaced, or nothing is written at all. */
  readonly ifExists: 'number' | 'overwrite' | 'ask'
  /** Of file names; see files/file-name.ts. */
  readonly nameTemplate?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

type ExportedFile = ExportBatch['files'][number]

/** `broken` is why the disk took no more files. */
export interface WrittenFiles {
  readonly written: ExportedFile[]
  readonly broken: Problem | null
  readonly isCancelled: boolean
}

/** Articles that go into one file. */
export interface FileGroup {
  readonly format: ExportFormat
  readonly articles: readonly ExportArticle[]
}

/** Writes one file a group until all are written, the caller has had enough, or the disk fails (`broken`). */
export async function writeGroups(
  folder: string,
  groups: readonly FileGroup[],
  request: ExportRequest,
): Promise<WrittenFiles> {
  const written: ExportedFile[] = []
  const isLate = request.signal?.aborted ?? false
  for (const group of groups) {
    if (request.signal?.aborted) break
    const file = await guarded(folder, async () => ok(await writeGroup(folder, group, request)))
    if (!file.ok) return { written, broken: file.problem, isCancelled: false }
    written.push(file.value)
    request.onProgress?.(written.length, groups.length)
  }
  return { written, broken: null, isCancelled: isLate || written.length < groups.length }
}

/** The name the file of an article would get, if nothing of that name is there. Problems: not-found, damaged. */
export async function exampleName(
  archive: Archive,
  id: string,
  request: Pick<ExportRequest, 'oneFile' | 'nameTemplate'> & { readonly format: ExportFormat },
): Promise<Result<string>> {
  const record = await archive.readArticle(id)
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return article
  const how = { view: 'corrected', keepFooters: false, withProposals: false } as const
  const prepared = exportArticle(article.value, archive.manifest.profile, how)
  const articles = request.oneFile ? [] : [prepared]
  return ok(fileName({ format: request.format, articles }, request))
}

async function writeGroup(folder: string, group: FileGroup, request: ExportRequest): Promise<ExportedFile> {
  const { format, articles } = group
  const bytes = Buffer.from(format.write(articles))
  const name = await writeExportFile(folder, fileName(group, request), bytes, request.ifExists === 'overwrite')
  const sha256 = hashBytes(bytes)
  return { name, sha256, bytes: bytes.length, articles: articles.map(toExported) }
}

/** The name of the file these articles go into. */
export function fileName(
  { articles, format }: FileGroup,
  { nameTemplate = DEFAULT_TEMPLATE }: Pick<ExportRequest, 'nameTemplate'>,
): string {
  const [first] = articles
  if (articles.length !== 1 || !first || format.isOneFile) {
    return `${format.isOneFile ? 'corrections' : 'articles'}.${format.extension}`
  }
  const { publishedAt, source, desk } = first.metadata
  const parts = {
    date: publishedAt?.slice(0, 10) ?? '',
    headline: first.title,
    id: first.id,
    source: source ?? '',
    desk: desk ?? '',
  }
  return `${nameFromTemplate(nameTemplate, parts)}.${format.extension}`
}

/** What the manifest says of an article; of its corrections no more than the copy itself. */
export function toExported({ id, title, head, version, corrections, changes, notice }: ExportArticle): ExportedArticle {
  return {
    id,
    headline: title,
    head,
    version,
    corrections: corrections.map((correction) => {
      const { field, before, after, category, isLeftOut } = correction
      const words = changes.includes(correction) ? { before, after } : {}
      return { id: correction.id, field, ...words, ...(isLeftOut ? {} : { category }) }
    }),
    notice: notice?.text ?? null,
  }
}

/** The manifest carries a seal, as records do: the SHA-256 of every byte before it. Throws the system's error. */
export async function writeManifest(folder: string, batch: ExportBatch): Promise<string> {
  const bytes = Buffer.from(exportCodec.encode(batch))
  return join(folder, await writeExportFile(folder, `${batch.id}.manifest.json`, bytes, false))
}
