// The reason a problem carries, in words.
import { words } from './intl.ts'
import { problemReasons } from './problem-reasons.ts'

/** The words for a reason; an unknown one is returned as it is. */
export function reasonWords(reason: string): string {
  const id = `reason.${reason}`
  return isReason(id) ? words(id) : reason
}

function isReason(id: string): id is keyof typeof problemReasons {
  return Object.hasOwn(problemReasons, id)
}
