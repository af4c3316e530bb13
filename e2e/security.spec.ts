// The Electron checklist (design note safety.md) on the running app: what a page may not do, tried by a page. What the
// sources alone can prove is in electron/main/electron-checklist.test.ts.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { CHANNELS, HIDDEN_CHANNELS, methodName } from '../electron/contract/channels.ts'
import { answerFolderDialogs, answerQuestions, logOf } from './app-window.ts'
import { expect, test } from './launch.ts'

const PRELOAD = join(import.meta.dirname, '..', 'out', 'preload', 'index.cjs')
const LIST = { query: '', sort: 'published', descending: true, offset: 0, limit: 10 } as const

/** What a page has: one function per channel that carries no path, a way to listen, a way to hand over dropped files. */
const hidden: readonly string[] = HIDDEN_CHANNELS
const OPEN = CHANNELS.filter((channel) => !hidden.includes(channel)).map((channel) => methodName(channel))
const FUNCTIONS = [...OPEN, 'importDropped', 'on'].sort()

/** What blocked attempts leave in the console. (Playwright takes a bare array for a value with options.) */
const BLOCKED = [
  /Content Security Policy/,
  /EvalError/,
  /Permissions policy violation/,
  /Failed to load resource/,
  /Not allowed to/,
]
test.use({ allowedConsoleErrors: [BLOCKED, { scope: 'test' }] })

interface Known {
  readonly getLastWebPreferences: () => Readonly<Record<string, unknown>>
}

/** The URL of the page and how many windows there are. */
async function whereabouts(app: ElectronApplication, page: Page): Promise<{ url: string; windows: number }> {
  return { url: page.url(), windows: await app.evaluate(({ webContents }) => webContents.getAllWebContents().length) }
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

const OUTSIDE_THE_BUNDLE = [
  '../../package.json',
  '/../../package.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%252e%252e%252fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/index.html%00.js',
  '/.%2e/main/index.js',
]

test('app:// serves nothing beside the bundle, to pages or to anybody', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  const toPage = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(`app://corrigenda/${path}`).catch(() => null)
          return answer === null ? [403, ''] : [answer.status, await answer.text()]
        }),
      ),
    OUTSIDE_THE_BUNDLE,
  )
  for (const [status, text] of toPage) {
    expect([403, 404]).toContain(status)
    expect(text).toBe('')
  }
  const urls = [...OUTSIDE_THE_BUNDLE.map((path) => `app://corrigenda${path}`), 'app://other/index.html']
  const toAnybody = await app.evaluate(
    ({ session }, all) => Promise.all(all.map(async (url) => (await session.defaultSession.fetch(url)).status)),
    urls.map((url) => url.replace('corrigenda..', 'corrigenda/..')),
  )
  for (const status of toAnybody) expect([403, 404]).toContain(status)
})

test('a page may not fetch files, other hosts of app:// or the network', async ({ launchApp }) => {
  const { window: page } = await launchApp()
  const answered = await page.evaluate(async () => {
    const urls = [
      'app://other/index.html',
      'file:///etc/passwd',
      'https://example.com/',
      'http://127.0.0.1:1/',
      'data:,x',
    ]
    const answers = await Promise.all(
      urls.map((url) =>
        fetch(url)
          .then(() => url)
          .catch(() => null),
      ),
    )
    return answers.filter((url) => url !== null)
  })
  expect(answered).toEqual([])
})

test('the page does not leave, wherever it is told to go', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  const before = await whereabouts(app, page)
  for (const url of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://other/',
    'app://corrigenda/x.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((target) => {
      location.href = target
    }, url)
    await page.evaluate((target) => {
      const link = Object.assign(document.createElement('a'), { href: target })
      document.body.append(link)
      link.click()
      const form = Object.assign(document.createElement('form'), { action: target })
      document.body.append(form)
      form.submit()
    }, url)
    await page.waitForTimeout(100)
  }
  expect(await whereabouts(app, page)).toEqual(before)
  expect(await page.evaluate(() => window.corrigenda.appInfo({}))).toMatchObject({ ok: true })
})

