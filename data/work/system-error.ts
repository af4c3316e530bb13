// Which system error an exception is. Node names most by their code; those its file layer does not know (EDQUOT: quota
// exceeded) come as "Unknown system error -122", identified only by their number.
import { constants } from 'node:os'

const NAMES = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]))
/** File errors Node raises itself, without the system. */
const OF_NODE = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_FS_EISDIR', 'ERR_FS_CP_EINVAL'])

/**
 * The name of the system's error ("ENOSPC", "EDQUOT", "error 200" for an unknown one); null: a bug, not the
 * environment.
 */
export function systemErrorName(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, errno } = error as NodeJS.ErrnoException
  if (code !== undefined && (/^E[A-Z0-9]+$/.test(code) || OF_NODE.has(code))) return code
  if (typeof errno === 'number')
    return NAMES.get(Math.abs(errno)) ?? (code === 'UNKNOWN' ? code : `error ${Math.abs(errno)}`)
  return code === 'UNKNOWN' || code?.startsWith('Unknown system error') ? code : null
}
