// Tests that cannot run with the window in another browser, each with the reason. Everything else runs there.

/** By name of the spec: every test in it. */
const ONLY_IN_ELECTRON: Readonly<Record<string, string>> = {
  isolation: 'asks what Electron’s own window keeps from its page',
  requests: 'asks how the main process answers pages of its own windows',
  security: 'asks what Electron’s own window keeps from its page',
  'new-article': 'reads the clipboard of the system',
  lifecycle: 'starts, kills and restarts Electron and its windows',
  windows: 'opens several windows of Electron',
  window: 'is about the frame, the menu and the place of Electron’s window',
  offline: 'watches the system calls of Electron',
}

/** By “spec › title”. */
const NOT_IN_CHROMIUM: Readonly<Record<string, string>> = {}

/** Why this test is not run in the browser, or null. `file`: its path. */
export function reasonAgainst(file: string, title: string): string | null {
  const spec = /([^/\\]+)\.spec\.ts$/.exec(file)?.[1] ?? ''
  return ONLY_IN_ELECTRON[spec] ?? NOT_IN_CHROMIUM[`${spec} › ${title}`] ?? null
}
