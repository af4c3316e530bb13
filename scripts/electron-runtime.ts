// Finds a working Electron on any machine, or makes one, so that `npm start`, `npm run dev` and `npm run e2e` need no
// set-up: Electron's binary comes from a host that many newsrooms and locked-down build machines cannot reach.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { binaryPath, type ElectronSource, type Situation, sourcesToTry, TAKEN, waysOut } from './electron-sources.ts'
import { cacheFolder, canStandIn, ensureStandIn, hasStandIn } from './electron-stand-in.ts'
import { CannotGoOn, capture, runScript, say } from './run-tool.ts'

/** `folder` contains the unpacked distribution, `binary` is its program. */
export type ElectronRuntime = {
  readonly folder: string
  readonly binary: string
  readonly version: string
  readonly how: ElectronSource
}

const ASK_AGAIN_MS = 60 * 60_000

const wrapper = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const dist = join(wrapper, 'dist')

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

function pinnedVersion(): string {
  return (JSON.parse(readText(join(wrapper, 'package.json'))) as { readonly version: string }).version
}

/** The version a distribution declares, '' when it does not. */
function versionIn(folder: string): string {
  return readText(join(folder, 'version')).replace(/^v/, '')
}

/** Whether node_modules holds the whole pinned version. path.txt is the last thing Electron's installer writes. */
function isInstalled(): boolean {
  const isComplete = readText(join(wrapper, 'path.txt')) === binaryPath() && existsSync(join(dist, binaryPath()))
  return isComplete && versionIn(dist) === pinnedVersion()
}

function refusalFile(): string {
  return join(cacheFolder(), `electron-${pinnedVersion()}-out-of-reach`)
}

function readSituation(): Situation {
  const { ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  const refusedAt = statSync(refusalFile(), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return {
    hasOverride: Boolean(ELECTRON_OVERRIDE_DIST_PATH),
    isInstalled: isInstalled(),
    hasMirror: Boolean(ELECTRON_MIRROR || npm_config_electron_mirror),
    wasRefusedLately: Math.abs(Date.now() - refusedAt) < ASK_AGAIN_MS,
    canStandIn: canStandIn(),
    hasStandIn: hasStandIn(cacheFolder()),
  }
}

/** Runs Electron's own installer into node_modules. Remembers a failure, see `sourcesToTry`. */
async function install(): Promise<string> {
  say(`Downloading Electron ${pinnedVersion()} with its own installer (about 120 MB, once).`)
  try {
    await capture([process.execPath, join(wrapper, 'install.js')])
    return dist
  } catch (error) {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(refusalFile(), '')
    throw error
  }
}

function folderFrom(source: ElectronSource): Promise<string> {
  if (source === 'override') return Promise.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '')
  if (source === 'installed') return Promise.resolve(dist)
  return source === 'installer' ? install() : ensureStandIn(cacheFolder())
}

async function take(how: ElectronSource): Promise<ElectronRuntime> {
  const folder = await folderFrom(how)
  const binary = join(folder, binaryPath())
  if (!existsSync(binary)) throw new Error(`${folder} holds no ${binaryPath()}`)
  return { folder, binary, version: versionIn(folder) || 'of unknown version', how }
}

/**
 * Returns a runtime that is ready to start, names it in one line on stderr, and exports ELECTRON_OVERRIDE_DIST_PATH and
 * ELECTRON_EXEC_PATH, by which Electron's wrapper, Playwright and electron-vite find it. Throws CannotGoOn, naming the
 * possible remedies, when there is none.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const failures: { readonly source: ElectronSource; readonly message: string }[] = []
  for (const source of sourcesToTry(readSituation())) {
    try {
      const runtime = await take(source)
      say(`Electron ${runtime.version}, ${TAKEN[source]} (${runtime.folder}).`)
      process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder
      process.env.ELECTRON_EXEC_PATH = runtime.binary
      return runtime
    } catch (error) {
      failures.push({ source, message: error instanceof Error ? error.message : String(error) })
    }
  }
  throw new CannotGoOn(waysOut(pinnedVersion(), failures))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await ensureElectron()
    return 0
  })
}
