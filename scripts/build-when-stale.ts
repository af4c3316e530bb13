// Builds the app if its sources are newer than the build, so that no one starts or tests an outdated app by mistake, or
// waits for an unnecessary build.
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NOTICES, writeNotices } from './bundled-packages.ts'
import { isStale } from './newest-change.mjs'
import { CannotGoOn, PROJECT, run, say, toolFile } from './run-tool.ts'

const SOURCES = [
  'data',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/cli.vite.config.ts',
  'docs',
]
const OUTPUTS = ['out/main/entry.js', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', NOTICES]

/** Exists from the start of a build to its end: an interrupted build has left something newer than its sources. */
const UNFINISHED = 'out/.unfinished'

/** Whether the built app may differ from the sources below `project`. */
export function isAppStale(project: string): boolean {
  const inProject = (path: string) => join(project, path)
  return existsSync(inProject(UNFINISHED)) || isStale(SOURCES.map(inProject), OUTPUTS.map(inProject))
}

/** Marks the build as unusable. Call it before writing anything to out/ other than a finished build. */
export function markUnfinished(project: string): void {
  const marker = join(project, UNFINISHED)
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, '')
}

/** Builds the app if necessary. Throws CannotGoOn when the build fails; its output is on stderr by then. */
export async function buildWhenStale(): Promise<void> {
  if (!isAppStale(PROJECT)) return
  say('Building Corrigenda.')
  const started = new Date()
  markUnfinished(PROJECT)
  const build = [process.execPath, toolFile('electron-vite', 'electron-vite'), 'build', '--logLevel', 'warn']
  const code = await run(build, { cwd: PROJECT, stdio: ['ignore', process.stderr, process.stderr] })
  if (code !== 0) throw new CannotGoOn('The build failed; the reason is above.')
  writeNotices(PROJECT)
  // Dated by its start: a source that changed while the build ran must count as newer.
  for (const file of OUTPUTS) utimesSync(join(PROJECT, file), started, started)
  rmSync(join(PROJECT, UNFINISHED))
}
