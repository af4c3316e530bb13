// A daily backup, in the background, of every archive open for writing. Nothing waits for it; failures are logged.

import { systemClock } from '../../../data/acts/system-context.ts'
import type { Log } from '../../../data/index.ts'
import type { OpenedArchive } from './archive-library.ts'
import type { CurrentArchive } from './current-archive.ts'
import type { Jobs } from './jobs.ts'

/** No backup in the first minutes after opening, so that it does not slow down the user. */
const AFTER_OPENING_MS = 3 * 60_000
const EVERY_HOUR_MS = 60 * 60_000
const DAY_MS = 24 * 60 * 60_000

export interface DailyBackupsOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly log: Log
}

/** Backs up a newly opened archive daily until it is closed. */
export function backUpDaily({ archive, readOnly }: OpenedArchive, { current, jobs, log }: DailyBackupsOptions): void {
  if (readOnly !== null) return
  const backUpWhenDue = async (): Promise<void> => {
    if (current.archive !== archive) return
    const state = await current.state()
    if (state.kind === 'open' && isDue(state.archive.backup?.at ?? null, Date.now())) {
      const { folder } = archive
      const { makeBackup } = await import('./seldom-wanted.ts')
      const quietly = <T>(run: () => Promise<T>): Promise<T> => archive.quietly(run)
      const made = await jobs.run('daily-backup', ({ signal }) =>
        makeBackup({ folder, reason: 'daily', quietly, signal }, systemClock),
      )
      if (made.ok) await current.tellState()
      else log.trouble(`the daily backup could not be made: ${made.problem.code}`)
    }
    later(EVERY_HOUR_MS)
  }
  const later = (ms: number): void => {
    setTimeout(() => backUpWhenDue().catch((error: unknown) => log.trouble('the daily backup', error)), ms).unref()
  }
  later(AFTER_OPENING_MS)
}

/** Whether the newest backup is a day old. A backup dated in the future comes from a wrong clock and counts as due. */
export function isDue(newest: string | null, now: number): boolean {
  return newest === null || Math.abs(now - Date.parse(newest)) >= DAY_MS
}
