// `npm run dev`: the app with hot reload of the renderer and a restart when main or preload change, on the Electron
// that electron-runtime.ts found. Arguments go to the app.
import { markUnfinished } from './build-when-stale.ts'
import { explainSandbox, hasDisplay, isRootOnLinux, onSomeDisplay } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, run, runScript, toolFile } from './run-tool.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

async function dev(args: readonly string[]): Promise<number> {
  const { binary, folder } = await ensureElectron()
  await ensureSystemLibraries(binary)
  explainSandbox(folder)
  // electron-vite leaves development builds of main and preload in out/, which `npm start` must not treat as finished.
  markUnfinished(PROJECT)
  const serve = [process.execPath, toolFile('electron-vite', 'electron-vite'), 'dev', '--watch']
  const unguarded = isRootOnLinux() ? ['--noSandbox'] : []
  const command = [...serve, ...unguarded, '--', ...args]
  return run(onSomeDisplay(command), { cwd: PROJECT, ownGroup: !hasDisplay() })
}

await runScript(() => dev(process.argv.slice(2)))
