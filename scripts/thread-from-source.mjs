// Starts a thread when the program runs from its TypeScript sources (tests, benches, tools): uses the command line's
// build, rebuilt first if its sources have changed; with tsx every start would compile all of it. Its name is the first
// argument.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCliWhenStale } from './build-cli.mjs'

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))
const [, , name] = process.argv

const failure = buildCliWhenStale(PROJECT)
if (failure !== undefined) throw new Error(failure)
await import(pathToFileURL(join(PROJECT, 'out', 'cli', `${name}.js`)).href)
