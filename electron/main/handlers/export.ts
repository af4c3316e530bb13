// Exporting corrected copy, in the background, to a folder the user picked.

import { readArticle } from '../../../data/acts/act-on-article.ts'
import { type ExportReport, exportArticles, foreseeExport } from '../../../data/acts/export/export-articles.ts'
import { exampleName } from '../../../data/acts/export/export-files.ts'
import { exportSources, foreseeSources, SOURCE, SOURCE_INFO } from '../../../data/acts/export/export-sources.ts'
import { savePage } from '../../../data/acts/export/save-page.ts'
import {
  type Archive,
  articleLifePage,
  CORRECTIONS_ENDINGS,
  correctionsOfPeriod,
  type ExportFormat,
  formatInfos,
  formatsNamed,
  writeCorrections,
} from '../../../data/index.ts'
import {
  type ExportDone,
  type ExportForeseen,
  fail,
  newId,
  ok,
  type Request,
  type Result,
} from '../../contract/index.ts'
import type { Follow, Jobs } from '../archive/jobs.ts'
import type { CallOf, RoomHandlers } from '../calls/handlers.ts'
import { nameOf, withoutPaths } from '../security/hide-paths.ts'
import type { PageKind } from '../windows/system-dialogs.ts'

export interface ExportHandlerOptions {
  readonly jobs: Jobs
  /** Folders (absolute paths) the window picked, by token: valid for other archives too. */
  readonly folders: Map<string, string>
  /** Asks the user for a folder (absolute path); null when they cancel. */
  readonly pickFolder: (windowId: number) => Promise<string | null>
  /** Asks the user where to save a page of this kind and name (absolute path); null when they cancel. */
  readonly pickPage: (kind: PageKind, name: string, windowId: number) => Promise<string | null>
  /** Shows a file (absolute path) in the system's file manager. */
  readonly showFile: (path: string) => void
}

/** Only the newest folders and finished exports are kept. */
const MOST = 32

/** Handlers of export:*. A token or job that is unknown is not-found. */
export function exportHandlers({ jobs, folders, ...options }: ExportHandlerOptions): RoomHandlers<'export'> {
  const finished = new Map<string, string>()
  return {
    'export:pick': async (_, { windowId }) => {
      const folder = await options.pickFolder(windowId)
      if (folder === null) return ok(null)
      const token = newId()
      keep(folders, token, folder)
      return ok({ token, name: nameOf(folder) })
    },
    'export:formats': () => ok([SOURCE_INFO, ...formatInfos()]),
    'export:example': async ({ id, to, ...request }, { archive }) => {
      const formats = formatsNamed([to])
      if (!formats.ok) return formats
      const name = await exampleName(archive, id, { ...request, format: formats.value[0] as ExportFormat })
      return name.ok ? ok({ name: name.value }) : name
    },
    'export:outlook': ({ job, to, ...how }, { archive }) =>
      jobs.run(job, async (follow) => {
        const request = { ...how, ...follow }
        return to.includes(SOURCE)
          ? await sourcesForeseen(archive, request)
          : await filesForeseen(archive, { ...request, to })
      }),
    'export:run': async ({ job, folder: token, to, recipient, isFiltered, ...how }, call) => {
      const out = folders.get(token)
      if (out === undefined) return fail('not-found', { what: 'file', id: token })
      const work = async (follow: Follow): Promise<Result<Written>> => {
        const request = { ...how, out, recipient: recipient || null, ...follow }
        return to.includes(SOURCE) ? await sourcesWritten(call, request) : await filesWritten(call, { ...request, to })
      }
      const written = await jobs.run(job, work, { asksBeforeClosing: true })
      if (!written.ok) return written
      const { shown, ...done } = written.value
      if (shown !== '') keep(finished, job, shown)
      return ok(await withLeftOut(call.archive, done, isFiltered))
    },
    'export:life': async ({ job, id }, call) => {
      const article = await readArticle(call.archive, id)
      if (!article.ok) return article
      const path = await options.pickPage('life', `${id}.html`, call.windowId)
      if (path === null) return ok(null)
      const saved = await savePage(path, () => articleLifePage(call.archive, article.value, call))
      if (!saved.ok) return saved
      keep(finished, job, path)
      return ok({ name: nameOf(path) })
    },
    'export:corrections': async ({ job, format, ...period }, { archive, windowId }) => {
      const told = await correctionsOfPeriod(archive, period)
      if (!told.ok) return told
      const name = `${period.title}.${CORRECTIONS_ENDINGS[format]}`.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
      const path = await options.pickPage('corrections', name, windowId)
      if (path === null) return ok(null)
      const saved = await savePage(path, () => writeCorrections(format, told.value))
      if (!saved.ok) return saved
      keep(finished, job, path)
      return ok({ name: nameOf(path), corrections: told.value.corrections.length })
    },
    'export:show': ({ job }) => {
      const path = finished.get(job)
      if (path === undefined) return fail('not-found', { what: 'file', id: job })
      options.showFile(path)
      return ok(null)
    },
  }
}

