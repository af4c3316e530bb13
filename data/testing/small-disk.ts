// A real disk that is soon full: a tmpfs of a few kilobytes. Linux and root only; elsewhere tests skip with a note.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

export const NO_SMALL_DISK = 'needs Linux and the right to mount a tmpfs'

export interface SmallDisk {
  readonly folder: string
  /** Leaves this many kilobytes free, in steps of 4. */
  readonly fill: (kilobytesFree: number) => Promise<void>
}

/** Mounts a disk of this many kilobytes for one test; null where that is not possible. */
export async function smallDisk(kilobytes: number): Promise<SmallDisk | null> {
  const folder = await temporaryFolder()
  const run = promisify(execFile)
  if (process.platform !== 'linux') return null
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  } catch {
    return null
  }
  onTestFinished(async () => void (await run('umount', [folder])))
  const fill = async (kilobytesFree: number): Promise<void> => {
    const { stdout } = await run('df', ['-k', '--output=avail', folder])
    const bytes = (Number(stdout.trim().split('\n').at(-1)) - kilobytesFree) * 1024
    await writeFile(join(folder, 'filler'), Buffer.alloc(Math.max(0, bytes)))
  }
  return { folder, fill }
}
