// Previews an edit after a pause in typing. A result that arrives too late is ignored, and its work cancelled.
import { useEffect, useState } from 'react'
import { type DetailsEdit, type DetailsPreview, detailsNamed, newId } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { isStopped, stopAct } from '../../../session/acts/running-acts.ts'

const PAUSE_MS = 250

export interface Preview {
  /** null until counted, and while nothing is to change. */
  readonly preview: DetailsPreview | null
  readonly problem: AnyProblem | null
}

export function usePreview(ids: readonly string[], edit: DetailsEdit): Preview {
  const [found, setFound] = useState<Preview & { readonly of: string }>({ of: '', preview: null, problem: null })
  const key = JSON.stringify(edit)
  useEffect(() => {
    const edit = JSON.parse(key) as DetailsEdit
    if (detailsNamed(edit).length === 0) return
    const job = newId()
    let isRunning = false
    const timer = setTimeout(() => {
      isRunning = true
      api
        .manyPreview({ job, ids: [...ids], edit })
        .then((preview) => setFound({ of: key, preview, problem: null }))
        .catch((error: unknown) => isStopped(error) || setFound({ of: key, preview: null, problem: problemOf(error) }))
        .finally(() => {
          isRunning = false
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      if (isRunning) stopAct(job)
    }
  }, [ids, key])
  return found.of === key ? found : { preview: null, problem: null }
}
