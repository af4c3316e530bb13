// Importing copy: what was picked or dropped is planned first, then imported as one batch.
import type { Copy } from '../../../data/acts/import/copy-intake.ts'
import { commitPlanned, type PlannedImport, planImport, readPlanned } from '../../../data/acts/import/import-files.ts'
import { removeTableRecipe, saveTableRecipe } from '../../../data/acts/import/table-recipes.ts'
import { type ArticleRecord, composeCopy } from '../../../data/index.ts'
import { type CopyText, fail, type ImportPlanned, newId, ok, type PickedFiles } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import { nameOf, shownName, withoutPaths } from '../security/hide-paths.ts'

export interface ImportHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  /** Asks the user for files or a folder (absolute paths); null when they cancel. */
  readonly pickFiles: (what: 'files' | 'folder', windowId: number) => Promise<readonly string[] | null>
}

interface Picked {
  readonly paths: readonly string[]
  /** Copy that did not come from a file. */
  readonly copies: readonly Copy[]
  readonly planned: PlannedImport | null
  /** The plan that was asked for last; an older one that ends after it does not count. */
  readonly job: string | null
}

/** Only the newest picks are kept. */
const MOST = 8
/** Names used in place of a file name for copy that did not come from a file. */
const NEW_ARTICLE = { text: 'new-article.txt', html: 'new-article.html' } as const

/** Handlers of import:*. A token that is unknown or no longer kept is not-found. */
export function importHandlers({ current, jobs, pickFiles }: ImportHandlerOptions): RoomHandlers<'import'> {
  const picks = new Map<string, Picked>()
  const issue = (paths: readonly string[], copies: readonly Copy[] = []): PickedFiles => {
    const token = newId()
    picks.set(token, { paths, copies, planned: null, job: null })
    for (const oldest of [...picks.keys()].slice(0, -MOST)) picks.delete(oldest)
    return { token, names: [...paths.map(nameOf), ...copies.map(({ name }) => name)] }
  }
  return {
    'import:pick': async ({ what }, { windowId }) => {
      const paths = await pickFiles(what, windowId)
      return ok(paths && paths.length > 0 ? issue(paths) : null)
    },
    'import:drop': ({ paths }) => ok(issue(paths)),
    'import:paste': ({ format, text, headline }) => {
      const composed = composeCopy(format, text, headline)
      return ok(issue([], [{ name: NEW_ARTICLE[composed.format], ...composed }]))
    },
    'import:plan': async ({ token, job, choices = {} }, call) => {
      const picked = picks.get(token)
      if (!picked) return fail('not-found', { what: 'file', id: token })
      const { paths, copies } = picked
      picks.set(token, { ...picked, job })
      const planned = await jobs.run(job, ({ signal, onProgress }) =>
        planImport(call.archive, { paths, copies, choices, signal, onProgress }, call),
      )
      // A cancelled plan leaves the previous one in place.
      const now = picks.get(token)
      if (!planned.isCancelled && now?.job === job) picks.set(token, { ...now, planned })
      return ok(forWindows(planned))
    },
    'import:read': async ({ token, id }) => {
      const planned = picks.get(token)?.planned
      if (!planned) return fail('not-found', { what: 'file', id: token })
      const record = await readPlanned(planned, id)
      return record.ok ? ok(copyText(record.value)) : { ok: false, problem: withoutPaths(record.problem) }
    },
    'import:save-recipe': async (recipe, call) => {
      const saved = await saveTableRecipe(call.archive, recipe, call)
      return saved.ok ? ok(null) : saved
    },
    'import:remove-recipe': async ({ name }, call) => await removeTableRecipe(call.archive, name),
    'import:run': async ({ token, job, choice }, call) => {
      const planned = picks.get(token)?.planned
      if (!planned) return fail('not-found', { what: 'file', id: token })
      const committed = await jobs.run(job, (follow) => commitPlanned(call.archive, planned, call, follow, choice), {
        asksBeforeClosing: true,
      })
      if (!committed.ok) return committed // The token stays valid, so that the user can try again.
      picks.delete(token)
      const { changed: ids, change } = committed.value
      const what = planned.fresh[0]?.source.name ?? ''
      if (change) current.rememberAct(call, { act: 'import', count: ids.length, what }, change)
      return ok({ ids })
    },
  }
}

/** Lines of a text shown before it comes in. */
const MOST_LINES = 400

function copyText({ fields }: ArticleRecord): CopyText {
  const textOf = (field: string): string => fields[field]?.text ?? ''
  const { blocks = [] } = fields.body ?? {}
  const lines = textOf('body').split('\n')
  return {
    ...{ headline: textOf('headline'), standfirst: textOf('standfirst'), byline: textOf('byline') },
    lines: lines.slice(0, MOST_LINES).map((text, n) => ({ text, type: blocks[n]?.type ?? 'p' })),
    isCut: lines.length > MOST_LINES,
  }
}

function forWindows({ fresh, unchanged, failed, skipped, tables, isCancelled }: PlannedImport): ImportPlanned {
  return {
    fresh: fresh.map(({ source: { name, encoding }, tags: _, ...article }) => ({ ...article, source: name, encoding })),
    here: unchanged,
    refused: failed.map(({ source, problem }) => ({ source: shownName(source), problem: withoutPaths(problem) })),
    skipped,
    tables,
    isCancelled,
  }
}
