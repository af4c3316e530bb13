// The real world as acts see it: the clock, fresh ids, and who is sitting there.
import { userInfo } from 'node:os'
import { type ActContext, authorNamed, type ClockAndIds, newId } from '../schema/index.ts'

/** The clock of this computer and ids no one has used yet. */
export const systemClock: ClockAndIds = { now: () => new Date().toISOString(), newId }

/** A context for acts by this author. */
export function systemContext(authorName: string): ActContext {
  return { author: authorNamed(authorName), ...systemClock }
}

/** The login name, for people who did not say who they are. */
export function loginName(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
