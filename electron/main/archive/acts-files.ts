// Stores the acts of each archive, so that they can be undone after a restart: one file per archive and folder, outside
// the archive, since they belong to this person on this computer.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ActsFile } from '../../../data/acts/undo/undo-history.ts'
import type { Log } from '../../../data/index.ts'
import { writeWhole } from '../user-data/whole-file.ts'
import type { Archive } from './archive-library.ts'

/** The file of an archive in `folder` (absolute). A copy of an archive in another place has its own file. */
export function actsFileIn(folder: string, log: Log): (archive: Archive) => ActsFile {
  return ({ folder: place, manifest: { id } }) => {
    const file = join(folder, `${id}-${createHash('sha256').update(place).digest('hex').slice(0, 16)}.json`)
    return {
      read: () => {
        try {
          return readFileSync(file, 'utf8')
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.trouble('acts to undo could not be read', error)
          return null
        }
      },
      write: (text) => {
        try {
          writeWhole(file, text)
        } catch (error) {
          log.trouble('acts to undo could not be kept', error)
          // Keeping older acts without the last one would let undo revert the wrong one.
          rmSync(file, { force: true })
        }
      },
    }
  }
}
