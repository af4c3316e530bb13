// Helpers for the benches in real Electron: the app and its peer, an Electron that opens one empty window, started and
// measured on any available display.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { buildWhenStale } from './build-when-stale.ts'
import { hasDisplay, isRootOnLinux, onSomeDisplay } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, run, typeScriptCommand } from './run-tool.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

const EMPTY_MAIN = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<html data-ready><body>Ready'))
app.on('window-all-closed', () => app.quit())`

/** Writes the peer, an app with one empty window, to a new folder. Returns that folder. */
export async function makeEmptyApp(folder: string): Promise<string> {
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module","main":"main.js"}')
  await writeFile(join(folder, 'main.js'), EMPTY_MAIN)
  return folder
}

/** Starts the app in a folder, ours or the empty one, with its own profile. Resolves when its window is ready. */
export async function launch(
  folder: string,
  userData: string,
  args: readonly string[] = [],
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    args: [folder, `--user-data-dir=${userData}`, ...args],
    // With a name: the question for the author would take the keys that are measured.
    env: {
      ...(process.env as Record<string, string>),
      CORRIGENDA_AUTHOR: 'Bench',
      CORRIGENDA_CACHE: join(userData, 'search'),
    },
    chromiumSandbox: !isRootOnLinux(),
  })
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  return { app, page }
}

/**
 * Runs a bench once Electron, the build and a display are available; without a display the script restarts itself on a
 * virtual one.
 */
export async function onDisplay(script: string, bench: () => Promise<number>): Promise<number> {
  const { binary } = await ensureElectron()
  await ensureSystemLibraries(binary)
  await buildWhenStale()
  if (hasDisplay()) return await bench()
  const again = [...typeScriptCommand(script), ...process.argv.slice(2)]
  return await run(onSomeDisplay(again), { cwd: PROJECT, ownGroup: true })
}
