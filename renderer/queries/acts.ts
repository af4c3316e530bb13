// What undo and redo would do now, by the names of the acts.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { UndoState } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { client, keyOf } from './client.ts'

const actsOptions = queryOptions({ queryKey: keyOf('acts:state'), queryFn: () => api.actsState({}) })
const NOTHING: UndoState = { undo: null, redo: null }

export function useActs(): UndoState {
  return useQuery(actsOptions).data ?? NOTHING
}

/** For code outside components. */
export function currentActs(): UndoState {
  return client.getQueryData(actsOptions.queryKey) ?? NOTHING
}

/** Takes over main's state. */
export function takeActs(state: UndoState): void {
  client.setQueryData(actsOptions.queryKey, state)
}
