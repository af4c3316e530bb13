// The stylebook of the open archive: reading it, editing it with a trial, and importing styles from a folder.
import {
  importStyles,
  planStarter,
  planStylesFolder,
  STARTER_NAME,
} from '../../../data/acts/stylebook/import-styles.ts'
import { readStylebook, tryStylebookFile, writeStylebookFile } from '../../../data/acts/stylebook/stylebook.ts'
import type { StylePlanEntry } from '../../../data/index.ts'
import { type Change, fail, newId, ok, type StylesPicked } from '../../contract/index.ts'
import type { CurrentArchive, OpenWork } from '../archive/current-archive.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import { nameOf } from '../security/hide-paths.ts'

export interface StylebookHandlerOptions {
  readonly current: CurrentArchive
  /** Called when findings may have changed. */
  readonly changed: () => void
  /** Asks for a folder of styles (absolute path); null when the user cancels. */
  readonly pickStyles: (windowId: number) => Promise<string | null>
}

/** Ignored findings sent to a window. */
const MOST_LEFT = 1000

/** Handlers of stylebook:*. Problems: not-found (a token), the acts'. */
export function stylebookHandlers(options: StylebookHandlerOptions): RoomHandlers<'stylebook'> {
  const { current, changed, pickStyles } = options
  /** The plan shown last; a newer one replaces it. */
  let planned: { readonly token: string; readonly name: string; readonly plan: readonly StylePlanEntry[] } | null = null
  const remember = (open: OpenWork, what: string, change: Change): void => {
    current.rememberAct(open, { act: 'stylebook', count: 1, what }, change)
    changed()
  }
  const show = (name: string, plan: readonly StylePlanEntry[]): StylesPicked => {
    planned = { token: newId(), name, plan }
    return { token: planned.token, name, plan: plan.map(({ path, state, detail }) => ({ path, state, detail })) }
  }
  return {
    'stylebook:read': async (_, { archive }) => {
      const { left, ...read } = await readStylebook(archive)
      return ok({ ...read, left: left.slice(0, MOST_LEFT), leftTotal: left.length })
    },
    'stylebook:try': async (request, { archive }) => ok(await tryStylebookFile(archive, request)),
    'stylebook:write': async (request, call) => {
      const done = await writeStylebookFile(call.archive, request)
      if (!done.ok) return done
      remember(call, request.path, done.value)
      return ok(null)
    },
    'stylebook:pick': async (_, { archive, windowId }) => {
      const folder = await pickStyles(windowId)
      if (folder === null) return ok(null)
      const plan = await planStylesFolder(archive, folder)
      if (!plan.ok) return plan
      return ok(show(nameOf(folder), plan.value))
    },
    'stylebook:starter': async (_, { archive }) => {
      const plan = await planStarter(archive)
      return plan.ok ? ok(show(STARTER_NAME, plan.value)) : plan
    },
    'stylebook:import': async ({ token, overwrite }, call) => {
      if (planned?.token !== token) return fail('not-found', { what: 'file', id: token })
      const { name, plan } = planned
      planned = null
      const done = await importStyles(call.archive, plan, { overwrite })
      if (!done.ok) return done
      remember(call, name, done.value)
      return ok({ taken: done.value.stylebook?.length ?? 0 })
    },
  }
}
