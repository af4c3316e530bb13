// `npm run -s corrigenda -- ...`: runs the command line from a checkout, building it first if its sources have changed.
// Plain JavaScript on Node alone: this file adds to the start-up time of every command.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCliWhenStale } from './build-cli.mjs'

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))
const CLI = join(PROJECT, 'out', 'cli', 'cli.js')
/** The exit status for an internal failure (EX_SOFTWARE): outside those the commands themselves use. */
const EXIT_NOT_BUILT = 70

const failure = buildCliWhenStale(PROJECT)
if (failure !== undefined) {
  const message = 'The command line could not be built from its sources.'
  process.stderr.write(`${failure}\n${message}\n`)
  const error = { code: 'not-built', message, details: {} }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error })}\n`)
  process.exit(EXIT_NOT_BUILT)
}

// npm runs this in the project, but relative paths refer to the user's folder (INIT_CWD). Without npm, that is the
// current folder.
const { INIT_CWD } = process.env
if (INIT_CWD && process.cwd() === PROJECT) process.chdir(INIT_CWD)
process.argv[1] = CLI
await import(pathToFileURL(CLI).href)
