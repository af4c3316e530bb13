// The stylebook of the archive that is open: looked through, edited with a trial, and styles of a folder taken in.
import {
  importStyles,
  planStylesFolder,
  readStylebook,
  type StylePlanEntry,
  tryStylebookFile,
  writeStylebookFile,
} from '../../../data/index.ts'
import { type Change, fail, newId, ok, type Request } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import { nameOf } from '../hide-paths.ts'
import type { RoomHandlers } from './handlers.ts'

export interface StylebookHandlerOptions {
  readonly current: CurrentArchive
  /** Called when articles may be found to read otherwise. */
  readonly changed: () => void
  /** Asks for a folder of styles (absolute path); null when the user thinks better of it. */
  readonly pickStyles: (windowId: number) => Promise<string | null>
}

/** Findings left as they stand that a window lists. */
const MOST_LEFT = 1000

/** Handlers of stylebook:*. Without an open archive the problem is not-an-archive of no folder. */
export function stylebookHandlers(options: StylebookHandlerOptions): RoomHandlers<'stylebook'> {
  const { current, pickStyles } = options
  /** The plan that was shown last; another one takes its place. */
  let planned: { readonly token: string; readonly name: string; readonly plan: readonly StylePlanEntry[] } | null = null
  return {
    'stylebook:read': async () => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      const { left, ...read } = await readStylebook(archive)
      return ok({ ...read, left: left.slice(0, MOST_LEFT), leftTotal: left.length })
    },
    'stylebook:try': async (request) => {
      const { archive } = current
      return archive ? ok(await tryStylebookFile(archive, request)) : fail('not-an-archive', { folder: '' })
    },
    'stylebook:write': (request) => write(options, request),
    'stylebook:pick': async (_, { windowId }) => {
      const work = current.working
      if (!work.ok) return work
      const folder = await pickStyles(windowId)
      if (folder === null) return ok(null)
      const plan = await planStylesFolder(work.value.archive, folder)
      if (!plan.ok) return plan
      planned = { token: newId(), name: nameOf(folder), plan: plan.value }
      const { token, name } = planned
      return ok({ token, name, plan: plan.value.map(({ path, state, detail }) => ({ path, state, detail })) })
    },
    'stylebook:import': async ({ token, overwrite }) => {
      const work = current.working
      if (!work.ok) return work
      if (planned?.token !== token) return fail('not-found', { what: 'file', id: token })
      const { name, plan } = planned
      planned = null
      const done = await importStyles(work.value.archive, plan, { overwrite })
      if (!done.ok) return done
      remember(options, name, done.value)
      return ok({ taken: done.value.stylebook?.length ?? 0 })
    },
  }
}

async function write(options: StylebookHandlerOptions, request: Request<'stylebook:write'>) {
  const work = options.current.working
  if (!work.ok) return work
  const done = await writeStylebookFile(work.value.archive, request)
  if (!done.ok) return done
  remember(options, request.path, done.value)
  return ok(null)
}

function remember({ current, changed }: StylebookHandlerOptions, what: string, change: Change): void {
  const work = current.working
  if (work.ok) current.rememberAct(work.value, { act: 'stylebook', count: 1, what }, change)
  changed()
}
