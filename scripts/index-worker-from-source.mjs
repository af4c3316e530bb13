// Starts the search index's thread where the program runs from its TypeScript sources (tests, benches, tools): as the
// command line has it, built first when its sources changed. Through tsx every start would compile the whole of it.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildCliWhenStale } from './build-cli.mjs'

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))

const failure = buildCliWhenStale(PROJECT)
if (failure !== undefined) throw new Error(failure)
await import(pathToFileURL(join(PROJECT, 'out', 'cli', 'index-worker.js')).href)
