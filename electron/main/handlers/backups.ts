// Making backups on demand, and restoring from them.
import {
  archiveBackups,
  checkBackups,
  isWhole,
  type KnownBackup,
  listBackups,
  makeBackup,
} from '../../../data/index.ts'
import { type BackupListed, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/**
 * Handlers of backups:*; `restored` is called after files were restored. Problems: nothing-open, makeBackup's and
 * restoreArchive's.
 */
export function backupsHandlers(current: CurrentArchive, jobs: Jobs, restored: () => void): RoomHandlers<'backups'> {
  return {
    'backups:list': async (_, { archive }) =>
      ok((await listBackups(archiveBackups(archive.folder))).map(listed).reverse()),
    'backups:check': async ({ job }, call) => {
      const { folder } = call.archive
      const done = await jobs.run(job, ({ signal, onProgress }) => checkBackups({ folder, signal, onProgress }, call))
      if (!done.ok) return done
      await current.tellState()
      const { checked, isCancelled } = done.value
      const bad = checked.filter(({ record }) => !isSound(record)).length
      return ok({ checked: checked.length, bad, isCancelled })
    },
    'backups:make': async ({ job }, call) => {
      const { archive } = call
      const made = await jobs.run(job, ({ signal, onProgress: tell }) => {
        const onProgress = (_: string, done: number, of: number): void => tell(done, of)
        const quietly = <T>(run: () => Promise<T>): Promise<T> => archive.quietly(run)
        const { folder } = archive
        return makeBackup({ folder, reason: 'asked', isThorough: true, quietly, signal, onProgress }, call)
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
      const done = await jobs.run(job, ({ signal, onProgress: tell }) =>
        current.restore(what, { signal, onProgress: (_, count, of) => tell(count, of) }),
      )
      if (!done.ok) return done
      const { restored: files, at, aside, isCancelled } = done.value
      restored()
      return ok({ files: files.length, at, aside, isCancelled })
    },
  }
}

function listed({ name, record }: KnownBackup): BackupListed {
  const { at, reason, articles, bytes, damaged, checked } = record
  const bad = checked === undefined ? 0 : checked.missing + checked.damaged.length
  return {
    ...{ name, at, reason, articles, bytes, damaged: damaged.length, isWhole: isWhole(record) },
    checked: checked === undefined ? null : { at: checked.at, bad },
  }
}

function isSound({ checked }: KnownBackup['record']): boolean {
  return checked === undefined || checked.missing + checked.damaged.length === 0
}
