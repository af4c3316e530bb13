// Helpers for tests of the main process: a window's archive on real files, and calls as answer-call.ts makes them.
import { join } from 'node:path'
import { systemClock, systemContext } from '../../../data/acts/system-context.ts'
import { openLog } from '../../../data/index.ts'
import { archiveLibrary } from '../archive/archive-library.ts'
import { CurrentArchive, type CurrentArchiveOptions, type OpenWork } from '../archive/current-archive.ts'
import type { WindowCall } from '../calls/handlers.ts'
import { openSettings } from '../user-data/settings-file.ts'

/** A place for one archive, with its settings, log and sample in a folder (absolute path). */
export function archiveIn(root: string, more: Partial<CurrentArchiveOptions> = {}): CurrentArchive {
  const log = openLog(root)
  return new CurrentArchive({
    library: archiveLibrary,
    opener: { context: systemContext('Test'), app: 'test' },
    context: () => systemContext('Test'),
    settings: openSettings(join(root, 'settings.json'), log),
    sampleFolder: join(root, 'sample'),
    broadcast: () => {},
    log,
    ...more,
  })
}

/** A call that needs nothing. */
export const windowCall: WindowCall = { windowId: 7, ...systemClock }

/** A call about the open archive, signed by a test. */
export function callOn({ work }: CurrentArchive): WindowCall & OpenWork & ReturnType<typeof systemContext> {
  if (!work) throw new Error('no archive is open')
  return { ...windowCall, ...systemContext('Test'), ...work }
}
