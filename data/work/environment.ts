// Catches the environment's failures in one place and turns them into problems with a code.
import { fail, type Problem, ProblemError, type Result } from '../schema/index.ts'
import { systemErrorName } from './system-error.ts'

const CODES: Readonly<Record<string, 'disk-full' | 'no-permission' | 'too-many-files' | 'name-taken'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  EEXIST: 'name-taken',
  ENOTDIR: 'name-taken',
}

/** The problem for a file system error. Anything else is a bug and rethrown. */
export function toProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError) return error.problem
  const name = systemErrorName(error)
  if (name === null) throw error
  const known = CODES[name]
  const at = (error as NodeJS.ErrnoException).path ?? path
  return known ? { code: known, details: { path: at } } : { code: 'io', details: { path: at, detail: name } }
}

/** Whether a problem may pass if the same is tried again: nothing is wrong with the data itself. */
export function mayPass({ code }: Problem): boolean {
  return code === 'too-many-files' || code === 'no-permission' || code === 'disk-full'
}

/** Runs disk work; a failure of the environment becomes a Result. */
export async function guarded<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const { code, details } = toProblem(error, path)
    return fail(code, details as never)
  }
}
