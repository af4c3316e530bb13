// Which kinds of findings the open archive reports.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CheckSwitch } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { keyOf } from './client.ts'

function switchesOptions(archiveId: string) {
  return queryOptions({ queryKey: keyOf('findings:switches', archiveId), queryFn: () => api.findingsSwitches({}) })
}

/** null until known. */
export function useCheckSwitches(archiveId: string): readonly CheckSwitch[] | null {
  return useQuery(switchesOptions(archiveId)).data ?? null
}
