// A page's calls to the main process: validated, from our own page only, by tokens and never by paths.
import { answerFolderDialogs, logOf, PRELOAD } from './app-window.ts'
import { BLOCKED } from './console-watch.ts'
import { expect, test } from './launch.ts'

// Playwright treats a bare array as a value with options.
test.use({ allowedConsoleErrors: [BLOCKED, { scope: 'test' }] })

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
