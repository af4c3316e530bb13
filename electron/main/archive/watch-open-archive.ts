// Watches the archive that is open for files others change, until it is closed. Windows hear of them as of any change.
import { watchArchive } from '../../../data/index.ts'
import type { Log } from '../log.ts'
import type { Archive } from './archive-library.ts'

/** Answers nothing: it ends by itself when the archive is closed. */
export function watchOpenArchive(archive: Archive, log: Log): void {
  watchArchive(archive, (error) => log.trouble('looking at files changed outside', error)).then(
    ({ stop }) => archive.onClose(stop),
    (error: unknown) => log.trouble('watching the archive', error),
  )
}
