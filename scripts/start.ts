// `npm start`: from a fresh clone to a running window, on any machine. With a display it shows the app; without one it
// opens it on a virtual display, saves a screenshot of the first window and says where.
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.ts'
import { explainSandbox, hasDisplay, onSomeDisplay, sandboxArguments } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, run, runScript, typeScriptCommand } from './run-tool.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

async function start(args: readonly string[]): Promise<number> {
  const { binary, folder } = await ensureElectron()
  await ensureSystemLibraries(binary)
  explainSandbox(folder)
  await buildWhenStale()
  // npm changed to the project's folder, but paths in the arguments refer to the user's.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  delete process.env.ELECTRON_RUN_AS_NODE // Set in the terminals of editors that run on Electron.
  if (hasDisplay()) {
    const forApp = args.filter((argument) => argument !== '--stay')
    return run([binary, ...sandboxArguments(), PROJECT, ...forApp], { cwd })
  }
  const picture = typeScriptCommand(join(PROJECT, 'scripts', 'first-window.ts'))
  return run(onSomeDisplay([...picture, ...args]), { cwd, ownGroup: true, stdio: ['ignore', 'inherit', 'inherit'] })
}

await runScript(() => start(process.argv.slice(2)))