test('no window, frame with our functions, or webview can be made', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  await answerQuestions(app, 1)
  const before = await whereabouts(app, page)
  const opened = await page.evaluate(() => {
    const urls = [
      'about:blank',
      'app://corrigenda/',
      'https://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '',
    ]
    const windows = urls.map((url) => window.open(url)).filter((each) => each !== null)
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const webview = Object.assign(document.createElement('webview'), { src: 'https://example.com/' })
    document.body.append(webview)
    const framed = frame.contentWindow !== null && 'corrigenda' in frame.contentWindow
    return { windows: windows.length, framed, isWebview: 'loadURL' in webview }
  })
  expect(opened).toEqual({ windows: 0, framed: false, isWebview: false })
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      id: 'tried',
      href: 'app://corrigenda/',
      target: '_blank',
    })
    link.textContent = 'open'
    link.style.cssText = 'position: fixed; inset: 0; z-index: 9999'
    document.body.append(link)
  })
  for (const button of ['left', 'middle'] as const) await page.mouse.click(300, 300, { button })
  await page.keyboard.down('Shift')
  await page.mouse.click(300, 300)
  await page.waitForTimeout(200)
  expect(await whereabouts(app, page)).toEqual(before)
})

test('a link opens outside only as https or mailto and after a yes', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  const follow = async (url: string) => {
    await page.evaluate((target) => void window.open(target), url)
    await page.waitForTimeout(100)
  }
  const refusing = await answerQuestions(app, 1)
  await follow('https://example.com/one')
  expect(await refusing()).toHaveLength(1)
  expect(await opened()).toEqual([])
  const agreeing = await answerQuestions(app, 0)
  for (const url of [
    'http://example.com/',
    'file:///etc/passwd',
    'smb://host/x',
    'https://a@example.com/',
    'app://corrigenda/',
  ]) {
    await follow(url)
  }
  expect(await agreeing()).toEqual([])
  await follow('https://example.com/two')
  await follow('mailto:desk@example.com')
  expect(await opened()).toEqual(['https://example.com/two', 'mailto:desk@example.com'])
  expect((await agreeing())[0]).toContain('https://example.com/two')
})

test('every permission and device is denied', async ({ launchApp }) => {
  const { window: page, userData } = await launchApp()
  const answers = await page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'granted').catch(() => 'denied')
    const position = outcome(new Promise((...settle) => navigator.geolocation.getCurrentPosition(...settle)))
    const devices = navigator as unknown as Record<'usb' | 'hid' | 'serial', Record<string, () => Promise<unknown[]>>>
    return {
      notifications: await Notification.requestPermission(),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(navigator.clipboard.readText()),
      geolocation: await position,
      storage: String(await navigator.storage.persist()),
      usb: await outcome(devices.usb.getDevices?.() ?? Promise.reject()),
      hid: await outcome(devices.hid.getDevices?.() ?? Promise.reject()),
      serial: await outcome(devices.serial.getPorts?.() ?? Promise.reject()),
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    microphone: 'denied',
    camera: 'denied',
    screen: 'denied',
    clipboard: 'denied',
    geolocation: 'denied',
    storage: 'false',
    usb: 'denied',
    hid: 'denied',
    serial: 'denied',
  })
  expect(await logOf(userData)).toContain('denied permission notifications')
})

test('a request that does not fit never reaches its handler', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  await answerFolderDialogs(app, userData)
  const codes = await page.evaluate(async () => {
    const api = window.corrigenda as unknown as Record<string, (request?: unknown) => Promise<Record<string, unknown>>>
    const replies = await Promise.all([
      api.archivePick?.({ purpose: 'delete' }),
      api.archivePick?.({ purpose: 'open', extra: true }),
      api.archivePick?.(),
      api.archiveOpen?.({ token: '/etc' }),
      api.archiveOpen?.({ token: '0123456789abcdef', folder: '/etc' }),
      api.archiveOpenSample?.('now'),
      api.articleRead?.({ id: '../../manifest' }),
      api.articlesList?.({ query: 1 }),
      api.importDropped?.(['/etc/passwd', { path: '/etc/passwd' }, new File(['made up'], 'passwd')]),
    ])
    return replies.map((reply) => (reply?.problem as { code: string } | undefined)?.code ?? 'answered')
  })
  expect(new Set(codes)).toEqual(new Set(['invalid-request']))
  expect(await page.evaluate(() => window.corrigenda.archiveState({}))).toMatchObject({ value: { kind: 'none' } })
  expect(await logOf(userData)).toContain('invalid archive:pick: purpose')
})

