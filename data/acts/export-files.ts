// The files of an export: their names, their bytes, and the manifest that lists them.
import { join } from 'node:path'
import { openArticle, publishedText } from '../corrections/index.ts'
import { DEFAULT_TEMPLATE, nameFromTemplate } from '../files/file-name.ts'
import { writeExportFile } from '../files/write-export-file.ts'
import { type ExportArticle, exportArticle } from '../formats/export-article.ts'
import type { ExportFormat } from '../formats/export-formats.ts'
import { type ExportBatch, type ExportedArticle, ok, type Problem, type Result, type View } from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { exportCodec } from '../store/codec.ts'
import { guarded } from '../store/environment.ts'
import { hashBytes } from '../store/hash-bytes.ts'

export interface ExportRequest {
  readonly ids: readonly string[]
  readonly format: ExportFormat
  readonly view: View
  readonly out: string
  readonly oneFile: boolean
  readonly recipient: string | null
  readonly allowStale: boolean
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

/** Writes one file a group until all are written, the caller has had enough, or the disk fails (`broken`). */
export async function writeGroups(
  folder: string,
  groups: readonly ExportArticle[][],
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
  request: Pick<ExportRequest, 'format' | 'oneFile' | 'nameTemplate'>,
): Promise<Result<string>> {
  const record = await archive.readArticle(id)
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return article
  const how = { view: 'corrected', keepFooters: false, withProposals: false } as const
  const prepared = exportArticle(article.value, archive.manifest.profile, how)
  return ok(fileName(request.oneFile ? [] : [prepared], request))
}

async function writeGroup(
  folder: string,
  articles: readonly ExportArticle[],
  request: ExportRequest,
): Promise<ExportedFile> {
  const bytes = Buffer.from(request.format.write(articles))
  const name = await writeExportFile(folder, fileName(articles, request), bytes, request.ifExists === 'overwrite')
  const sha256 = hashBytes(bytes)
  return { name, sha256, bytes: bytes.length, articles: articles.map(toExported) }
}

/** The name of the file these articles go into. */
export function fileName(
  articles: readonly ExportArticle[],
  { format, nameTemplate = DEFAULT_TEMPLATE }: Pick<ExportRequest, 'format' | 'nameTemplate'>,
): string {
  const [first] = articles
  if (articles.length !== 1 || !first || format.isOneFile) {
    return `${format.isOneFile ? 'corrections' : 'articles'}.${format.extension}`
  }
  const { publishedAt, source, desk } = first.metadata
  const headline = publishedText(first.article, 'headline')
  const parts = {
    date: publishedAt?.slice(0, 10) ?? '',
    headline,
    id: first.id,
    source: source ?? '',
    desk: desk ?? '',
  }
  return `${nameFromTemplate(nameTemplate, parts)}.${format.extension}`
}

function toExported({ article, id, head, version, corrections, notice }: ExportArticle): ExportedArticle {
  return {
    id,
    headline: publishedText(article, 'headline'),
    head,
    version,
    corrections: corrections.map(({ id: correction, field, before, after, category }) => ({
      id: correction,
      field,
      before,
      after,
      category,
    })),
    notice: notice?.text ?? null,
  }
}

/** The manifest carries a seal, as records do: the SHA-256 of every byte before it. Throws the system's error. */
export async function writeManifest(folder: string, batch: ExportBatch): Promise<string> {
  const bytes = Buffer.from(exportCodec.encode(batch))
  return join(folder, await writeExportFile(folder, `${batch.id}.manifest.json`, bytes, false))
}
