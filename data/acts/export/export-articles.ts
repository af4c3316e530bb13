// Export: one file an article (or one for all), a manifest with hashes beside them, and a record in the archive.
import { join, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { isWithdrawn, openArticle } from '../../corrections/index.ts'
import { existingFiles } from '../../files/write-export-file.ts'
import { type ExportArticle, exportArticle } from '../../formats/writing/export-article.ts'
import {
  type ActContext,
  EXPORT_MANIFEST_FORMAT,
  type ExportBatch,
  fail,
  ok,
  type Problem,
  type Result,
} from '../../schema/index.ts'
import { guarded } from '../../work/environment.ts'
import { type ExportRequest, type FileGroup, fileName, writeGroups, writeManifest } from './export-files.ts'

export interface ExportReport {
  /** null when nothing was recorded in the archive. */
  readonly batch: string | null
  /** Why files that were written are not recorded in the archive (read-only, disk-full …); null when they are. */
  readonly unrecorded: Problem | null
  /** Absolute path of the manifest; '' when no file was written, or when `unlisted` says why there is none. */
  readonly manifest: string
  readonly unlisted: Problem | null
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly articles: readonly string[] }[]
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  readonly isCancelled: boolean
  /** Names that are there already, when asked to ask: then nothing was written. */
  readonly existing: readonly string[]
  /** Articles that went out without words that were removed from them. */
  readonly withoutRemoved: number
}

/** What an export would do, before it runs. */
export interface ExportOutlook {
  /** Articles that would go out. */
  readonly ready: number
  readonly failed: ExportReport['failed']
  /** Articles that would go out without words that were removed from them. */
  readonly withoutRemoved: number
  readonly isCancelled: boolean
}

/** Reads and draws what would be exported, and writes nothing. */
export async function foreseeExport(
  archive: Archive,
  request: Omit<ExportRequest, 'out' | 'oneFile' | 'ifExists' | 'recipient'>,
): Promise<ExportOutlook> {
  let [ready, withoutRemoved] = [0, 0]
  const failed = await prepare(archive, request, (article) => {
    ready += 1
    if (isWithoutRemoved(article, request)) withoutRemoved += 1
  })
  return { ready, failed, withoutRemoved, isCancelled: request.signal?.aborted ?? false }
}

/**
 * Writes the files, then the manifest beside them, then the record in the archive. An article with a stale notice fails
 * unless allowed; the others are written. When the disk fails on the way, what is written stays and is listed, and the
 * rest is named as failed; an archive that cannot take the record keeps no file from being written. Problems: those of
 * the environment, when it let no file be written at all.
 */
export async function exportArticles(
  archive: Archive,
  request: ExportRequest,
  context: ActContext,
): Promise<Result<ExportReport>> {
  const ready: ExportArticle[] = []
  const failed = await prepare(archive, request, (article) => ready.push(article))
  const groups = toGroups(ready, request)
  const folder = resolve(request.out)
  if (request.ifExists === 'ask' && !request.signal?.aborted) {
    const names = groups.map((group) => fileName(group, request))
    const existing = await existingFiles(folder, names)
    if (existing.length > 0) return ok({ ...NOTHING_WRITTEN, failed, existing })
  }
  const { written, broken, isCancelled } = await writeGroups(folder, groups, request)
  const missed = broken ? groups.slice(written.length).flatMap(({ articles }) => articles) : []
  const missedIds = [...new Set(missed.map(({ id }) => id))]
  const allFailed = [...failed, ...missedIds.map((id) => ({ id, problem: broken as Problem }))]
  if (written.length === 0)
    return broken ? fail(broken.code, broken.details as never) : ok({ ...NOTHING_WRITTEN, failed, isCancelled })
  const log = await archive.actLog()
  const batch = { ...toBatch(archive, request, written, context), ...(log && { log }) }
  const manifest = await guarded(folder, async () => ok(await writeManifest(folder, batch)))
  const recorded = await archive.commit({ articles: [], exported: batch })
  return ok({
    batch: recorded.ok ? batch.id : null,
    unrecorded: recorded.ok ? null : recorded.problem,
    manifest: manifest.ok ? manifest.value : '',
    unlisted: manifest.ok ? null : manifest.problem,
    files: written.map(({ name, sha256, articles }) => {
      return { path: join(folder, name), sha256, articles: articles.map(({ id }) => id) }
    }),
    failed: allFailed,
    isCancelled,
    existing: [],
    withoutRemoved: ready.filter((article) => isWithoutRemoved(article, request)).length,
  })
}

