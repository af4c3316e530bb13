// The only way a test starts the app: built, in the Electron that `npm run e2e` chose, with its own data, watching the
// console of every window.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type BrowserContext,
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test'
import { createSampleArchive } from '../data/acts/import/sample-archive.ts'
import { systemContext } from '../data/acts/system-context.ts'
import { DEFAULT_SETTINGS } from '../electron/main/user-data/settings.ts'
import { hasDisplay, isRootOnLinux, startVirtualScreen } from '../scripts/display.ts'
import { reasonAgainst } from './chromium-exceptions.ts'
import { CHROMIUM, chromiumWindow } from './chromium-window.ts'
import { watchConsoles } from './console-watch.ts'
import { keepWords } from './picture-words.ts'

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))
/** Its folder in the user data. */
export const SAMPLE = 'Sample archive'
const SIZE = { width: 1440, height: 900 } as const
/** Longer than the app itself takes to release its archive. */
const CLOSE_WITHIN_MS = 15_000

type LaunchOptions = {
  /** The user data of an earlier launch of the same test, to start the app on it again. A fresh folder by default. */
  readonly userData?: string
  /** Whether a fresh folder already has the sample archive, as after an earlier use of the app. Default: true. */
  readonly hasSample?: boolean
  /**
   * Whether the introduction was never seen, as at the very first start. By default it was, as after an earlier use.
   */
  readonly isFirstStart?: boolean
  /** Arguments for the app. */
  readonly args?: readonly string[]
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
}

export type Launched = { readonly app: ElectronApplication; readonly window: Page; readonly userData: string }

type Fixtures = {
  readonly launchApp: (options?: LaunchOptions) => Promise<Launched>
  /** The folder of a sample archive for this test alone, to prepare before the app is started with it as an argument. */
  readonly ownSample: string
  /** Console errors this test provokes on purpose; any other error, in any window, fails it. */
  readonly allowedConsoleErrors: readonly RegExp[]
}

type WorkerFixtures = {
  /** Where the worker's windows appear: its own virtual screen, unless there is a display. */
  readonly virtualScreen: string | null
  /** A folder with the sample archive, to copy from. */
  readonly sampleArchive: string
}

/** The archive as the app creates it on first use. */
async function makeSample(folder: string): Promise<void> {
  const made = await createSampleArchive(folder, { context: systemContext('Test Editor'), app: 'Corrigenda' })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
}

/** What an earlier use of the app leaves: the introduction was seen. */
async function writeSettings(userData: string): Promise<void> {
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, introduced: true }))
}

function environment(userData: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // With a name, so that the first act of a test is not delayed by the question for the author.
  const own = {
    CORRIGENDA_AUTHOR: 'Test Editor',
    // Specs quote English, whatever the language of the computer.
    CORRIGENDA_LANGUAGE: 'en',
    CORRIGENDA_CACHE: join(userData, 'search'),
    CORRIGENDA_STATE: join(userData, 'state'),
  }
  return { ...Object.fromEntries(given), ...own, ...extra }
}

/** The process of each app, kept here because Playwright forgets it once the app has quit. */
type Started = { readonly app: ElectronApplication; readonly process: ReturnType<ElectronApplication['process']> }

/**
 * Asks the app to quit and returns whether it did. If it does not, it is killed, so that it cannot hold up all tests.
 */
async function quits({ app, process }: Started): Promise<boolean> {
  if (process.exitCode !== null || process.signalCode !== null) return true
  const ender = setTimeout(() => process.kill('SIGKILL'), CLOSE_WITHIN_MS)
  await app.close().catch(() => undefined)
  clearTimeout(ender)
  return process.signalCode !== 'SIGKILL'
}

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow()
  const frame = await app.browserWindow(window)
  await frame.evaluate((shown, size) => shown.setContentSize(size.width, size.height), SIZE)
  await window.waitForSelector('html[data-ready]', { state: 'attached' })
  return window
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  allowedConsoleErrors: [[], { option: true }],

  virtualScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const virtual = hasDisplay() ? null : await startVirtualScreen()
      if (virtual) process.env.DISPLAY = virtual.display
      await use(virtual?.display ?? null)
      virtual?.stop()
      if (virtual) delete process.env.DISPLAY
    },
    { scope: 'worker', auto: true },
  ],

  sampleArchive: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-sample-'))
      await makeSample(folder)
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],

  ownSample: async ({ sampleArchive }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-own-'))
    await cp(sampleArchive, join(folder, SAMPLE), { recursive: true })
    await use(join(folder, SAMPLE))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launchApp: async ({ allowedConsoleErrors, sampleArchive }, use, testInfo) => {
    const against = CHROMIUM === null ? null : reasonAgainst(testInfo.file, testInfo.title)
    testInfo.skip(against !== null, `not with its window in Chromium: ${against}`)
    const pages: BrowserContext[] = []
    const folders: string[] = []
    const started: Started[] = []
    const output: string[] = []
    const consoles = watchConsoles()
    await use(async (options = {}) => {
      const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'corrigenda-e2e-')))
      const isFresh = options.userData === undefined
      if (isFresh && options.hasSample !== false) await cp(sampleArchive, join(userData, SAMPLE), { recursive: true })
      if (isFresh && options.isFirstStart !== true) await writeSettings(userData)
      folders.push(userData)
      const app = await electron.launch({
        args: [PROJECT, `--user-data-dir=${userData}`, ...(options.args ?? [])],
        env: environment(userData, options.env),
        chromiumSandbox: !isRootOnLinux(),
      })
      started.push({ app, process: app.process() })
      app.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
      app.on('window', (window) => void consoles.watch(window))
      for (const window of app.windows()) await consoles.watch(window)
      const window = await firstWindow(app)
      if (CHROMIUM === null) return { app, window, userData }
      const { page, context } = await chromiumWindow(app, window, SIZE)
      pages.push(context)
      await consoles.watch(page)
      return { app, window: page, userData }
    })
    for (const context of pages) await context.close()
    const complaints: string[] = []
    for (const one of started) if (!(await quits(one))) complaints.push('the app did not quit when asked to')
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('main-process.txt', { body: output.join(''), contentType: 'text/plain' })
    }
    complaints.push(...consoles.complaints(allowedConsoleErrors))
    expect(complaints, 'what the consoles said, and whether the app quit').toEqual([])
  },
})

/** Writes out/screenshots/<name>.png, for people and for the documentation. */
export async function screenshot(window: Page, name: string): Promise<void> {
  const path = join(PROJECT, 'out', 'screenshots', name)
  await keepWords(window, path)
  await window.screenshot({ path: `${path}.png` })
}

export { expect }
