// The context of acts from the real world: the clock, fresh ids, and the user's name.
import { userInfo } from 'node:os'
import { type ActContext, authorNamed, type ClockAndIds, newId } from '../schema/index.ts'

/** This computer's clock, and fresh ids. */
export const systemClock: ClockAndIds = { now: () => new Date().toISOString(), newId }

/** A context for acts by this author. */
export function systemContext(authorName: string): ActContext {
  return { author: authorNamed(authorName), ...systemClock }
}

/** The login name, used when no author is given. */
export function loginName(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
