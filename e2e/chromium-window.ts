// Shows a test's window in a current Chromium, with the real main process: the page comes from the build with the
// headers the app sends, and every call and broadcast goes through the real window, which stays open next to it.
// CORRIGENDA_CHROMIUM names the browser; `npm run e2e:chromium` sets it. chromium-exceptions.ts lists what cannot be
// tested this way.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { BROADCASTS } from '../electron/contract/broadcasts.ts'
import { contentType, withNonce } from '../electron/main/protocol/bundle.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from '../electron/main/protocol/content-security-policy.ts'
import { isRootOnLinux } from '../scripts/display.ts'

/** A name that exists nowhere: every request to it is served here. Secure, like app://. */
const ORIGIN = 'https://corrigenda.test'
const RENDERER = join(import.meta.dirname, '..', 'out', 'renderer')
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** The browser's binary; null: tests run in Electron's own window. */
export const CHROMIUM = process.env.CORRIGENDA_CHROMIUM || null

const bridged = new WeakSet<Page>()

/** Whether a test's window is a page of the browser rather than a window of Electron. */
export function isBridged(window: Page): boolean {
  return bridged.has(window)
}

let browser: Promise<Browser> | null = null

/** One browser for all tests of a run; each window gets its own profile. */
function theBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM ?? ''
  browser ??= chromium.launch({ executablePath, chromiumSandbox: !isRootOnLinux(), args: QUIET })
  return browser
}

/** Opens the page on the calls of a real window; close the context when the test ends. */
export async function chromiumWindow(
  app: ElectronApplication,
  real: Page,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await (await theBrowser()).newContext({
    viewport: size,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname === '/' ? '/index.html' : pathname
    const nonce = randomBytes(16).toString('base64')
    const headers = { ...SECURITY_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce) }
    const bytes = await readFile(join(RENDERER, name)).catch(() => null)
    if (bytes === null) return route.fulfill({ status: 404, headers })
    const body = name === '/index.html' ? withNonce(bytes.toString(), nonce) : bytes
    return route.fulfill({ body, headers: { ...headers, 'Content-Type': contentType(name) } })
  })
  const page = await context.newPage()
  bridged.add(page)
  await bridge(real, page)
  // When the main process closes the real window, the page is closed too.
  real.once('close', () => void page.close().catch(() => undefined))
  await page.goto(`${ORIGIN}/`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  // The real window only forwards: it takes no key and shows nothing a test looks for.
  await (await app.browserWindow(real)).evaluate((frame) => frame.blur())
  return { page, context }
}

type Bridged = Record<string, (request: unknown) => Promise<unknown>> & {
  on: (broadcast: string, listener: (payload: unknown) => void) => () => void
}
type Ends = {
  readonly corrigenda: Bridged
  readonly corrigendaTold: (broadcast: string, payload: unknown) => void
  readonly corrigendaCall: (method: string, request: unknown) => Promise<unknown>
}

async function bridge(real: Page, page: Page): Promise<void> {
  const methods = await real.evaluate(() => Object.keys((globalThis as unknown as Ends).corrigenda))
  await page.exposeFunction('corrigendaCall', (method: string, request: unknown) =>
    real.evaluate(([name, asked]) => (globalThis as unknown as Ends).corrigenda[name as string]?.(asked), [
      method,
      request,
    ] as const),
  )
  await page.addInitScript(
    (names) => {
      const ends = globalThis as unknown as Ends
      const listeners = new Map<string, Set<(payload: unknown) => void>>()
      const calls = names.map((name) => [name, (request: unknown) => ends.corrigendaCall(name, request)])
      const on = (broadcast: string, listener: (payload: unknown) => void) => {
        listeners.set(broadcast, (listeners.get(broadcast) ?? new Set()).add(listener))
        return () => void listeners.get(broadcast)?.delete(listener)
      }
      const told = (broadcast: string, payload: unknown) => {
        for (const listener of [...(listeners.get(broadcast) ?? [])]) listener(payload)
      }
      Object.assign(globalThis, { corrigenda: { ...Object.fromEntries(calls), on }, corrigendaHear: told })
    },
    methods.filter((name) => name !== 'on'),
  )
  await real.exposeFunction('corrigendaTold', (broadcast: string, payload: unknown) =>
    page
      .evaluate(
        ([name, what]) =>
          (globalThis as unknown as { corrigendaHear?: (name: string, what: unknown) => void }).corrigendaHear?.(
            name,
            what,
          ),
        [broadcast, payload] as const,
      )
      .catch(() => undefined),
  )
  await real.evaluate((broadcasts) => {
    const ends = globalThis as unknown as Ends
    for (const each of broadcasts) ends.corrigenda.on(each, (payload) => ends.corrigendaTold(each, payload))
  }, BROADCASTS)
}
