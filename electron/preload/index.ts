// Runs sandboxed in every window before its page: puts one frozen function per channel on `window.corrigenda`.
// Nothing of Electron crosses: no generic invoke, no event object, no other name than those of the contract.
import { contextBridge, ipcRenderer } from 'electron'
import { BROADCASTS, type Broadcast, CHANNELS, methodName } from '../contract/channels.ts'
import type { WindowApi } from '../contract/window-api.ts'

type Listener = (payload: unknown) => void

function on(broadcast: Broadcast, listener: Listener): () => void {
  if (!BROADCASTS.includes(broadcast)) throw new Error('There is no such broadcast.')
  const relay = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(broadcast, relay)
  return () => {
    ipcRenderer.off(broadcast, relay)
  }
}

const calls = CHANNELS.map((channel) => [
  methodName(channel),
  (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
])

const api = Object.freeze({ ...Object.fromEntries(calls), on }) as WindowApi

contextBridge.exposeInMainWorld('corrigenda', api)
