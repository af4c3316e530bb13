// The same files back: each article's source as it came in, with its corrections written into it and nothing else changed; a
// manifest beside them says where. What cannot go into its file is left out and named.
import { extname, join, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { type Article, isWithdrawn, openArticle, removedWords } from '../../corrections/index.ts'
import { withoutDeviceName } from '../../files/file-name.ts'
import { writeExportFile } from '../../files/write-export-file.ts'
import { isRefusal } from '../../formats/places/pieces.ts'
import { WRITTEN_BACK, type WrittenBack, writeBack } from '../../formats/places/write-back.ts'
import { exportArticle } from '../../formats/writing/export-article.ts'
import {
  type ActContext,
  EXPORT_MANIFEST_FORMAT,
  type ExportBatch,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { ensureFolder } from '../../store/disk.ts'
import { type ExportHead, writeExportRecord } from '../../store/export-record.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { sourcePath } from '../../store/layout.ts'
import { readPlainFile } from '../../store/plain-file.ts'
import { guarded } from '../../work/environment.ts'
import { Packed } from '../../work/packed.ts'
import { refusalOf } from './export-articles.ts'
import { toExported } from './export-files.ts'

/** The name of this way of exporting, beside those of the formats. */
export const SOURCE = 'source'

export interface SourcesRequest {
  readonly ids: readonly string[]
  readonly out: string
  readonly recipient: string | null
  readonly allowStale: boolean
  readonly withWithdrawn: boolean
  readonly ifExists: 'number' | 'overwrite'
  /** Only look: say what would happen and write nothing. */
  readonly dryRun: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** A file that goes back. */
export interface SourceBack {
  readonly id: string
  /** Absolute; '' when nothing is written. */
  readonly path: string
  readonly sha256: string
  /** How many places of the file differ from what came in, and how many bytes stand there now. */
  readonly places: number
  readonly bytes: number
  /** Where the file says its headline again, and it was corrected too. */
  readonly copies: readonly string[]
}

export interface SourcesReport {
  readonly batch: string | null
  readonly unrecorded: Problem | null
  /** Absolute path of the manifest; '' when nothing was written. */
  readonly manifest: string
  readonly files: readonly SourceBack[]
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
}

/**
 * Writes the files, a manifest and the record of the export. Problems, an article each: cannot-write-back, stale-notice,
 * notice-quotes-removed, withdrawn, damaged; of the whole: those of the environment, when no file could be written.
 */
export async function exportSources(
  archive: Archive,
  request: SourcesRequest,
  context: ActContext,
): Promise<Result<SourcesReport>> {
  const files: SourceBack[] = []
  const listed = new Packed<ExportBatch['files'][number]>()
  const failed: { id: string; problem: Problem }[] = []
  const folder = resolve(request.out)
  const ids = [...new Set(request.ids)]
  for (const [n, id] of ids.entries()) {
    if (request.signal?.aborted) break
    const prepared = await prepare(archive, id, request)
    const file = prepared.ok ? await handBack(folder, prepared.value, request) : prepared
    if (file.ok) {
      files.push(file.value.file)
      listed.add(file.value.listed)
    } else if (prepared.ok && listed.length === 0) return file
    else failed.push({ id, problem: file.problem })
    request.onProgress?.(n + 1, ids.length)
  }
  const nothing = { batch: null, unrecorded: null, manifest: '', files, failed }
  if (request.dryRun || listed.length === 0) return ok(nothing)
  const log = await archive.actLog()
  const { id, title } = archive.manifest
  const head: ExportHead = {
    ...{ format: EXPORT_MANIFEST_FORMAT, version: 1, id: context.newId(), archive: { id, title } },
    ...{ at: context.now(), by: context.author, to: SOURCE, view: 'corrected', recipient: request.recipient },
  }
  const place = { folder, path: `${head.id}.manifest.json` }
  const manifest = await guarded(folder, async () =>
    ok(await writeExportRecord(place, { ...head, ...(log && { log }) }, listed)),
  )
  if (!manifest.ok) return manifest
  const recorded = await archive.recordExport(head, listed)
  const unrecorded = recorded.ok ? null : recorded.problem
  const path = join(folder, place.path)
  return ok({ batch: recorded.ok ? head.id : null, unrecorded, manifest: path, files, failed })
}

interface Prepared {
  readonly article: Article
  readonly written: WrittenBack
  readonly listed: Pick<ExportBatch['files'][number], 'articles'>
}

/** The file of one article, proved, unless the article may not go out or its file cannot take its corrections. */
async function prepare(archive: Archive, id: string, request: SourcesRequest): Promise<Result<Prepared>> {
  const record = await archive.readArticle(id)
  const opened = record.ok ? openArticle(record.value) : record
  if (!opened.ok) return opened
  const article = opened.value
  if (isWithdrawn(article) && !request.withWithdrawn)
    return fail('withdrawn', { article: id, reason: article.metadata.withdrawn ?? '' })
  const { position } = (await houseNotices(archive)).profile
  const how = { view: 'corrected', keepFooters: true, withProposals: false, noticePosition: position } as const
  const drawn = exportArticle(article, archive.manifest.profile, how)
  const refusal = refusalOf(drawn, request.allowStale)
  if (refusal) return fail(refusal, { article: id })
  const { format, sha256 } = article.record.source
  if (!WRITTEN_BACK.has(format)) return fail('cannot-write-back', { article: id, reason: 'format', detail: format })
  const path = sourcePath(sha256)
  const bytes = await guarded(path, async () => ok(await readPlainFile(archive.folder, path)))
  if (!bytes.ok) return bytes
  if (hashBytes(bytes.value) !== sha256)
    return fail('damaged', { path, reason: 'source-changed', detail: 'its SHA-256 is another' })
  const written = writeBack(article, bytes.value)
  if (isRefusal(written)) return fail('cannot-write-back', { article: id, ...written })
  return ok({ article, written, listed: { articles: [toExported(drawn)] } })
}

async function handBack(
  folder: string,
  { article, written, listed }: Prepared,
  { dryRun, ifExists }: SourcesRequest,
): Promise<Result<{ readonly file: SourceBack; readonly listed: ExportBatch['files'][number] }>> {
  const { id, source } = article.record
  const { bytes, changed, copies } = written
  const name = fileNameOf(article)
  const placed = dryRun
    ? ok(name)
    : await guarded(folder, async () => {
        await ensureFolder(folder)
        return ok(await writeExportFile(folder, name, bytes, ifExists === 'overwrite'))
      })
  if (!placed.ok) return placed
  const sha256 = hashBytes(bytes)
  const places = changed.map((edit) => ({ at: edit.at, end: edit.end, bytes: edit.bytes.length }))
  return ok({
    file: {
      ...{ id, sha256, copies, places: places.length, bytes: places.reduce((sum, place) => sum + place.bytes, 0) },
      path: dryRun ? '' : join(folder, placed.value),
    },
    listed: { name: placed.value, sha256, bytes: bytes.length, ...listed, from: source.sha256, changed: places },
  })
}

const EXTENSIONS: Readonly<Record<string, string>> = { text: '.txt', html: '.html' }

/** The file's own name, where every system takes it and it does not say what was removed; copy that was no file gets an ending. */
function fileNameOf(article: Article): string {
  const { id, source } = article.record
  const base = (source.name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[<>:"|?*\p{Cc}]/gu, '_')
    .replaceAll(/^\.+|[. ]+$/g, '')
  const known = base === '' || removedWords(article).isMentionedIn(base) ? id : withoutDeviceName(base)
  return extname(known) === '' ? `${known}${EXTENSIONS[source.format] ?? ''}` : known
}
