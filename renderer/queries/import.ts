// The text of a planned article, as it will come in.
import { useQuery } from '@tanstack/react-query'
import type { CopyText } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { keyOf } from './client.ts'

export interface PlannedText {
  /** null until it is read. */
  readonly text: CopyText | null
  readonly problem: AnyProblem | null
}

/** `plan` distinguishes plans of the same files, which may be read in another encoding. */
export function usePlannedText(
  archiveId: string,
  plan: { readonly token: string; readonly job: string },
  id: string,
): PlannedText {
  const { token, job } = plan
  const found = useQuery({
    queryKey: keyOf('import:read', archiveId, token, job, id),
    queryFn: () => api.importRead({ token, id }),
    gcTime: 60_000,
  })
  return { text: found.data ?? null, problem: found.error ? problemOf(found.error) : null }
}