const NOTHING_WRITTEN: ExportReport = {
  ...{ batch: null, unrecorded: null, manifest: '', unlisted: null, files: [] },
  ...{ failed: [], isCancelled: false, existing: [], withoutRemoved: 0 },
}

function toGroups(ready: readonly ExportArticle[], { oneFile, formats }: ExportRequest): readonly FileGroup[] {
  if (ready.length === 0) return []
  return [...new Set(formats)].flatMap((format): readonly FileGroup[] =>
    oneFile || format.isOneFile
      ? [{ format, articles: ready }]
      : ready.map((article) => ({ format, articles: [article] })),
  )
}

/** Draws each article that may go out; returns those that may not, and why. */
async function prepare(
  archive: Archive,
  request: Omit<ExportRequest, 'out' | 'oneFile' | 'ifExists' | 'recipient'>,
  take: (article: ExportArticle) => void,
): Promise<ExportReport['failed']> {
  const failed: { id: string; problem: Problem }[] = []
  const { view, keepFooters, allowStale, withRemoved, withWrongForms, withReasons } = request
  const { position } = (await houseNotices(archive)).profile
  const given = { withRemoved, withWrongForms, withReasons }
  const options = { view, keepFooters, withProposals: false, noticePosition: position, ...given }
  for (const id of new Set(request.ids)) {
    if (request.signal?.aborted) break
    const record = await archive.readArticle(id)
    const article = record.ok ? openArticle(record.value) : record
    if (!article.ok) {
      failed.push({ id, problem: article.problem })
      continue
    }
    if (isWithdrawn(article.value) && !request.withWithdrawn) {
      const reason = article.value.metadata.withdrawn ?? ''
      failed.push({ id, problem: { code: 'withdrawn', details: { article: id, reason } } })
      continue
    }
    const { profile } = archive.manifest
    const prepared = exportArticle(article.value, profile, options)
    const code = refusalOf(prepared, allowStale)
    if (code) failed.push({ id, problem: { code, details: { article: id } } })
    else take(prepared)
  }
  return failed
}

/** Articles that do not go out until their notice is composed again. */
export function heldByNotice(failed: ExportReport['failed']): readonly string[] {
  const held = failed.filter(({ problem: { code } }) => code === 'stale-notice' || code === 'notice-quotes-removed')
  return held.map(({ id }) => id)
}

/** Why an article does not go out: its notice speaks of other corrections, or says again what was removed. */
export function refusalOf(
  article: ExportArticle,
  allowStale: boolean,
): 'stale-notice' | 'notice-quotes-removed' | null {
  if (article.isNoticeQuoting) return 'notice-quotes-removed'
  return article.isNoticeStale && !allowStale && article.view !== 'original' ? 'stale-notice' : null
}

/** Whether something that would show removed words goes out without them. Clean copy has none to leave out. */
function isWithoutRemoved(
  { leftOut, view }: ExportArticle,
  { formats, withWrongForms }: Pick<ExportRequest, 'formats' | 'withWrongForms'>,
): boolean {
  return (
    leftOut > 0 && (view !== 'corrected' || withWrongForms === true || formats.some(({ showsHistory }) => showsHistory))
  )
}

function toBatch(
  archive: Archive,
  { formats, view, recipient, withRemoved, withWrongForms, withReasons }: ExportRequest,
  files: ExportBatch['files'],
  context: ActContext,
): ExportBatch {
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
    files,
  }
}
