// `npm run bench:window`: how fast the window is, in one run. Start against an empty Electron window as a ratio of
// medians, interleaved; the rest as latencies inside the page, from the key to the next painted frame.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { correctSpans, createSampleArchive, openArticle } from '../data/index.ts'
import { archiveOf, BENCH_CONTEXT, BENCH_OPTIONS, quantile, timed } from './bench-archives.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { hasDisplay, isRootOnLinux, onSomeDisplay } from './display.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, run, runScript, typeScriptCommand } from './run-tool.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

const STARTS = 7
const LIST_ARTICLES = 10_000
const WORDS = 10_000
const CORRECTIONS = 200
const KEYS = 120
const STEPS = 100
const TARGETS = { start: 2.0, typing: 25, stepping: 30, longTasks: 0 }

const EMPTY_MAIN = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<html data-ready><body>'))
app.on('window-all-closed', () => app.quit())`

async function launch(
  folder: string,
  userData: string,
  args: readonly string[] = [],
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    args: [folder, `--user-data-dir=${userData}`, ...args],
    chromiumSandbox: !isRootOnLinux(),
  })
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  return { app, page }
}

async function starts(root: string): Promise<{ readonly ours: number[]; readonly empty: number[] }> {
  const emptyApp = join(root, 'empty-app')
  await mkdir(emptyApp)
  await writeFile(join(emptyApp, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module","main":"main.js"}')
  await writeFile(join(emptyApp, 'main.js'), EMPTY_MAIN)
  const sample = join(root, 'sample')
  const made = await createSampleArchive(sample, BENCH_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const times = { ours: [] as number[], empty: [] as number[] }
  for (let n = 0; n <= STARTS; n += 1) {
    const empty = await startOnce(emptyApp, join(root, 'data-empty'), [], 'html[data-ready]')
    const ours = await startOnce(PROJECT, join(root, 'data-ours'), [sample], '[role=option]')
    if (n > 0) times.empty.push(empty)
    if (n > 0) times.ours.push(ours)
  }
  return times
}

/** From the launch to the moment the selector stands in the page. */
async function startOnce(folder: string, userData: string, args: readonly string[], ready: string): Promise<number> {
  let app: ElectronApplication | null = null
  const time = await timed(async () => {
    const launched = await launch(folder, userData, args)
    app = launched.app
    await launched.page.waitForSelector(ready, { state: 'attached' })
  })
  await (app as ElectronApplication | null)?.close()
  return time
}

function sentence(n: number): string {
  return `Councillor Bozie number ${n} told the harbour meeting that the wall would stand for another winter at least.`
}

async function longArticle(folder: string): Promise<void> {
  const perSentence = sentence(0).split(' ').length
  const sentences = Array.from({ length: Math.ceil(WORDS / perSentence) }, (_, n) => sentence(n))
  const paragraphs: string[] = []
  for (let n = 0; n < sentences.length; n += 5) paragraphs.push(sentences.slice(n, n + 5).join(' '))
  const { archive, ids } = await archiveOf(folder, [`The long meeting\n\n${paragraphs.join('\n\n')}\n`])
  const [id = ''] = ids
  const record = await archive.readArticle(id)
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) throw new Error(article.problem.code)
  const text = article.value.fields.get('body')?.workingText() ?? ''
  const places = [...text.matchAll(/Bozie/g)]
    .slice(0, CORRECTIONS)
    .map(({ index }) => ({ field: 'body', from: index, to: index + 5, after: 'Bozizé' }))
  const done = correctSpans(
    article.value,
    places,
    { category: 'name', reason: 'bench', status: 'proposed' },
    BENCH_CONTEXT,
  )
  if (!done.ok) throw new Error(done.problem.code)
  await archive.commit(done.value.change)
  await archive.close()
}

/** Collects in the page the time from each key press to the frame after it, and long tasks. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { paints: [] as number[], longTasks: [] as number[] }
    Object.assign(window, { seen })
    const channel = new MessageChannel()
    const waiting: number[] = []
    channel.port1.onmessage = () => {
      for (const start of waiting.splice(0)) seen.paints.push(performance.now() - start)
    }
    window.addEventListener(
      'keydown',
      (event) => {
        waiting.push(event.timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(0))
      },
      { capture: true },
    )
    new PerformanceObserver((list) =>
      seen.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
}

async function taken(page: Page): Promise<{ readonly paints: number[]; readonly longTasks: number[] }> {
  return await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { paints: number[]; longTasks: number[] } }
    return { paints: seen.paints.splice(0), longTasks: seen.longTasks.splice(0) }
  })
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(key)
    await page.waitForTimeout(40)
  }
}

async function inLongArticle(
  root: string,
): Promise<{ readonly stepping: number[]; readonly typing: number[]; readonly longTasks: number[] }> {
  const folder = join(root, 'long')
  await longArticle(folder)
  const { app, page } = await launch(PROJECT, join(root, 'data-long'), [folder])
  await page.waitForSelector('[role=option]')
  await page.getByRole('article').waitFor()
  await watch(page)
  await press(page, 'F8', 5)
  await taken(page)
  await press(page, 'F8', STEPS)
  const stepping = (await taken(page)).paints
  await page.getByRole('article').click({ position: { x: 10, y: 10 } })
  await page.keyboard.press('Enter')
  const editor = page.locator('.cm-content').last()
  await editor.waitFor()
  await editor.click()
  await press(page, 'x', 5)
  await taken(page)
  for (let n = 0; n < KEYS; n += 1) await press(page, 'abcdefgh '[n % 9] ?? 'a', 1)
  const { paints: typing, longTasks } = await taken(page)
  await app.close()
  return { stepping, typing, longTasks }
}

async function scrolling(root: string): Promise<readonly number[]> {
  const folder = join(root, 'list')
  const texts = Array.from(
    { length: LIST_ARTICLES },
    (_, n) => `Report ${n} of the council\n\n${sentence(n)}\n\n${sentence(n + 1)}\n`,
  )
  const { archive } = await archiveOf(folder, texts)
  await archive.close()
  const { app, page } = await launch(PROJECT, join(root, 'data-list'), [folder])
  await page.waitForSelector('[role=option]')
  await page.waitForTimeout(1500)
  await watch(page)
  const box = await page.getByRole('listbox').boundingBox()
  if (!box) throw new Error('no list')
  await page.mouse.move(box.x + 100, box.y + 200)
  for (let n = 0; n < 150; n += 1) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(16)
  }
  const { longTasks } = await taken(page)
  await app.close()
  return longTasks
}

async function bench(): Promise<number> {
  const { version } = await ensureElectron()
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-bench-window-'))
  try {
    const start = await starts(root)
    const long = await inLongArticle(root)
    const scrollTasks = await scrolling(root)
    const ratio = quantile(start.ours, 0.5) / quantile(start.empty, 0.5)
    const figures = {
      electron: version,
      start: { ratio, oursMs: quantile(start.ours, 0.5), emptyMs: quantile(start.empty, 0.5) },
      typingP95: quantile(long.typing, 0.95),
      typingP50: quantile(long.typing, 0.5),
      typingLongTasks: long.longTasks.filter((ms) => ms > 50).length,
      steppingP95: quantile(long.stepping, 0.95),
      steppingP50: quantile(long.stepping, 0.5),
      scrollLongTasks: scrollTasks.length,
    }
    const ms = (value: number): string => `${value.toFixed(1)} ms`
    console.log(`Electron ${version}`)
    console.log(
      `start to usable list: ${ms(figures.start.oursMs)}, an empty window ${ms(figures.start.emptyMs)}: ${ratio.toFixed(2)} (at most ${TARGETS.start})`,
    )
    console.log(
      `key to paint, ${WORDS} words, ${CORRECTIONS} corrections: median ${ms(figures.typingP50)}, p95 ${ms(figures.typingP95)} (at most ${TARGETS.typing}), tasks over 50 ms: ${figures.typingLongTasks}`,
    )
    console.log(
      `step to the next correction: median ${ms(figures.steppingP50)}, p95 ${ms(figures.steppingP95)} (at most ${TARGETS.stepping})`,
    )
    console.log(
      `wheel over ${LIST_ARTICLES} rows: ${figures.scrollLongTasks} long tasks (at most ${TARGETS.longTasks})`,
    )
    await mkdir('out/bench', { recursive: true })
    await writeFile('out/bench/window.json', `${JSON.stringify({ ...figures, targets: TARGETS }, null, 2)}\n`)
    return 0
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function main(): Promise<number> {
  const { binary } = await ensureElectron()
  await ensureSystemLibraries(binary)
  await buildWhenStale()
  if (hasDisplay()) return await bench()
  return await run(onSomeDisplay([...typeScriptCommand(import.meta.filename)]), { cwd: PROJECT, ownGroup: true })
}

await runScript(main)
