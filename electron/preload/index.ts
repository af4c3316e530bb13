// Runs sandboxed in every window before its page: puts one frozen function per call on `window.corrigenda`. Nothing of
// Electron crosses over: no generic invoke, no event object, no name outside the contract.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BROADCASTS, type Broadcast } from '../contract/broadcasts.ts'
import { methodName } from '../contract/method-name.ts'
import type { WindowApi } from '../contract/window-api.ts'

/**
 * The calls a page may make (electron/contract/calls.ts): electron.vite.config.ts inserts their names here, so that no
 * schemas are bundled.
 */
declare const WINDOW_CHANNELS: readonly string[]

type Listener = (payload: unknown) => void

function on(broadcast: Broadcast, listener: Listener): () => void {
  if (!BROADCASTS.includes(broadcast)) throw new Error('There is no such broadcast.')
  const relay = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(broadcast, relay)
  return () => {
    ipcRenderer.off(broadcast, relay)
  }
}

/** Only a File a person dropped has a path; one made by a script has none and is left out. */
function importDropped(files: readonly unknown[]): Promise<unknown> {
  const paths = files.map((file) => pathOf(file)).filter((path) => path !== '')
  return ipcRenderer.invoke('import:drop', { paths })
}

function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  } catch {
    return ''
  }
}

const calls = WINDOW_CHANNELS.map((channel) => [
  methodName(channel),
  (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
])

const api = Object.freeze({ ...Object.fromEntries(calls), on, importDropped }) as WindowApi

contextBridge.exposeInMainWorld('corrigenda', api)