function keep(map: Map<string, string>, key: string, value: string): void {
  map.set(key, value)
  for (const oldest of [...map.keys()].slice(0, -MOST)) map.delete(oldest)
}

type ExportCall = CallOf<'export:run'>
type Outlook = Omit<Request<'export:outlook'>, 'job' | 'to'> & Follow
type Run = Omit<Request<'export:run'>, 'job' | 'folder' | 'to' | 'recipient' | 'isFiltered'> &
  Follow & { readonly out: string; readonly recipient: string | null }

/** What an export wrote, without what is asked of the archive, and what to show of it (absolute path; ''). */
type Written = Omit<ExportDone, 'failed' | 'unread'> & {
  readonly failed: ExportReport['failed']
  readonly shown: string
}

/**
 * The result with the headlines of what is not in it, and, of a filter, with the articles it could not find as they cannot be read, as
 * far as the index knows both by now. The export is over and cannot fail for it.
 */
async function withLeftOut(
  archive: Archive,
  written: Omit<Written, 'shown'>,
  isFiltered: boolean,
): Promise<ExportDone> {
  const failed = failedForWindows(written.failed)
  const ids = failed.map(({ id }) => id)
  const isAsking = written.existing.length > 0
  const index = ids.length > 0 || (isFiltered && !isAsking) ? await archive.index().catch(() => null) : null
  const rows = ids.length > 0 && index ? await index.ask('rows', ids).catch(() => []) : []
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]))
  const unread = index && isFiltered && !isAsking ? index.status.unread.filter(({ id }) => !ids.includes(id)) : []
  return {
    ...written,
    failed: failed.map((one) => ({ ...one, headline: headlines.get(one.id) ?? '' })),
    unread: failedForWindows(unread).map((one) => ({ ...one, headline: '' })),
  }
}

/** What exporting these articles in these formats would do; writes nothing. */
async function filesForeseen(
  archive: Archive,
  {
    to,
    ids,
    view,
    withRemoved,
    withWrongForms,
    withReasons,
    signal,
    onProgress,
  }: Outlook & Pick<Request<'export:run'>, 'to'>,
): Promise<Result<ExportForeseen>> {
  const formats = formatsNamed(to)
  if (!formats.ok) return formats
  const { ready, failed, withoutRemoved, isCancelled } = await foreseeExport(archive, {
    ...{ ids, formats: formats.value, view, keepFooters: false, allowStale: false },
    ...{ withRemoved, withWrongForms, withReasons, signal, onProgress },
  })
  if (isCancelled) return fail('cancelled', {})
  return ok({ ready, failed: failedForWindows(failed), withoutRemoved, back: null })
}

/** What exporting these articles in their original format would change; writes nothing. */
async function sourcesForeseen(archive: Archive, outlook: Outlook): Promise<Result<ExportForeseen>> {
  const report = await foreseeSources(archive, outlook)
  if (!report.ok) return report
  if (outlook.signal.aborted) return fail('cancelled', {})
  const back = report.value.files.map(({ id, name, articles, size, differing, copies, members, notices }) => ({
    ...{ id, name, articles: articles.length, size, differing, copies },
    members: members?.length ?? null,
    notices: { inside: notices?.inside.length ?? 0, left: notices?.left.length ?? 0 },
  }))
  return ok({ ready: back.length, failed: failedForWindows(report.value.failed), withoutRemoved: 0, back })
}

/** Writes the articles in these formats. */
async function filesWritten(
  call: ExportCall,
  { to, zip: isZip, ...how }: Run & Pick<Request<'export:run'>, 'to'>,
): Promise<Result<Written>> {
  const formats = formatsNamed(to)
  if (!formats.ok) return formats
  const report = await exportArticles(
    call.archive,
    { ...how, formats: formats.value, zip: isZip ? 'alone' : undefined },
    call,
  )
  if (!report.ok) return report
  const { batch, unlisted, files, zip, manifest, failed, existing, isCancelled } = report.value
  const [first] = files
  return ok({
    ...{ files: files.length, zip: nameOf(zip), failed, existing, isCancelled },
    ...{ isRecorded: batch !== null, isListed: unlisted === null },
    shown: zip || (manifest && (first?.path ?? manifest)),
  })
}

/** Writes the articles in the format they came in. */
async function sourcesWritten(call: ExportCall, how: Run): Promise<Result<Written>> {
  const report = await exportSources(call.archive, { ...how, withWithdrawn: false, dryRun: false }, call)
  if (!report.ok) return report
  const { batch, manifest, files, failed, existing, isCancelled } = report.value
  const [first] = files
  return ok({
    ...{ files: files.length, zip: '', failed, existing, isCancelled },
    ...{ isRecorded: batch !== null, isListed: manifest !== '' || files.length === 0 },
    shown: manifest && (first?.path ?? manifest),
  })
}

function failedForWindows(failed: ExportReport['failed']): ExportReport['failed'] {
  return failed.map(({ id, problem }) => ({ id, problem: withoutPaths(problem) }))
}
