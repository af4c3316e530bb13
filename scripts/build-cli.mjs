// Builds the command line into out/cli when its sources are newer, safely when any number of commands start at once,
// and while an older build is running. Plain JavaScript, like corrigenda.mjs, which needs it.
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isStale } from './newest-change.mjs'

const WAIT_AT_MOST_MS = 60_000
const POLL_MS = 50
const CONFIG = join('scripts', 'cli.vite.config.ts')

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

/** Takes the build lock. False while a living process holds it; one left by a dead process is removed. */
function takeLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = Number(fs.existsSync(lock) && fs.readFileSync(lock, 'utf8'))
  if (holder > 0 && !isRunning(holder)) fs.rmSync(lock, { force: true })
  return false
}

/** Removes the leftovers of killed builds. */
function sweep(folder) {
  for (const name of fs.readdirSync(folder)) {
    const [, builder] = /^cli-building-(\d+)$/.exec(name) ?? []
    if (builder && !isRunning(Number(builder))) fs.rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Moves a new build into place. The entry comes last and in one step, so half a build is never imported. */
function publish(built, out, startedAt) {
  const files = fs
    .readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(built, join(entry.parentPath, entry.name)))
    .sort((a, b) => Number(a === 'cli.js') - Number(b === 'cli.js'))
  for (const file of files) {
    fs.mkdirSync(dirname(join(out, file)), { recursive: true })
    // Dated by the build's start: a source that changed while it ran must count as newer.
    fs.utimesSync(join(built, file), startedAt, startedAt)
    fs.renameSync(join(built, file), join(out, file))
  }
}

/** Builds next to the old build. Returns the builder's output when it failed, `undefined` when it did not. */
function build(project, vite, out) {
  const built = join(project, 'out', `cli-building-${process.pid}`)
  const startedAt = new Date()
  sweep(join(project, 'out'))
  try {
    const args = [vite, 'build', '--config', CONFIG, '--logLevel', 'warn', '--outDir', built]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
    if (status !== 0) return `${stdout}${stderr}`
    publish(built, out, startedAt)
  } finally {
    fs.rmSync(built, { recursive: true, force: true })
  }
}

/**
 * Updates the project's `out/cli`, once, however many commands request it at the same time. Returns the builder's
 * output when it failed; `undefined` on success.
 */
export function buildCliWhenStale(project) {
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!fs.existsSync(vite)) return // Installed without development tools: only the existing build is available.
  const out = join(project, 'out', 'cli')
  const lock = join(project, 'out', 'cli-building.lock')
  const sources = ['data', CONFIG, 'package-lock.json'].map((path) => join(project, path))
  const giveUpAt = Date.now() + WAIT_AT_MOST_MS
  while (isStale(sources, [join(out, 'cli.js')])) {
    fs.mkdirSync(dirname(lock), { recursive: true })
    const hasLock = takeLock(lock)
    if (!hasLock && Date.now() < giveUpAt) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS)
      continue
    }
    try {
      // After the wait we build without the lock: publishing is safe anyway, it only costs a second build.
      return build(project, vite, out)
    } finally {
      if (hasLock) fs.rmSync(lock, { force: true })
    }
  }
}
