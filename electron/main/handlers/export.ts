// Handing corrected copy out, in the background, to a folder the user picked.
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportReport,
  exampleName,
  exportArticles,
  foreseeExport,
  readArticle,
  saveArticleLife,
} from '../../../data/index.ts'
import { type ExportDone, fail, newId, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import { nameOf, withoutPaths } from '../hide-paths.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface ExportHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  /** Folders (absolute paths) the window picked, by their tokens: good for other archives too. */
  readonly folders: Map<string, string>
  /** Asks the user for a folder (absolute path); null when they think better of it. */
  readonly pickFolder: (windowId: number) => Promise<string | null>
  /** Asks the user where to save a page of this name (absolute path); null when they think better of it. */
  readonly pickPage: (name: string, windowId: number) => Promise<string | null>
  /** Shows a file (absolute path) in the system's file manager. */
  readonly showFile: (path: string) => void
}

/** Only the newest folders and finished exports are remembered. */
const MOST = 32

/** Handlers of export:* and job:*. A token or job that is unknown is not-found. */
export function exportHandlers(options: ExportHandlerOptions): RoomHandlers<'export'> & RoomHandlers<'job'> {
  const { current, jobs, folders } = options
  const finished = new Map<string, string>()
  return {
    'export:pick': async (_, { windowId }) => {
      const folder = await options.pickFolder(windowId)
      if (folder === null) return ok(null)
      const token = newId()
      keep(folders, token, folder)
      return ok({ token, name: nameOf(folder) })
    },
    'export:example': async ({ id, to, ...request }) => {
      const work = current.working
      if (!work.ok) return work
      const name = await exampleName(work.value.archive, id, { ...request, format: formatOf(to) })
      return name.ok ? ok({ name: name.value }) : name
    },
    'export:outlook': async ({ job, ids, to, view, ...given }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      const done = await jobs.run(job, async (signal) => {
        const request = {
          ids,
          formats: to.map(formatOf),
          view,
          keepFooters: false,
          allowStale: false,
          ...given,
          signal,
        }
        return ok(await foreseeExport(archive, request))
      })
      if (!done.ok) return done
      const { ready, failed, withoutRemoved } = done.value
      return ok({
        ready,
        failed: failed.map(({ id, problem }) => ({ id, problem: withoutPaths(problem) })),
        withoutRemoved,
      })
    },
    'export:run': async ({ job, folder: token, to, recipient, ...request }) => {
      const work = current.working
      const out = folders.get(token)
      if (!work.ok) return work
      if (out === undefined) return fail('not-found', { what: 'file', id: token })
      const { archive } = work.value
      const run = (signal: AbortSignal, onProgress: (done: number, of: number) => void) => {
        const whole = { ...request, formats: to.map(formatOf), out, recipient: recipient || null, signal, onProgress }
        return exportArticles(archive, whole, current.context())
      }
      const report = await jobs.run(job, run, { asksBeforeClosing: true })
      if (!report.ok) return report
      if (report.value.manifest) keep(finished, job, report.value.files[0]?.path ?? report.value.manifest)
      return ok(forWindows(report.value))
    },
    'export:life': async ({ job, id }, { windowId }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      const article = await readArticle(archive, id)
      if (!article.ok) return article
      const path = await options.pickPage(`${id}.html`, windowId)
      if (path === null) return ok(null)
      const saved = await saveArticleLife(archive, article.value, path, current.context())
      if (!saved.ok) return { ok: false, problem: withoutPaths(saved.problem) }
      keep(finished, job, path)
      return ok({ name: nameOf(path) })
    },
    'export:show': ({ job }) => {
      const path = finished.get(job)
      if (path === undefined) return fail('not-found', { what: 'file', id: job })
      options.showFile(path)
      return ok(null)
    },
    'job:cancel': ({ job }) => {
      jobs.cancel(job)
      return ok(null)
    },
  }
}

function formatOf(to: string): ExportFormat {
  return EXPORT_FORMATS.find(({ name }) => name === to) as ExportFormat
}

function keep(map: Map<string, string>, key: string, value: string): void {
  map.set(key, value)
  for (const oldest of [...map.keys()].slice(0, -MOST)) map.delete(oldest)
}

function forWindows({ batch, unlisted, files, failed, existing, isCancelled }: ExportReport): ExportDone {
  return {
    files: files.length,
    failed: failed.map(({ id, problem }) => ({ id, problem: withoutPaths(problem) })),
    existing,
    isCancelled,
    isRecorded: batch !== null,
    isListed: unlisted === null,
  }
}
