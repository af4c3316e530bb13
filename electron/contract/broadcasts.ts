// What the main process tells windows unasked: of an archive those that show it, of settings all. No schemas: the preload script knows
// these names too.
import type { FindProgress, FoundArticle, UndoState } from '../../data/schema/index.ts'
import type { ArchiveState } from './rooms/archive.ts'
import type { UserSettings } from './user-settings.ts'

type Nothing = Readonly<Record<string, never>>

/** What each broadcast carries. */
export interface Broadcasts {
  'archive:changed': { readonly revision: number; readonly ids: readonly string[] }
  /** Files were brought back from a backup: whatever was read before may read otherwise now. */
  'archive:restored': Nothing
  /** Someone saved, renamed or removed a search. */
  'searches:changed': Nothing
  /** How the house words its notices has changed. */
  'notices:changed': Nothing
  'archive:state': ArchiveState
  'acts:state': UndoState
  'job:progress': { readonly job: string; readonly done: number; readonly of: number }
  /** What a search found since the last time, and whether it still reads or searches. */
  'find:told': {
    readonly job: string
    readonly stage: FindProgress['stage']
    readonly articles: readonly FoundArticle[]
  }
  /** What was found may read otherwise now: ask again. With `article`: of that alone. */
  'findings:changed': { readonly article?: string }
  /** Something was checked, or counts as unchecked now. */
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
