// Rules of the Electron checklist (design note safety.md) that the sources prove by what they leave out. What only the
// running app can prove is in e2e/isolation.spec.ts, e2e/requests.spec.ts and e2e/security.spec.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { LOCKED_DOWN } from './web-preferences.ts'

const PROJECT = join(import.meta.dirname, '..', '..', '..')

interface Source {
  readonly name: string
  /** Without comments, which may name what the code must not use. */
  readonly code: string
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      name: relative(PROJECT, file).split(sep).join('/'),
      code: withoutComments(readFileSync(file, 'utf8')),
    }))
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replaceAll(/(^|[^:'"])\/\/.*$/gm, '$1')
}

const main = sourcesIn('electron/main')
const preload = sourcesIn('electron/preload')
const renderer = sourcesIn('renderer')
const all = [...main, ...preload, ...sourcesIn('electron/contract'), ...renderer]

const saying = (sources: readonly Source[], pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ name }) => name)

test('the sources are where this test looks for them', () => {
  expect(main.map(({ name }) => name)).toContain('electron/main/windows/window.ts')
  expect(renderer.map(({ name }) => name)).toContain('renderer/index.html')
})

test.each<[string, RegExp, readonly string[]]>([
  ['listens to windows', /\bipcMain\b(?!InvokeEvent)/, ['electron/main/calls/ipc.ts']],
  ['speaks to the main process', /\bipcRenderer\b/, ['electron/preload/index.ts']],
  ['exposes anything to a page', /\bcontextBridge\b/, ['electron/preload/index.ts']],
  ['opens links outside', /\bopenExternal\b/, ['electron/main/security/open-link.ts']],
  [
    'makes windows',
    /new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/,
    ['electron/main/windows/window.ts'],
  ],
  ['sets switches of Chromium', /appendSwitch/, ['electron/main/security/stay-offline.ts']],
  ['loads a page', /\.(loadURL|loadFile)\(/, ['electron/main/windows/window.ts']],
  ['is the only user of window.corrigenda', /window\.corrigenda\b/, ['renderer/api.ts']],
])('one file %s', (_, pattern, files) => expect(saying(all, pattern)).toEqual(files))

test.each<[string, RegExp]>([
  ['a webview', /<webview|webviewTag: true/],
  ['a frame', /<(iframe|frame|object|embed)\b/],
  ['Node in a page', /nodeIntegration\w*: true|contextIsolation: false|sandbox: false/],
  ['loosened web security', /webSecurity: false|allowRunningInsecureContent: true|ignore-certificate-errors/],
  ['experimental features', /experimentalFeatures: true|(enable|disable)BlinkFeatures|enable-blink-features/],
  ['the remote module', /@electron\/remote|enableRemoteModule/],
  ['code from text', /\beval\(|new Function\(|executeJavaScript|insertCSS|javascript:/],
  ['a file: page', /file:\/\//],
  ['programs started from paths', /shell\.openPath|child_process/],
])('nothing uses %s', (_, pattern) => expect(saying(all, pattern)).toEqual([]))

test('no text becomes markup in a window', () => {
  expect(saying(renderer, /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/)).toEqual(
    [],
  )
})

test('the page and its styles name nothing remote', () => {
  const remote = /(src|href)="(https?:)?\/\/|url\(['"]?(https?:)?\/\/|@import ['"](https?:)?\/\//
  expect(saying(renderer, remote)).toEqual([])
  expect(
    saying(
      renderer.filter(({ name }) => name.endsWith('.html')),
      /<script(?![^>]*\bsrc=)|\son\w+=/,
    ),
  ).toEqual([])
})

test('the preload script knows Electron and the names of the contract, nothing else', () => {
  const imports = preload.flatMap(({ code }) => code.match(/^import (?!type).*$/gm) ?? [])
  const sources = imports.map((line) => line.match(/from '(.*)'/)?.[1])
  expect(sources.sort()).toEqual(['../contract/broadcasts.ts', '../contract/method-name.ts', 'electron'])
})

test("the main process sees the contract, the data library's index and its acts, and no window", () => {
  const imports = main.flatMap(({ code }) => [...code.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from))
  const doors =
    /^(electron|node:[a-z/]+|(\.\.\/)+contract\/(?:index|french-spaces|pseudo-text|words\/[a-z-]+)\.ts|(\.\.\/)+data\/(index|acts\/([a-z-]+\/)?[a-z-]+)\.ts|\.\.?\/(?!contract\/|preload\/)([a-z-]+\/)?[a-z-]+\.ts)$/
  expect(imports.filter((from) => !doors.test(from))).toEqual([])
})

test('every window is locked down', () => {
  expect(LOCKED_DOWN).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
  const [window] = saying(main, /webPreferences: \{ \.\.\.LOCKED_DOWN, preload \}/)
  expect(window).toBe('electron/main/windows/window.ts')
})
