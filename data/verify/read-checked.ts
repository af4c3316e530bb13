// Reads a record for verify: what is wrong with a file is returned, never thrown.
import { type DamageReason, ProblemError, type Sha256 } from '../schema/index.ts'
import type { Codec } from '../store/codec.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { toProblem } from '../work/environment.ts'
import { systemErrorName } from '../work/system-error.ts'

export type Checked<T> =
  | { readonly value: T; readonly sha256: Sha256 }
  | { readonly code: DamageReason | 'unreadable'; readonly detail: string }

/**
 * The record at a path inside the archive with the hash of its file, or what is wrong with it (`unreadable`: the
 * system's code).
 */
export async function readChecked<T>(
  folder: string,
  path: string,
  codec: Pick<Codec<T>, 'decode'>,
): Promise<Checked<T>> {
  try {
    const bytes = await readPlainFile(folder, path)
    return { value: codec.decode(bytes.toString('utf8'), path), sha256: hashBytes(bytes) }
  } catch (error) {
    const known = error instanceof ProblemError ? damageIn(error) : null
    if (known) return known
    const problem = toProblem(error, path)
    return { code: 'unreadable', detail: systemErrorName(error) ?? problem.code }
  }
}

/** The damage a problem describes, or null. */
export function damageIn({ problem }: ProblemError): { readonly code: DamageReason; readonly detail: string } | null {
  return problem.code === 'damaged' ? { code: problem.details.reason, detail: problem.details.detail } : null
}
