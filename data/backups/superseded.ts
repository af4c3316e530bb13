// Which backups may be removed: the newest of each of the last seven days and the last four weeks stay, as do those
// made before a migration. Pure.
import type { Backup } from '../schema/index.ts'
import { isWhole } from './list-backups.ts'

const DAYS = 7
const WEEKS = 4
const BEFORE_MIGRATIONS = 3
const DAY_MS = 86_400_000
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const TO_MONDAY = 3

export interface Dated {
  readonly name: string
  readonly record: Pick<Backup, 'at' | 'reason' | 'damaged' | 'checked'>
}

/**
 * Names of backups that may be removed, given all of them, oldest first. None while the newest is not whole: an older
 * one may hold the only intact version of a file.
 */
export function superseded(backups: readonly Dated[]): readonly string[] {
  const newest = backups.at(-1)
  if (!newest || !isWhole(newest.record)) return []
  const kept = new Set([newest.name])
  const keepNewestOf = (groups: readonly Dated[], of: (backup: Dated) => number | string, most: number): void => {
    const seen = new Set<number | string>()
    for (const backup of groups.toReversed()) {
      const group = of(backup)
      if (seen.has(group) || seen.size === most) continue
      seen.add(group)
      kept.add(backup.name)
    }
  }
  const whole = backups.filter(({ record }) => isWhole(record))
  keepNewestOf(whole, ({ record }) => dayOf(record.at), DAYS)
  keepNewestOf(whole, ({ record }) => Math.floor((dayOf(record.at) + TO_MONDAY) / 7), WEEKS)
  const migrations = whole.filter(({ record }) => record.reason === 'before-migration')
  keepNewestOf(migrations, ({ name }) => name, BEFORE_MIGRATIONS)
  return backups.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
}

function dayOf(at: string): number {
  return Math.floor(Date.parse(at) / DAY_MS)
}
