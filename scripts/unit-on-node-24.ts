// `npm run unit:node24`: the unit tests on the Node version in the pinned Electron, obtained from the npm registry and
// kept in the cache. The code must also run on Node 20, which has no node:sqlite; differences are found only by running
// both.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cacheFolder } from './electron-stand-in.ts'
import { capture, PROJECT, run, runScript, say, toolFile } from './run-tool.ts'

const VERSION = '24.21.0'
/** Random cases were tried in full on Node 20; what the engine changes shows in half as many. */
const FEWER_CASES = { PROPERTY_RUNS: '1000', FUZZ_INPUTS: '50' }
/**
 * In CI, where minutes count: the rooms that meet the engine, by its files, threads, sqlite, zlib, regular expressions
 * and Unicode tables. Those above them call these. Locally, and where Node 24 runs everything, all rooms.
 */
const NEAREST_THE_ENGINE = [
  'archive',
  'backups',
  'checking',
  'checks',
  'corrections',
  'files',
  'formats',
  'search',
  'store',
  'text',
  'verify',
  'work',
].map((room) => `data/${room}/`)
const BINARY = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The program, downloaded if missing; null when that is not possible. */
async function ensureNode(): Promise<string | null> {
  const folder = join(cacheFolder(), `node-${VERSION}`)
  if (existsSync(join(folder, BINARY))) return join(folder, BINARY)
  const attempt = `${folder}-${process.pid}`
  mkdirSync(attempt, { recursive: true })
  try {
    say(`Getting Node ${VERSION} from the npm registry, once.`)
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
    await capture([...npm, 'install', '--prefix', attempt, '--no-save', '--no-audit', '--no-fund', `node@${VERSION}`])
    rmSync(folder, { recursive: true, force: true })
    renameSync(attempt, folder)
    return join(folder, BINARY)
  } catch (error) {
    say(String(error))
    return null
  } finally {
    rmSync(attempt, { recursive: true, force: true })
  }
}

async function unit(args: readonly string[]): Promise<number> {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major >= 24 && args.length === 0) {
    say(`The unit tests ran on Node ${process.versions.node} already.`)
    return 0
  }
  const node = await ensureNode()
  if (node === null) {
    say(`NOT TESTED: the unit tests on Node ${VERSION}, which could not be had here.`)
    return 0
  }
  console.log(`Unit tests on Node ${(await capture([node, '--version'])).trim()}`)
  const env = { ...FEWER_CASES, ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  const rooms = process.env.CI && args.length === 0 ? NEAREST_THE_ENGINE : args
  return run([node, toolFile('vitest', 'vitest'), 'run', ...rooms], { cwd: PROJECT, env })
}

await runScript(() => unit(process.argv.slice(2)))
