// Reads a record as verify does: what is wrong with a file is an answer, never an exception.
import { type DamageReason, ProblemError } from '../schema/index.ts'
import type { Codec } from '../store/codec.ts'
import { toProblem } from '../store/environment.ts'
import { inArchive } from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'

export type Checked<T> = { readonly value: T } | { readonly code: DamageReason | 'unreadable'; readonly detail: string }

/** The record at a path inside the archive, or what is wrong with it (`unreadable`: the system's code). */
export async function readChecked<T>(folder: string, path: string, codec: Codec<T>): Promise<Checked<T>> {
  try {
    return { value: codec.decode((await readPlainFile(inArchive(folder, path))).toString('utf8'), path) }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'damaged') {
      const { reason, detail } = error.problem.details
      return { code: reason, detail }
    }
    const problem = toProblem(error, path)
    return { code: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? problem.code }
  }
}
