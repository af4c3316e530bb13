// Export: one file per article (or one for all), a manifest with hashes next to them, and a record in the archive.
import { join, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { isWithdrawn, noticeTitle, openArticle } from '../../corrections/index.ts'
import { existingFiles, isEmptyFolder } from '../../files/write-export-file.ts'
import { inHiddenFolder, MOST_ZIPPED, type ZipPlace, zipFiles } from '../../files/zip-files.ts'
import { type ExportArticle, exportArticle } from '../../formats/writing/export-article.ts'
import { type PublishedCorrection, writeCorrections } from '../../formats/writing/write-corrections.ts'
import { asHouseTells } from '../../reports/corrections-of-period.ts'
import { publishedNotices } from '../../reports/published-notices.ts'
import {
  type ActContext,
  type ArticleRecord,
  EXPORT_MANIFEST_FORMAT,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { type ExportHead, writeExportRecord } from '../../store/export-record.ts'
import { guarded } from '../../work/environment.ts'
import { inOrder } from '../../work/in-order.ts'
import { Packed } from '../../work/packed.ts'
import { ExportFiles, type ExportRequest, fileName, isForAll } from './export-files.ts'

/** A written file (absolute path), and the articles in it. */
interface ReportedFile {
  readonly path: string
  readonly sha256: string
  readonly articles: readonly string[]
}

/** The files of an export, possibly many: each is produced on iteration. */
interface ReportedFiles extends Iterable<ReportedFile> {
  readonly length: number
}

export interface ExportReport {
  /** null when nothing was recorded in the archive. */
  readonly batch: string | null
  /** Why the written files are not recorded in the archive (read-only, disk-full …); null when they are. */
  readonly unrecorded: Problem | null
  /** Absolute path of the manifest; '' when no file was written, or when `unlisted` says why there is none. */
  readonly manifest: string
  readonly unlisted: Problem | null
  /** Absolute path of the ZIP of all of them; '' when none was asked for, or when `unpacked` says why there is none. */
  readonly zip: string
  readonly unpacked: Problem | null
  readonly files: ReportedFiles
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  readonly isCancelled: boolean
  /** Files that already exist, if `ifExists` is 'ask': nothing was written then. */
  readonly existing: readonly string[]
  /** Articles exported without words that were removed from them. */
  readonly withoutRemoved: number
}

/** The expected result of an export. */
export interface ExportOutlook {
  /** Articles that would be exported. */
  readonly ready: number
  readonly failed: ExportReport['failed']
  /** Articles that would be exported without words that were removed from them. */
  readonly withoutRemoved: number
  readonly isCancelled: boolean
}

/** Reads and renders what would be exported, and writes nothing. */
export async function foreseeExport(
  archive: Archive,
  request: Omit<ExportRequest, 'out' | 'oneFile' | 'ifExists' | 'recipient'>,
): Promise<ExportOutlook> {
  let [ready, withoutRemoved] = [0, 0]
  const failed = await prepare(archive, request, async (article) => {
    ready += 1
    if (isWithoutRemoved(article, request)) withoutRemoved += 1
  })
  return { ready, failed, withoutRemoved, isCancelled: request.signal?.aborted ?? false }
}

/**
 * Writes the files, then the manifest next to them, then the record in the archive. An article with a stale notice
 * fails unless allowed; the others are written. If the disk fails partway, written files stay and are listed, and the
 * rest are reported as failed; an archive that cannot store the record does not prevent files from being written.
 * Problems: the environment's, when no file could be written at all.
 */
export async function exportArticles(
  archive: Archive,
  request: ExportRequest,
  context: ActContext,
): Promise<Result<ExportReport>> {
  const tooMany = checkCount(request)
  if (tooMany) return tooMany
  const out = resolve(request.out)
  const into = async (folder: string): Promise<Result<ExportReport>> =>
    await exportInto(archive, request, context, { out, folder })
  if (request.zip !== 'alone') return await into(out)
  return await guarded(out, async () => await inHiddenFolder(out, context.newId(), into))
}

/** `folder`: where the files are written; the ZIP goes to `out`. */
async function exportInto(
  archive: Archive,
  request: ExportRequest,
  context: ActContext,
  { out, folder }: { readonly out: string; readonly folder: string },
): Promise<Result<ExportReport>> {
  const existing = request.ifExists === 'ask' ? await existingOf(archive, out, request, context) : null
  if (existing && existing.names.length > 0)
    return ok({ ...NOTHING_WRITTEN, failed: existing.failed, existing: existing.names })
  const files = new ExportFiles(folder, request)
  const notices = new Packed<Omit<PublishedCorrection, 'at'>>()
  const missed: string[] = []
  let withoutRemoved = 0
  const count = inFiles(request)
  const onProgress = (done: number, of: number): void => (files.broken ? undefined : count(done, of))
  const failed = await prepare(archive, { ...request, onProgress }, async (article) => {
    if (isWithoutRemoved(article, request)) withoutRemoved += 1
    const notice = request.zip ? noticeOf(article) : null
    if (!(await files.take(article))) missed.push(article.id)
    else if (notice) notices.add(notice)
  })
  const isCancelled = request.signal?.aborted ?? false
  if (isCancelled) await files.drop()
  else missed.unshift(...(await files.finish()))
  const { broken } = files
  const allFailed = broken ? [...failed, ...missed.map((id) => ({ id, problem: broken }))] : failed
  if (files.count === 0)
    return broken ? fail(broken.code, broken.details as never) : ok({ ...NOTHING_WRITTEN, failed, isCancelled })
  const log = await archive.actLog()
  const head = headOf(archive, request, context)
  const place = { folder, path: `${head.id}.manifest.json` }
  // The manifest's content with a seal: the archive's copy also names the head of the log when it is written.
  const manifest = await guarded(folder, async () =>
    ok(await writeExportRecord(place, { ...head, ...(log && { log }) }, files.files())),
  )
  const listed = manifest.ok ? [place.path] : []
  if (request.zip === 'alone') {
    if (isCancelled) return ok({ ...NOTHING_WRITTEN, failed: allFailed, isCancelled })
    if (broken) return fail(broken.code, broken.details as never)
    if (!manifest.ok) return manifest
  }
  const packed =
    request.zip && !isCancelled
      ? await guarded(out, async () => {
          const into = { folder: out, name: zipName(context), isOver: request.ifExists === 'overwrite' }
          return await zipped(archive, folder, [...namesOf(files), ...listed], head, notices, into)
        })
      : ok('')
  if (request.zip === 'alone' && !packed.ok) return packed
  const recorded = await archive.recordExport(head, files.files())
  return ok({
    batch: recorded.ok ? head.id : null,
    unrecorded: recorded.ok ? null : recorded.problem,
    manifest: manifest.ok && folder === out ? join(folder, place.path) : '',
    unlisted: manifest.ok ? null : manifest.problem,
    zip: packed.ok ? packed.value : '',
    unpacked: packed.ok ? null : packed.problem,
    files: { length: files.count, [Symbol.iterator]: () => reported(folder, files) },
    failed: allFailed,
    isCancelled,
    existing: [],
    withoutRemoved,
  })
}

function* namesOf(files: ExportFiles): Generator<string> {
  for (const { name } of files.files()) yield name
}

/** The notice an article carries, as it is listed; null: it has none, or one that is out of date. */
function noticeOf({
  id,
  title,
  notice,
  isNoticeStale,
  metadata,
}: ExportArticle): Omit<PublishedCorrection, 'at'> | null {
  if (!notice || isNoticeStale) return null
  const { text } = notice
  return { article: id, headline: title, label: noticeTitle(notice), text, url: metadata.url }
}

/** One ZIP of files, with a page of the notices they carry, dated as readers first had them. Problems: bad-input, when there is more than one ZIP holds. */
async function zipped(
  archive: Archive,
  folder: string,
  names: readonly string[],
  { at }: ExportHead,
  notices: Iterable<Omit<PublishedCorrection, 'at'>>,
  into: ZipPlace,
): Promise<Result<string>> {
  const published = await publishedNotices(archive)
  const dated = [...notices].map((one) => ({ ...one, at: published(one.article, one.text) ?? at }))
  const period = await asHouseTells(archive, undefined, dated)
  const texts = period.corrections.length > 0 ? [{ name: pageName(names), text: writeCorrections('html', period) }] : []
  const name = await zipFiles(folder, names, texts, into)
  return name === null ? fail('bad-input', { path: 'zip', detail: MORE_THAN_A_ZIP }) : ok(join(into.folder, name))
}

/** The ZIP of an export is named for its day, on the calendar of the computer. */
function zipName({ now }: ActContext): string {
  // Swedish dates are written as ISO 8601 says.
  return `articles-${new Date(now()).toLocaleDateString('sv-SE')}.zip`
}

/** The name of the page of notices, numbered where a file of the export has it. */
function pageName(names: readonly string[]): string {
  const taken = new Set(names.map((each) => each.toLowerCase()))
  let name = 'notices.html'
  for (let n = 2; taken.has(name); n += 1) name = `notices-${n}.html`
  return name
}

const MORE_THAN_A_ZIP = 'more than one ZIP can hold: export fewer articles at a time'

function* reported(folder: string, files: ExportFiles): Generator<ReportedFile> {
  for (const { name, sha256, articles } of files.files()) {
    yield { path: join(folder, name), sha256, articles: Array.from(articles, ({ id }) => id) }
  }
}

const NOTHING_WRITTEN: ExportReport = {
  ...{ batch: null, unrecorded: null, manifest: '', unlisted: null, zip: '', unpacked: null, files: [] },
  ...{ failed: [], isCancelled: false, existing: [], withoutRemoved: 0 },
}

/** Counts files if each article goes into several, otherwise articles. */
function inFiles({ onProgress, ...request }: ExportRequest): (done: number, of: number) => void {
  const each = [...new Set(request.formats)].filter((format) => !isForAll(format, request)).length
  const files = Math.max(1, each)
  return (done, of) => onProgress?.(done * files, of * files)
}

/** A file that is built in memory has room for a limited number of articles. */
function checkCount({ ids, ...request }: ExportRequest): ReturnType<typeof fail> | null {
  const count = new Set(ids).size
  if (request.zip && count * request.formats.length > MOST_ZIPPED)
    return fail('bad-input', { path: 'zip', detail: MORE_THAN_A_ZIP })
  const small = request.formats.find((format) => {
    return isForAll(format, request) && 'bytes' in format && count > format.most
  })
  if (!small || !('bytes' in small)) return null
  const most = small.most.toLocaleString('en-GB')
  return fail('bad-input', {
    path: 'one file',
    detail: `${small.words.label}: one file holds at most ${most} articles`,
  })
}

/** Files the export would write that already exist, and the articles that would not be exported. */
async function existingOf(
  archive: Archive,
  folder: string,
  request: ExportRequest,
  context: ActContext,
): Promise<{ readonly names: readonly string[]; readonly failed: ExportReport['failed'] } | null> {
  if (await isEmptyFolder(folder)) return null
  const names: string[] = request.zip ? [zipName(context)] : []
  if (request.zip === 'alone') return { names: await existingFiles(folder, names), failed: [] }
  const formats = [...new Set(request.formats)]
  let [count, first]: [number, ExportArticle | null] = [0, null]
  const { onProgress: _, ...quietly } = request
  const failed = await prepare(archive, quietly, async (article) => {
    count += 1
    first ??= article
    for (const format of formats)
      if (!isForAll(format, request)) names.push(fileName({ format, articles: [article] }, request))
  })
  const articles = count === 1 && first ? [first] : []
  for (const format of formats)
    if (count > 0 && isForAll(format, request)) names.push(fileName({ format, articles }, request))
  return request.signal?.aborted ? null : { names: await existingFiles(folder, names), failed }
}

/** Renders each article that may be exported; returns the others with the reason. */
async function prepare(
  archive: Archive,
  request: Omit<ExportRequest, 'out' | 'oneFile' | 'ifExists' | 'recipient'>,
  take: (article: ExportArticle) => Promise<void>,
): Promise<ExportReport['failed']> {
  const failed: { id: string; problem: Problem }[] = []
  const { view, keepFooters, allowStale, withRemoved, withWrongForms, withReasons, onProgress } = request
  const { position } = (await houseNotices(archive)).profile
  const given = { withRemoved, withWrongForms, withReasons }
  const options = { view, keepFooters, withProposals: false, noticePosition: position, ...given }
  const { profile } = archive.manifest
  const draw = (record: Result<ArticleRecord>): Result<ExportArticle> => {
    const article = record.ok ? openArticle(record.value) : record
    if (!article.ok) return article
    const { id } = article.value.record
    if (isWithdrawn(article.value) && !request.withWithdrawn)
      return fail('withdrawn', { article: id, reason: article.value.metadata.withdrawn ?? '' })
    const prepared = exportArticle(article.value, profile, options)
    const code = refusalOf(prepared, allowStale)
    return code ? fail(code, { article: id }) : ok(prepared)
  }
  const ids = new Set(request.ids)
  const read = async (id: string) => ({ id, record: await archive.readArticle(id) })
  let done = 0
  for await (const { id, record } of inOrder(ids, read)) {
    if (request.signal?.aborted) break
    const article = draw(record)
    if (article.ok) await take(article.value)
    else failed.push({ id, problem: article.problem })
    done += 1
    onProgress?.(done, ids.size)
  }
  return failed
}

/** Articles held back until their notice is recomposed. */
export function heldByNotice(failed: ExportReport['failed']): readonly string[] {
  const held = failed.filter(({ problem: { code } }) => code === 'stale-notice' || code === 'notice-quotes-removed')
  return held.map(({ id }) => id)
}

/** Why an article is not exported: its notice describes other corrections, or repeats removed text. */
export function refusalOf(
  article: ExportArticle,
  allowStale: boolean,
): 'stale-notice' | 'notice-quotes-removed' | null {
  if (article.isNoticeQuoting) return 'notice-quotes-removed'
  return article.isNoticeStale && !allowStale && article.view !== 'original' ? 'stale-notice' : null
}

/** Whether removed words are left out of something that would show them. Clean copy has none to leave out. */
function isWithoutRemoved(
  { leftOut, view }: ExportArticle,
  { formats, withWrongForms }: Pick<ExportRequest, 'formats' | 'withWrongForms'>,
): boolean {
  return (
    leftOut > 0 && (view !== 'corrected' || withWrongForms === true || formats.some(({ showsHistory }) => showsHistory))
  )
}

function headOf(
  archive: Archive,
  { formats, view, recipient, withRemoved, withWrongForms, withReasons }: ExportRequest,
  context: ActContext,
): ExportHead {
  const { id, title } = archive.manifest
  const to = [...new Set(formats)].map(({ name }) => name).join('+')
  const gave = [
    ...(withRemoved ? (['removed-words'] as const) : []),
    ...(withWrongForms ? (['wrong-forms'] as const) : []),
    ...(withReasons ? (['reasons'] as const) : []),
  ]
  const head = { format: EXPORT_MANIFEST_FORMAT, version: 1, id: context.newId(), archive: { id, title } } as const
  return {
    ...head,
    at: context.now(),
    by: context.author,
    to,
    view,
    recipient,
    ...(gave.length > 0 ? { gave } : {}),
  }
}
