// The real world as acts see it: the clock, fresh ids, and who is sitting there.
import { userInfo } from 'node:os'
import { type ActContext, authorNamed, newId } from '../schema/index.ts'

/** A context for acts by this author. */
export function systemContext(authorName: string): ActContext {
  return { author: authorNamed(authorName), now: () => new Date().toISOString(), newId }
}

/** The login name, for people who did not say who they are. */
export function loginName(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
