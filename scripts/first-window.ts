// Opens the built app on a virtual display and takes a screenshot of its first window: what `npm start` does on a
// machine without a display. Run by start.ts under xvfb-run, once Electron and its libraries are available.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { isRootOnLinux } from './display.ts'
import { CannotGoOn, PROJECT, runScript, say } from './run-tool.ts'

const READY_WITHIN_MS = 60_000
const QUIT_WITHIN_MS = 15_000
const SIZE = { width: 1440, height: 900 } as const

/** The app's terminal and console output: the only evidence when no window appears. */
function listen(app: ElectronApplication): () => string {
  const heard: string[] = []
  const hear = (chunk: Buffer | string) => heard.push(String(chunk).trimEnd())
  app.process().stderr?.on('data', hear)
  app.process().stdout?.on('data', hear)
  app.on('window', (page) => page.on('console', (message) => hear(message.text())))
  return () => heard.slice(-20).join('\n')
}

/** The first window, at the screenshot's size, once the renderer has set `data-ready` on its <html>. */
async function readyWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow({ timeout: READY_WITHIN_MS })
  const window = await app.browserWindow(page)
  await window.evaluate((shown, size) => shown.setContentSize(size.width, size.height), SIZE)
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: READY_WITHIN_MS })
  return page
}

/** Starts the app. Its output reaches the terminal if it ends before Playwright can connect. */
function launch(args: readonly string[]): Promise<ElectronApplication> {
  const options = { args: [PROJECT, ...args], cwd: process.cwd(), chromiumSandbox: !isRootOnLinux() }
  return _electron.launch(options).catch((error: unknown) => {
    throw new CannotGoOn(`The app ended before it showed a window.\n${error instanceof Error ? error.message : error}`)
  })
}

/** Writes out/first-window.png. Ends the app and throws when no window is ready in time. */
async function takePicture(app: ElectronApplication): Promise<string> {
  const heard = listen(app)
  const picture = join(PROJECT, 'out', 'first-window.png')
  try {
    const page = await readyWindow(app)
    mkdirSync(join(PROJECT, 'out'), { recursive: true })
    await page.screenshot({ path: picture })
    return picture
  } catch (error) {
    app.process().kill('SIGKILL')
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotGoOn(`No window was ready within ${READY_WITHIN_MS / 1000} s: ${reason}\n${heard()}`)
  }
}

/** Asks the app to quit; kills it and throws when it does not. */
async function quit(app: ElectronApplication): Promise<void> {
  const process = app.process() // Kept: the app forgets its process once it has ended.
  const ender = setTimeout(() => process.kill('SIGKILL'), QUIT_WITHIN_MS)
  await app.close()
  clearTimeout(ender)
  if (process.signalCode === 'SIGKILL') throw new CannotGoOn('The app did not quit when asked to and was ended.')
}

async function showFirstWindow(args: readonly string[]): Promise<number> {
  const app = await launch(args.filter((argument) => argument !== '--stay'))
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()))
  const picture = await takePicture(app)
  say(`The app runs. This machine has no display, so a picture of its first window is in\n  ${picture}`)
  if (args.includes('--stay')) {
    const { DISPLAY, XAUTHORITY } = process.env
    say('It stays open until Ctrl C. To see it, run this in a second terminal and connect a VNC viewer:')
    say(`  x11vnc -localhost -display ${DISPLAY} -auth ${XAUTHORITY}`)
    await closed
  } else {
    say('To see more: `npm start -- --stay` keeps it open for a VNC viewer, or use a machine with a display.')
    await quit(app)
  }
  return 0
}

await runScript(() => showFirstWindow(process.argv.slice(2)))
