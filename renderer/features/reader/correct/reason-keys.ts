// Alt 1 to Alt 3 choose one of the earlier reasons, wherever a category is chosen.
import type { Category } from '../../../../electron/contract/index.ts'
import { useRulings } from '../../../session/rulings.ts'

/** Reasons shown at once, each with its key; the arrow keys reach the others. */
const OFFERED = 3

/** The reasons of a category that have keys, newest first. */
export function offeredReasons(reasons: readonly string[] | undefined): readonly string[] {
  return (reasons ?? []).slice(0, OFFERED)
}

/** The reason of an Alt key, by the key's position, since Alt produces other characters on a Mac. */
export function reasonOfKey(
  press: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  category: Category,
): string | null {
  const number = press.altKey && !press.ctrlKey && !press.metaKey ? /^Digit([1-9])$/u.exec(press.code)?.[1] : undefined
  if (number === undefined) return null
  return offeredReasons(useRulings.getState().reasons[category])[Number(number) - 1] ?? null
}
