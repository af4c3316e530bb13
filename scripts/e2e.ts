// `npm run e2e`: the tests in e2e/ against the built app in a real Electron, on a display or a virtual one. Arguments
// go to Playwright (`npm run e2e -- -g "opens an archive"`), and its exit code comes back.
import { buildWhenStale } from './build-when-stale.ts'
import { explainSandbox, hasDisplay, onSomeDisplay } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, run, runScript, toolFile } from './run-tool.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

async function e2e(args: readonly string[]): Promise<number> {
  const { binary, folder, version } = await ensureElectron()
  await ensureSystemLibraries(binary)
  explainSandbox(folder)
  await buildWhenStale()
  console.log(`End-to-end tests on Electron ${version}`)
  delete process.env.ELECTRON_RUN_AS_NODE // Set in editors' terminals that are Electron themselves.
  const playwright = [process.execPath, toolFile('@playwright/test', 'playwright'), 'test']
  const command = [...playwright, '--config', 'e2e/playwright.config.ts', ...args]
  return run(onSomeDisplay(command), { cwd: PROJECT, ownGroup: !hasDisplay() })
}

await runScript(() => e2e(process.argv.slice(2)))
