// The Electron checklist (design note safety.md) on the running app: a page tries what pages may not do. What the
// sources alone can prove is in electron/main/security/electron-checklist.test.ts.
import type { ElectronApplication, Page } from '@playwright/test'
import { answerQuestions, logOf } from './app-window.ts'
import { BLOCKED } from './console-watch.ts'
import { expect, test } from './launch.ts'

const LIST = { query: '', sort: 'published', descending: true, offset: 0, limit: 10 } as const

// Playwright treats a bare array as a value with options.
test.use({ allowedConsoleErrors: [BLOCKED, { scope: 'test' }] })

/** The URL of the page and the number of windows. */
async function whereabouts(app: ElectronApplication, page: Page): Promise<{ url: string; windows: number }> {
  return { url: page.url(), windows: await app.evaluate(({ webContents }) => webContents.getAllWebContents().length) }
}

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

test('app:// serves only the bundle, to pages or anyone else', async ({ launchApp }) => {
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

test('the page never navigates away, whatever the address', async ({ launchApp }) => {
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
  await expect.poll(refusing).toHaveLength(1)
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
  await expect.poll(opened).toEqual(['https://example.com/two', 'mailto:desk@example.com'])
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
