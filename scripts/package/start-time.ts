// How long the installed program takes to a list that can be used, against the same Electron with one empty window. Both
// are started in turn, so that what else the machine does weighs on both.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPackage } from '@electron/asar'
import { chromium } from '@playwright/test'
import { makeEmptyApp } from '../bench-electron.ts'
import { capture } from '../run-tool.ts'
import { PROGRAM } from './program-folder.ts'

/** Starts of each that count; the first of each warms the caches and does not. */
const STARTS = 5
const PATIENCE_MS = 60_000

/** A program started on a display as an ordinary user. */
interface Started {
  readonly child: ChildProcess
  readonly said: () => string
}
type Start = (program: readonly string[]) => Started

/** Medians in milliseconds. `installed`: the program's folder; `archive`: the folder of the one it opens. */
export async function compareStarts(
  installed: string,
  archive: string,
  start: Start,
): Promise<{ readonly ours: number; readonly empty: number }> {
  const root = mkdtempSync(join(tmpdir(), 'corrigenda-start-'))
  try {
    const peer = join(root, 'peer')
    cpSync(installed, peer, { recursive: true })
    await createPackage(await makeEmptyApp(join(root, 'empty')), join(peer, 'resources', 'app.asar'))
    await capture(['chmod', '-R', 'a+rX', root])
    await capture(['chmod', '4755', join(peer, 'chrome-sandbox')])
    const times = { ours: [] as number[], empty: [] as number[] }
    for (let n = 0; n <= STARTS; n += 1) {
      const empty = await timeOf(start, [join(peer, PROGRAM)], 'html[data-ready]')
      const ours = await timeOf(start, [join(installed, PROGRAM), archive], '[role=option]')
      if (n > 0) times.empty.push(empty)
      if (n > 0) times.ours.push(ours)
    }
    return { ours: median(times.ours), empty: median(times.empty) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** From the start until the largest part of the page was painted, by the page's own clock. */
async function timeOf(start: Start, program: readonly string[], ready: string): Promise<number> {
  const from = Date.now()
  const { child, said } = start([...program, '--remote-debugging-port=0'])
  const browser = await chromium.connectOverCDP(await pageOf(child, said))
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('The program has no page')
  await page.waitForSelector(ready, { state: 'attached', timeout: PATIENCE_MS })
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)
          if (last) resolve(performance.timeOrigin + last.startTime)
        })
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  const ended = once(child, 'exit')
  await page.close()
  await browser.close()
  await ended
  return Math.round(painted - from)
}

/** The address of the program's debugger, once its window has a page. */
async function pageOf(child: ChildProcess, said: () => string): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const [, host] = /DevTools listening on ws:\/\/([^/]+)/.exec(said()) ?? []
    if (host !== undefined) {
      const targets = (await (await fetch(`http://${host}/json/list`)).json()) as readonly { readonly type: string }[]
      if (targets.some(({ type }) => type === 'page')) return `http://${host}`
    }
    if (child.exitCode !== null) break
  }
  throw new Error(`The program did not start: ${said().slice(-2000)}`)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
