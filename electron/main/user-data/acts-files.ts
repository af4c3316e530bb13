// Keeps the acts of each archive, so that undo knows them after a restart: one file an archive and folder, outside the archive,
// since they are those of this person on this computer.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ActsFile } from '../../../data/index.ts'
import type { Archive } from '../archive/archive-library.ts'
import type { Log } from '../log.ts'
import { writeWhole } from './whole-file.ts'

/** The file of an archive in `folder` (absolute). A copy of an archive in another place has a file of its own. */
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
          // Older acts without the last one would let undo take back the wrong one.
          rmSync(file, { force: true })
        }
      },
    }
  }
}
