// Export: one file an article (or one for all), a manifest with hashes beside them, and a record in the archive.
import { join, resolve } from 'node:path'
import { openArticle, publishedText } from '../corrections/index.ts'
import { DEFAULT_TEMPLATE, nameFromTemplate } from '../files/file-name.ts'
import { existingFiles, writeExportFile } from '../files/write-export-file.ts'
import { type ExportArticle, exportArticle } from '../formats/export-article.ts'
import type { ExportFormat } from '../formats/export-formats.ts'
import {
  type ActContext,
  EXPORT_MANIFEST_FORMAT,
  type ExportBatch,
  type ExportedArticle,
  fail,
  ok,
  type Problem,
  type Result,
  type View,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { toProblem } from '../store/environment.ts'
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

export interface ExportReport {
  /** null when the archive was open for reading only: then nothing is recorded. */
  readonly batch: string | null
  readonly manifest: string
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly articles: readonly string[] }[]
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  readonly isCancelled: boolean
  /** Names that are there already, when asked to ask: then nothing was written. */
  readonly existing: readonly string[]
}

type BatchFile = ExportBatch['files'][number]

/** Writes the files. An article with a stale notice fails unless allowed; the others are written. Problems: environment. */
export async function exportArticles(
  archive: Archive,
  request: ExportRequest,
  context: ActContext,
): Promise<Result<ExportReport>> {
  const { ready, failed } = await prepare(archive, request)
  const groups = request.oneFile || request.format.isOneFile ? [ready] : ready.map((article) => [article])
  const folder = resolve(request.out)
  if (request.ifExists === 'ask' && !request.signal?.aborted) {
    const existing = await existingFiles(
      folder,
      groups.map((group) => fileName(group, request)),
    )
    if (existing.length > 0) return ok({ batch: null, manifest: '', files: [], failed, isCancelled: false, existing })
  }
  const written: BatchFile[] = []
  let isCancelled = request.signal?.aborted ?? false
  try {
    for (const group of groups.filter((articles) => articles.length > 0)) {
      isCancelled = request.signal?.aborted ?? false
      if (isCancelled) break
      written.push(await writeGroup(folder, group, request))
      request.onProgress?.(written.length, groups.length)
    }
    const batch = toBatch(archive, request, written, context)
    const manifest = written.length > 0 ? await writeManifest(folder, batch) : ''
    const recorded =
      archive.isWritable && written.length > 0 ? await archive.commit({ articles: [], exported: batch }) : null
    if (recorded && !recorded.ok) return recorded
    const files = written.map(({ name, sha256, articles }) => ({
      path: join(folder, name),
      sha256,
      articles: articles.map(({ id }) => id),
    }))
    return ok({ batch: recorded ? batch.id : null, manifest, files, failed, isCancelled, existing: [] })
  } catch (error) {
    const { code, details } = toProblem(error, folder)
    return fail(code, details as never)
  }
}

async function prepare(
  archive: Archive,
  request: ExportRequest,
): Promise<{ readonly ready: readonly ExportArticle[]; readonly failed: ExportReport['failed'] }> {
  const ready: ExportArticle[] = []
  const failed: { id: string; problem: Problem }[] = []
  const { view, keepFooters, allowStale } = request
  for (const id of new Set(request.ids)) {
    if (request.signal?.aborted) break
    const record = await archive.readArticle(id)
    const article = record.ok ? openArticle(record.value) : record
    if (!article.ok) {
      failed.push({ id, problem: article.problem })
      continue
    }
    const { profile } = archive.manifest
    const prepared = exportArticle(article.value, profile, { view, keepFooters, withProposals: false })
    const isRefused = prepared.isNoticeStale && !allowStale && view !== 'original'
    if (isRefused) failed.push({ id, problem: { code: 'stale-notice', details: { article: id } } })
    else ready.push(prepared)
  }
  return { ready, failed }
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
): Promise<BatchFile> {
  const bytes = Buffer.from(request.format.write(articles))
  const name = await writeExportFile(folder, fileName(articles, request), bytes, request.ifExists === 'overwrite')
  const sha256 = hashBytes(bytes)
  return { name, sha256, bytes: bytes.length, articles: articles.map(toExported) }
}

function fileName(
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

function toBatch(
  archive: Archive,
  { format, view, recipient }: ExportRequest,
  files: BatchFile[],
  context: ActContext,
): ExportBatch {
  const { id, title } = archive.manifest
  const head = { format: EXPORT_MANIFEST_FORMAT, version: 1, id: context.newId(), archive: { id, title } } as const
  return { ...head, at: context.now(), by: context.author, to: format.name, view, recipient, files }
}

async function writeManifest(folder: string, batch: ExportBatch): Promise<string> {
  const bytes = Buffer.from(`${JSON.stringify(batch, null, 2)}\n`)
  return join(folder, await writeExportFile(folder, `${batch.id}.manifest.json`, bytes, false))
}
