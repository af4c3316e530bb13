// `npm run e2e`: the tests in e2e/ against the built app in a real Electron, on a display or a virtual one. Arguments
// go to Playwright (`npm run e2e -- -g "opens an archive"`), whose exit code is returned. With --chromium, `npm run
// e2e:chromium`, the window is a page in a current Chromium, with the same main process behind it. Without a display
// every Playwright worker starts its own virtual screen (e2e/launch.ts).
import { buildWhenStale } from './build-when-stale.ts'
import { ensureChromium } from './chromium.ts'
import { explainSandbox, hasDisplay } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { forgetWords, outOfDate, wordsKept, wordsSeen } from './picture-words.ts'
import { PROJECT, run, runScript, say, toolFile } from './run-tool.ts'
import { ensureProgram, ensureSystemLibraries } from './system-libraries.ts'

const IN_CHROMIUM = '--chromium'
/**
 * In CI, where minutes count: the specs that depend most on the engine, by layout, paint, selection and typing. Locally
 * all of them run.
 */
const MOST_OF_THE_WINDOW = ['correct', 'edit', 'find-long', 'reading']

async function e2e(given: readonly string[]): Promise<number> {
  const asked = given.filter((arg) => arg !== IN_CHROMIUM)
  const isShort = Boolean(process.env.CI) && given.includes(IN_CHROMIUM) && asked.length === 0
  const args = isShort ? MOST_OF_THE_WINDOW : asked
  const chromium = given.includes(IN_CHROMIUM) ? await ensureChromium() : null
  if (given.includes(IN_CHROMIUM) && chromium === null) return 0
  const { binary, folder, version } = await ensureElectron()
  await ensureSystemLibraries(binary)
  explainSandbox(folder)
  if (chromium === null && !(await ensureProgram('strace', 'what shows that no socket is opened')))
    say('Without strace there is no check for sockets: e2e/offline is skipped.')
  await buildWhenStale()
  if (chromium !== null) process.env.CORRIGENDA_CHROMIUM = chromium.binary
  console.log(`End-to-end tests on Electron ${version}${chromium ? `, their window in ${chromium.version}` : ''}`)
  delete process.env.ELECTRON_RUN_AS_NODE // Set in the terminals of editors that run on Electron.
  const playwright = [process.execPath, toolFile('@playwright/test', 'playwright'), 'test']
  const command = [...playwright, '--config', 'e2e/playwright.config.ts', ...args]
  if (chromium !== null) return run(command, { cwd: PROJECT, ownGroup: !hasDisplay() })
  forgetWords(PROJECT)
  const status = await run(command, { cwd: PROJECT, ownGroup: !hasDisplay() })
  return status === 0 ? checkPictures() : status
}

/** Fails when the manual shows the window as it was. */
function checkPictures(): number {
  const old = outOfDate(wordsKept(PROJECT), wordsSeen(PROJECT))
  if (old.length === 0) return 0
  for (const line of old) console.log(line)
  say('These pictures of the manual are older than their screens. To take them from this run: npm run pictures')
  return 1
}

await runScript(() => e2e(process.argv.slice(2)))
