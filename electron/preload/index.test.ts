// What a window gets from the preload script: the functions of the contract, and nothing of Electron.
import { beforeEach, expect, test, vi } from 'vitest'
import { BROADCASTS, methodName, WINDOW_CHANNELS } from '../contract/index.ts'

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn() },
  webUtils: { getPathForFile: vi.fn() },
}))
vi.mock('electron', () => electron)

type Exposed = Readonly<Record<string, (...args: unknown[]) => unknown>>

async function exposed(): Promise<Exposed> {
  vi.resetModules()
  await import('./index.ts')
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
  const [name, api] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Exposed]
  expect(name).toBe('corrigenda')
  return api
}

beforeEach(() => vi.clearAllMocks())

test('exposes one function per call and a way to listen, frozen', async () => {
  const api = await exposed()
  const functions = [...WINDOW_CHANNELS.map((channel) => methodName(channel)), 'importDropped', 'on']
  expect(Object.keys(api).sort()).toEqual(functions.sort())
  expect(Object.isFrozen(api)).toBe(true)
})

test('each function makes its own call with one request, whatever else it is given', async () => {
  const api = await exposed()
  for (const channel of WINDOW_CHANNELS) {
    api[methodName(channel)]?.({ some: 'request' }, 'more', 'arguments')
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(channel, { some: 'request' })
  }
})

test('of what was dropped, only files that have a path are named, and the page never sees the path', async () => {
  const api = await exposed()
  electron.webUtils.getPathForFile.mockImplementation((file: unknown) => {
    if (typeof file === 'string') throw new TypeError('no file')
    return (file as { readonly path: string }).path
  })
  electron.ipcRenderer.invoke.mockResolvedValue('reply')
  const answer = api.importDropped?.([{ path: '/home/editor/a.txt' }, { path: '' }, '/etc/passwd'])
  expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['import:drop', { paths: ['/home/editor/a.txt'] }]])
  expect(await answer).toBe('reply')
})

test('a listener gets the payload and never the event, until it is stopped', async () => {
  const api = await exposed()
  const listener = vi.fn()
  const stop = api.on?.('archive:changed', listener) as () => void
  const [name, relay] = electron.ipcRenderer.on.mock.calls[0] as [string, (...args: unknown[]) => void]
  expect(name).toBe('archive:changed')
  relay({ sender: 'Electron' }, { revision: 3, ids: [] }, 'more')
  expect(listener.mock.calls).toEqual([[{ revision: 3, ids: [] }]])
  expect(stop()).toBeUndefined()
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('archive:changed', relay)
})

test.each(['archive:open', 'ELECTRON_BROWSER_REQUIRE', '__proto__', ''])('refuses to listen to "%s"', async (name) => {
  const api = await exposed()
  expect(BROADCASTS).not.toContain(name)
  expect(() => api.on?.(name, () => {})).toThrow()
  expect(electron.ipcRenderer.on).not.toHaveBeenCalled()
})
