// What the main process sends to windows unasked: news of an archive goes to the windows that show it, news of settings
// to all. No schemas: the preload script imports these names too.
import type { FindProgress, FoundArticle, UndoState } from '../../data/schema/index.ts'
import type { ArchiveState } from './rooms/archive.ts'
import type { UserSettings } from './user-settings.ts'

type Nothing = Readonly<Record<string, never>>

/** What each broadcast carries. */
export interface Broadcasts {
  'archive:changed': { readonly revision: number; readonly ids: readonly string[] }
  /** Files were restored from a backup: anything read earlier may be out of date. */
  'archive:restored': Nothing
  /** Someone saved, renamed or removed a search. */
  'searches:changed': Nothing
  /** How the house words its notices has changed. */
  'notices:changed': Nothing
  'archive:state': ArchiveState
  'acts:state': UndoState
  'job:progress': { readonly job: string; readonly done: number; readonly of: number }
  /** Results since the last message, and whether the search is still reading or searching. */
  'find:told': {
    readonly job: string
    readonly stage: FindProgress['stage']
    readonly articles: readonly FoundArticle[]
  }
  /** Findings may have changed: query again. With `article`: only those of that article. */
  'findings:changed': { readonly article?: string }
  /** An article was checked, or its last check no longer counts. */
  'coverage:changed': Nothing
  'settings:changed': UserSettings
  'menu:command': { readonly command: string }
}
export type Broadcast = keyof Broadcasts

const NAMES: { readonly [B in Broadcast]: true } = {
  'archive:changed': true,
  'archive:restored': true,
  'searches:changed': true,
  'notices:changed': true,
  'archive:state': true,
  'acts:state': true,
  'job:progress': true,
  'find:told': true,
  'findings:changed': true,
  'coverage:changed': true,
  'settings:changed': true,
  'menu:command': true,
}
export const BROADCASTS = Object.keys(NAMES) as readonly Broadcast[]
