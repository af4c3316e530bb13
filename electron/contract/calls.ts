// Everything a window may ask for: the calls of every room in one table, and the types both ends of IPC derive from it.
import type { z } from '../../data/schema/index.ts'
import type { Answered, Declaration } from './call.ts'
import { acts } from './rooms/acts.ts'
import { app } from './rooms/app.ts'
import { archive } from './rooms/archive.ts'
import { article } from './rooms/article.ts'
import { articles } from './rooms/articles.ts'
import { backups } from './rooms/backups.ts'
import { coverage } from './rooms/coverage.ts'
import { draft } from './rooms/draft.ts'
import { exporting } from './rooms/export.ts'
import { find } from './rooms/find.ts'
import { findings } from './rooms/findings.ts'
import { importing } from './rooms/import.ts'
import { integrity } from './rooms/integrity.ts'
import { job } from './rooms/job.ts'
import { many } from './rooms/many.ts'
import { names } from './rooms/names.ts'
import { notices } from './rooms/notices.ts'
import { overwritten } from './rooms/overwritten.ts'
import { proposals } from './rooms/proposals.ts'
import { searches } from './rooms/searches.ts'
import { settings } from './rooms/settings.ts'
import { stylebook } from './rooms/stylebook.ts'
import { tags } from './rooms/tags.ts'
import { window } from './rooms/window.ts'

const table = {
  ...acts,
  ...app,
  ...archive,
  ...article,
  ...articles,
  ...backups,
  ...coverage,
  ...draft,
  ...exporting,
  ...find,
  ...findings,
  ...importing,
  ...integrity,
  ...job,
  ...many,
  ...names,
  ...notices,
  ...overwritten,
  ...proposals,
  ...searches,
  ...settings,
  ...stylebook,
  ...tags,
  ...window,
} as const
type Table = typeof table

/** The name of a call: `<room>:<act>`. */
export type Channel = keyof Table
export type Request<C extends Channel> = z.infer<Table[C]['request']>
export type Answer<C extends Channel> = Table[C]['answer'] extends Answered<infer T> ? T : never

type Where<Wanted> = { [C in Channel]: Table[C] extends Wanted ? C : never }[Channel]
/** Calls about the open archive. */
export type ArchiveChannel = Where<{ readonly needs: 'open' | 'writable' }>
/** Calls signed with the author's name. */
export type ActChannel = Where<{ readonly isAct: true }>
/** Calls only the preload script makes. */
type PreloadChannel = Where<{ readonly isFromPreload: true }>
/** Calls a page makes, each through its own function. */
export type WindowChannel = Exclude<Channel, PreloadChannel>

/** Every call by its name. */
export const calls: Readonly<Record<Channel, Declaration>> = table
export const CHANNELS = Object.keys(table) as readonly Channel[]
/**
 * The calls the preload script turns into functions. The build inserts these names, so that the script carries no
 * schemas.
 */
export const WINDOW_CHANNELS = CHANNELS.filter((channel) => !calls[channel].isFromPreload) as readonly WindowChannel[]
