// A page is sandboxed, has only the functions of the contract, and runs no script that is not ours.
import { readFile } from 'node:fs/promises'
import { methodName, WINDOW_CHANNELS } from '../electron/contract/index.ts'
import { PRELOAD } from './app-window.ts'
import { BLOCKED } from './console-watch.ts'
import { expect, test } from './launch.ts'

/** What a page has: one function per call without paths, a way to listen, a way to pass on dropped files. */
const FUNCTIONS = [...WINDOW_CHANNELS.map((channel) => methodName(channel)), 'importDropped', 'on'].sort()

// Playwright treats a bare array as a value with options.
test.use({ allowedConsoleErrors: [BLOCKED, { scope: 'test' }] })

interface Known {
  readonly getLastWebPreferences: () => Readonly<Record<string, unknown>>
}

test('every window is sandboxed, isolated and without Node', async ({ launchApp }) => {
  const { app } = await launchApp()
  const preferences = await app.evaluate(({ webContents }) =>
    // Electron uses it itself but leaves it out of its types.
    webContents.getAllWebContents().map((contents) => (contents as unknown as Known).getLastWebPreferences()),
  )
  expect(preferences).toHaveLength(1)
  for (const preference of preferences) {
    expect(preference).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(preference.nodeIntegrationInWorker ?? false).toBe(false)
    expect(preference.enableBlinkFeatures ?? '').toBe('')
  }
})

test('a page finds nothing of Node or Electron, only the frozen functions of the contract', async ({ launchApp }) => {
  const { window: page } = await launchApp()
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ]
    const attempt = (write: () => void): boolean => {
      const before = window.corrigenda.appInfo
      try {
        write()
      } catch {
        return false
      }
      return window.corrigenda.appInfo !== before
    }
    return {
      present: names.filter((name) => name in window),
      exposed: Object.keys(window.corrigenda).sort(),
      kinds: [...new Set(Object.values(window.corrigenda).map((value) => typeof value))],
      isFrozen: Object.isFrozen(window.corrigenda),
      couldReplaceOne: attempt(() => Object.assign(window.corrigenda, { appInfo: () => null })),
      couldReplaceAll: attempt(() => Object.assign(window, { corrigenda: {} })),
    }
  })
  expect(found).toEqual({
    present: [],
    exposed: FUNCTIONS,
    kinds: ['function'],
    isFrozen: true,
    couldReplaceOne: false,
    couldReplaceAll: false,
  })
})

test('listening works for the names of the contract, and no event comes along', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  await page.evaluate(() => {
    const heard = new Promise((resolve) => window.corrigenda.on('menu:command', (...args) => resolve(args)))
    Object.assign(window, { heard })
  })
  await app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.webContents.send('menu:command', { command: 'view-marked' })
  })
  const heard = await page.evaluate(() => (window as unknown as { readonly heard: Promise<unknown> }).heard)
  expect(heard).toEqual([{ command: 'view-marked' }])
  const refused = page.evaluate(() => window.corrigenda.on('ELECTRON_ANYTHING' as 'menu:command', () => {}))
  await expect(refused).rejects.toThrow('no such broadcast')
})

test('the built preload script requires electron alone', async () => {
  const built = await readFile(PRELOAD, 'utf8')
  expect(built.match(/require\("[^"]*"\)/g)).toEqual(['require("electron")'])
  expect(built.length).toBeLessThan(5000)
})

test('the policy comes as a header with a nonce of its own for each load', async ({ launchApp }) => {
  const { window: page } = await launchApp()
  const loads = await page.evaluate(() =>
    Promise.all(
      ['/', '/index.html'].map(async (path) => {
        const response = await fetch(path, { cache: 'no-store' })
        return { headers: Object.fromEntries(response.headers), page: await response.text() }
      }),
    ),
  )
  const nonces = loads.map(({ headers, page }) => {
    const policy = headers['content-security-policy'] ?? ''
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? 'none'
    expect(policy).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; font-src 'self'; ` +
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(page).toMatch(new RegExp(`<meta property="csp-nonce" nonce="${nonce.replaceAll(/[+]/g, '\\+')}"`))
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    })
    return nonce
  })
  expect(nonces[0]).not.toBe(nonces[1])
  expect(nonces).not.toContain('none')
})

test('inline scripts, handlers, eval and styles without the nonce do not run; a style with it does', async ({
  launchApp,
}) => {
  const { window: page } = await launchApp()
  const ran = await page.evaluate(async () => {
    const marks = { script: 0, handler: 0, url: 0, evaluated: 0, compiled: 0, timer: 0 }
    Object.assign(window, { marks })
    const script = document.createElement('script')
    script.textContent = 'window.marks.script += 1'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML =
      '<img src="data:image/png;base64,x" onerror="window.marks.handler += 1"><a href="javascript:window.marks.url += 1">x</a>'
    document.body.append(holder)
    holder.querySelector('a')?.click()
    // Later, because what the debugger calls directly may evaluate text whatever the policy says.
    // biome-ignore lint/security/noGlobalEval: the point of this test
    setTimeout(() => eval('window.marks.evaluated += 1'), 0)
    setTimeout(() => new Function('window.marks.compiled += 1')(), 0)
    setTimeout(() => setTimeout('window.marks.timer += 1' as unknown as () => void, 0), 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const styled = (nonce: string): string => {
      const style = document.createElement('style')
      style.nonce = nonce
      style.textContent = `:root { --tried-${nonce ? 'with' : 'without'}: yes }`
      document.head.append(style)
      return getComputedStyle(document.documentElement).getPropertyValue(`--tried-${nonce ? 'with' : 'without'}`)
    }
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
    return { ...marks, withNonce: styled(nonce), without: styled('') }
  })
  expect(ran).toEqual({
    script: 0,
    handler: 0,
    url: 0,
    evaluated: 0,
    compiled: 0,
    timer: 0,
    withNonce: 'yes',
    without: '',
  })
})
