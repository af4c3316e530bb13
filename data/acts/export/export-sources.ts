// Exports in the original format: each article's source as imported, with its corrections written into it and nothing
// else changed; a manifest next to the files lists the changed places. Articles whose corrections cannot be written
// into their file are left out and named.
import { extname, join, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { type Article, isWithdrawn, removedWords } from '../../corrections/index.ts'
import { withoutDeviceName } from '../../files/file-name.ts'
import { existingFiles, isEmptyFolder, writeExportFile } from '../../files/write-export-file.ts'
import { formatNamed } from '../../formats/formats.ts'
import type { FactsWanted } from '../../formats/places/facts.ts'
import { isRefusal } from '../../formats/places/pieces.ts'
import { WRITTEN_BACK, type WrittenBack, writeAllBack } from '../../formats/places/write-back.ts'
import { decodeKnown } from '../../formats/reading/decode-text.ts'
import { toArticleRecord } from '../../formats/reading/to-article-record.ts'
import { type ExportArticle, exportArticle } from '../../formats/writing/export-article.ts'
import {
  type ActContext,
  EXPORT_MANIFEST_FORMAT,
  type ExportBatch,
  type ExportFormatInfo,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { identityOf } from '../../search/identity.ts'
import { ensureFolder } from '../../store/disk.ts'
import { type ExportHead, writeExportRecord } from '../../store/export-record.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { sourcePath } from '../../store/layout.ts'
import { readPlainFile } from '../../store/plain-file.ts'
import { guarded } from '../../work/environment.ts'
import { inOrder } from '../../work/in-order.ts'
import { Packed } from '../../work/packed.ts'
import { refusalOf } from './export-articles.ts'
import { toExported } from './export-files.ts'

/** The name of this kind of export, used alongside those of the formats. */
export const SOURCE = 'source'

/** How it is presented where users choose between it and the formats. */
export const SOURCE_INFO: ExportFormatInfo = {
  name: SOURCE,
  extension: '',
  words: {
    label: 'As it came, corrected',
    hint: 'The same file back: only the corrected characters differ.',
    files: 'the files they came in',
  },
  isSource: true,
}

export interface SourcesRequest {
  readonly ids: readonly string[]
  readonly out: string
  readonly recipient: string | null
  readonly allowStale: boolean
  readonly withWithdrawn: boolean
  /** 'ask': if a file already exists, writes nothing and returns its name. */
  readonly ifExists: 'ask' | 'number' | 'overwrite'
  /** Returns what would happen and writes nothing. */
  readonly dryRun: boolean
  /** What of dates and versions the files are to state as it is now; absent: nothing. */
  readonly facts?: FactsWanted | undefined
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** A file exported in its original format. */
interface SourceBack {
  /** The first of the requested articles it contains. */
  readonly id: string
  /** All articles whose corrections it contains: those of the file that are in the archive. */
  readonly articles: readonly string[]
  readonly name: string
  /** Absolute; '' when nothing was written. */
  readonly path: string
  readonly sha256: string
  /** How many places of the file differ from the imported one, and how many bytes they have now. */
  readonly places: number
  readonly bytes: number
  /** Size of the imported file in bytes, and how many of them have changed. */
  readonly size: number
  readonly differing: number
  /** Other places of a corrected field in the file that were corrected too. */
  readonly copies: readonly string[]
}

export interface SourcesReport {
  readonly batch: string | null
  readonly unrecorded: Problem | null
  /** Absolute path of the manifest; '' when nothing was written. */
  readonly manifest: string
  readonly files: readonly SourceBack[]
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Files that already exist, if `ifExists` is 'ask': nothing was written then. */
  readonly existing: readonly string[]
  readonly isCancelled: boolean
}

/**
 * Writes the files, a manifest and the record of the export. A file of many articles contains the corrections of all of
 * them that are in the archive. Problems, one per article: cannot-write-back, stale-notice, notice-quotes-removed,
 * withdrawn, damaged; for the whole export: the environment's, when no file could be written.
 */
export async function exportSources(
  archive: Archive,
  request: SourcesRequest,
  context: ActContext,
): Promise<Result<SourcesReport>> {
  const folder = resolve(request.out)
  const existing = request.ifExists === 'ask' && !request.dryRun ? await namesThere(archive, request.ids, folder) : []
  if (existing.length > 0) return ok({ ...NOTHING, existing })
  const listed = new Packed<ExportBatch['files'][number]>()
  const handed = await handAllBack(archive, folder, request, listed)
  if (!handed.ok) return handed
  const report = { ...NOTHING, ...handed.value, isCancelled: request.signal?.aborted ?? false }
  if (request.dryRun || listed.length === 0) return ok(report)
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
  return ok({ ...report, batch: recorded.ok ? head.id : null, unrecorded, manifest: path })
}

const NOTHING: SourcesReport = {
  ...{ batch: null, unrecorded: null, manifest: '', files: [], failed: [], existing: [], isCancelled: false },
}

/** What exporting articles in their original format would change; writes nothing. */
export async function foreseeSources(
  archive: Archive,
  { ids, facts, signal, onProgress }: Pick<SourcesRequest, 'ids' | 'facts' | 'signal' | 'onProgress'>,
): Promise<Result<Pick<SourcesReport, 'files' | 'failed'>>> {
  const request: SourcesRequest = {
    ...{ ids, out: '', recipient: null, allowStale: false, withWithdrawn: false, ifExists: 'number', dryRun: true },
    facts,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  }
  return await handAllBack(archive, '', request, new Packed())
}

/**
 * Writes file after file; `listed` receives each one's manifest entry. Problems: the environment's, as long as none is
 * written.
 */
async function handAllBack(
  archive: Archive,
  folder: string,
  request: SourcesRequest,
  listed: Packed<ExportBatch['files'][number]>,
): Promise<Result<Pick<SourcesReport, 'files' | 'failed'>>> {
  const files: SourceBack[] = []
  const failed: { id: string; problem: Problem }[] = []
  const done = new Set<string>()
  const ids = [...new Set(request.ids)]
  for (const [n, id] of ids.entries()) {
    if (request.signal?.aborted) break
    if (done.has(id)) continue
    const prepared = await prepare(archive, id, request)
    const file = prepared.ok ? await handBack(folder, prepared.value, request) : prepared
    if (prepared.ok) {
      for (const { article } of prepared.value.articles) done.add(article.record.id)
      for (const left of prepared.value.left) done.add(left.id)
      failed.push(...prepared.value.left)
    }
    if (file.ok) {
      files.push(file.value.file)
      listed.add(file.value.listed)
    } else if (prepared.ok && listed.length === 0) return file
    else failed.push({ id, problem: file.problem })
    request.onProgress?.(n + 1, ids.length)
  }
  return ok({ files, failed })
}

/** Names the files would get that already exist in the folder. */
async function namesThere(archive: Archive, ids: readonly string[], folder: string): Promise<readonly string[]> {
  const names: string[] = []
  if (await isEmptyFolder(folder)) return names
  for await (const opened of inOrder(ids, (id) => archive.openArticle(id)))
    if (opened.ok) names.push(fileNameOf(opened.value))
  return await existingFiles(folder, names)
}

interface Outgoing {
  readonly article: Article
  readonly drawn: ExportArticle
}

interface Prepared {
  /** The first is the requested one. */
  readonly articles: readonly Outgoing[]
  readonly written: WrittenBack
  readonly size: number
  readonly left: SourcesReport['failed']
}

/**
 * The file of an article, verified, unless an article in it may not be exported or the file cannot take its
 * corrections.
 */
async function prepare(archive: Archive, id: string, request: SourcesRequest): Promise<Result<Prepared>> {
  const asked = await outgoing(archive, id, request)
  if (!asked.ok) return asked
  const { format, sha256, item } = asked.value.article.record.source
  if (!WRITTEN_BACK.has(format)) return fail('cannot-write-back', { article: id, reason: 'format', detail: format })
  const path = sourcePath(sha256)
  const bytes = await guarded(path, async () => ok(await readPlainFile(archive.folder, path)))
  if (!bytes.ok) return bytes
  if (hashBytes(bytes.value) !== sha256)
    return fail('damaged', { path, reason: 'source-changed', detail: 'its SHA-256 is another' })
  const articles = [asked.value]
  for (const other of item === undefined ? [] : await othersIn(archive, asked.value.article, bytes.value)) {
    const opened = await outgoing(archive, other, request)
    if (!opened.ok) return opened
    const isOfThisFile = opened.value.article.record.source.sha256 === sha256
    if (isOfThisFile) articles.push(opened.value)
    // The same article from another file: this file still contains what was removed from it.
    else if (removedWords(opened.value.article).ids.size > 0)
      return fail('cannot-write-back', { article: other, reason: 'removed', detail: '' })
  }
  const written = writeAllBack(
    articles.map(({ article }) => article),
    bytes.value,
    request.facts,
  )
  if (isRefusal(written)) return fail('cannot-write-back', { article: id, ...written })
  const left = written.left.map((each) => ({
    id: each.id,
    problem: { code: 'cannot-write-back', details: { article: each.id, ...each.refusal } } as const,
  }))
  const isLeft = new Set(left.map((each) => each.id))
  const [own] = left.filter((each) => each.id === id)
  const going = articles.filter(({ article }) => !isLeft.has(article.record.id))
  if (own && going.length === 0) return { ok: false, problem: own.problem }
  return ok({ articles: going, written, size: bytes.value.length, left })
}

/** An article that may be exported. */
async function outgoing(
  archive: Archive,
  id: string,
  { withWithdrawn, allowStale }: SourcesRequest,
): Promise<Result<Outgoing>> {
  const opened = await archive.openArticle(id)
  if (!opened.ok) return opened
  const article = opened.value
  if (isWithdrawn(article) && !withWithdrawn)
    return fail('withdrawn', { article: id, reason: article.metadata.withdrawn ?? '' })
  const { position } = (await houseNotices(archive)).profile
  const how = { view: 'corrected', keepFooters: true, withProposals: false, noticePosition: position } as const
  const drawn = exportArticle(article, archive.manifest.profile, how)
  const refusal = refusalOf(drawn, allowStale)
  return refusal ? fail(refusal, { article: id }) : ok({ article, drawn })
}

/** The file's other articles that are in the archive, by their texts. */
async function othersIn(archive: Archive, { record }: Article, bytes: Uint8Array): Promise<readonly string[]> {
  const { format, encoding, name, given } = record.source
  const row = formatNamed(format)
  const text = row?.isBinary ? '' : decodeKnown(bytes, encoding)
  const read = text === null ? undefined : row?.read({ bytes, text, path: name, given })
  if (!read?.ok) return []
  const known = await (await archive.wholeIndex()).ask('identities')
  const ids = read.value.articles.map((each) =>
    known.get(identityOf(toArticleRecord({ id: record.id, read: each, source: record.source }))),
  )
  return [...new Set(ids)].filter((id): id is string => id !== undefined && id !== record.id)
}

async function handBack(
  folder: string,
  { articles, written, size }: Prepared,
  { dryRun, ifExists }: SourcesRequest,
): Promise<Result<{ readonly file: SourceBack; readonly listed: ExportBatch['files'][number] }>> {
  const [{ article } = articles[0] as Outgoing] = articles
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
      ...{ id, articles: articles.map((each) => each.article.record.id), name: placed.value, sha256, copies, size },
      ...{ places: places.length, bytes: places.reduce((sum, place) => sum + place.bytes, 0) },
      differing: places.reduce((sum, { at, end, bytes: now }) => sum + Math.max(end - at, now), 0),
      path: dryRun ? '' : join(folder, placed.value),
    },
    listed: {
      ...{ name: placed.value, sha256, bytes: bytes.length, articles: articles.map(({ drawn }) => toExported(drawn)) },
      ...{ from: source.sha256, changed: places },
    },
  })
}

/**
 * The file's own name, if every system accepts it and it does not contain removed words; copy that was not a file gets
 * an extension.
 */
function fileNameOf(article: Article): string {
  const { id, source } = article.record
  const base = (source.name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[<>:"|?*\p{Cc}]/gu, '_')
    .replaceAll(/^\.+|[. ]+$/g, '')
  const known = base === '' || removedWords(article).isMentionedIn(base) ? id : withoutDeviceName(base)
  return extname(known) === '' ? `${known}${formatNamed(source.format)?.extension ?? ''}` : known
}