test('a page other than ours is refused, aloud', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  const ask = (url: string) =>
    app.evaluate(
      async ({ BrowserWindow }, [target, preload]) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        })
        try {
          await stranger.loadURL(target ?? '')
          return await stranger.webContents.executeJavaScript('window.corrigenda.archiveOpenSample({})')
        } finally {
          stranger.destroy()
        }
      },
      [url, PRELOAD] as const,
    )
  for (const url of ['data:text/html,hello', 'about:blank', 'app://corrigenda/index.html']) {
    expect(await ask(url), url).toMatchObject({ ok: false, problem: { code: 'refused' } })
  }
  expect(await logOf(userData)).toContain('refused archive:open-sample: it is no window of this app')
  expect(await page.evaluate(() => window.corrigenda.archiveState({}))).toMatchObject({ value: { kind: 'none' } })
})

test('folders are known by tokens that work once, and problems show no path', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  await answerFolderDialogs(app, userData)
  const seen = await page.evaluate(async () => {
    const unknown = await window.corrigenda.archiveOpen({ token: '0123456789abcdef' })
    const picked = await window.corrigenda.archivePick({ purpose: 'open' })
    const token = picked.ok ? (picked.value?.token ?? '') : ''
    const first = await window.corrigenda.archiveOpen({ token })
    const second = await window.corrigenda.archiveOpen({ token })
    return { unknown, picked, first, second }
  })
  expect(seen.unknown).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  expect(seen.first).toMatchObject({ ok: false, problem: { code: 'not-an-archive' } })
  expect(seen.second).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  expect(JSON.stringify(seen)).not.toContain(userData)
})

test('no request leaves the app', async ({ launchApp }) => {
  const { app, window: page } = await launchApp()
  await app.evaluate(({ session }) => {
    const requested: string[] = []
    Object.assign(globalThis, { requested })
    const { webRequest } = session.defaultSession
    webRequest.onSendHeaders(({ url }) => void requested.push(url))
    webRequest.onCompleted(({ url }) => void requested.push(url))
  })
  await page.reload()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate(async (list) => {
    await window.corrigenda.archiveOpenSample({})
    const page = await window.corrigenda.articlesList(list)
    for (const { id } of page.ok ? page.value.articles : []) await window.corrigenda.articleRead({ id })
    const image = Object.assign(new Image(), { src: 'https://example.com/pixel.png' })
    const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'https://example.com/next' })
    document.body.append(image, link)
    navigator.sendBeacon('https://example.com/beacon', 'x')
  }, LIST)
  await page.waitForTimeout(500)
  const requested = await app.evaluate(() => (globalThis as unknown as { requested: string[] }).requested)
  expect(requested.length).toBeGreaterThan(0)
  expect(requested.filter((url) => !url.startsWith('app://corrigenda/') && !url.startsWith('data:'))).toEqual([])
})

test('even a page without a policy reaches no network and no file', async ({ launchApp }) => {
  const { app, userData } = await launchApp()
  const reached = await app.evaluate(async ({ BrowserWindow }) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await stranger.loadURL('data:text/html,hello')
    const script = `Promise.all(['https://example.com/', 'http://127.0.0.1:1/'].map((url) =>
      fetch(url, { mode: 'no-cors' }).then(() => url, () => null)))`
    const answers: (string | null)[] = await stranger.webContents.executeJavaScript(script)
    const file = await stranger.loadURL('file:///etc/passwd').then(
      () => 'file',
      () => null,
    )
    stranger.destroy()
    return [...answers, file].filter((url) => url !== null)
  })
  expect(reached).toEqual([])
  expect(await logOf(userData)).toContain('refused a request to https://example.com/')
  expect(await logOf(userData)).toContain('refused a request to file:///etc/passwd')
})
