// Backups on demand, and bringing back what they hold.
import { makeBackup } from '../../../data/index.ts'
import { ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of backups:*; `restored` is called when files were brought back. Problems: not-an-archive of no folder, makeBackup's and restoreArchive's. */
export function backupsHandlers(current: CurrentArchive, jobs: Jobs, restored: () => void): RoomHandlers<'backups'> {
  return {
    'backups:make': async ({ job }) => {
      const work = current.working
      if (!work.ok) return work
      const { archive } = work.value
      const made = await jobs.run(job, (signal, tell) => {
        const onProgress = (_: string, done: number, of: number): void => tell(done, of)
        const quietly = <T>(run: () => Promise<T>): Promise<T> => archive.quietly(run)
        const { folder } = archive
        return makeBackup({ folder, reason: 'asked', isThorough: true, quietly, signal, onProgress }, current.context())
      })
      if (!made.ok) return made
      await current.tellState()
      const { record } = made.value
      return ok({
        articles: record?.articles ?? 0,
        damaged: record?.damaged.length ?? 0,
        isCancelled: record === null,
      })
    },
    'backups:restore': async ({ job, what }) => {
      await current.endWork()
      const done = await jobs.run(job, (signal, tell) =>
        current.restore(what, { signal, onProgress: (_, count, of) => tell(count, of) }),
      )
      if (!done.ok) return done
      const { restored: files, at, aside, isCancelled } = done.value
      restored()
      return ok({ files: files.length, at, aside, isCancelled })
    },
  }
}
