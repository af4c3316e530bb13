// Finds and starts the index's thread: beside the program in a build; run from sources, it is built first.
import { Worker } from 'node:worker_threads'
import type { IndexPlace } from './index-calls.ts'

/** Name of the built thread, as the build configurations give it. */
export const INDEX_WORKER = 'index-worker'

/** Starts a thread that works there. */
export function startIndexWorker(place: IndexPlace): Worker {
  return new Worker(workerFile(new URL(import.meta.url)), { workerData: place, name: 'search index', execArgv: [] })
}

/** In a build this file is part of the program or of one of its chunks; the thread lies beside the program. */
function workerFile(here: URL): URL {
  if (here.pathname.endsWith('.ts')) return new URL('../../../scripts/index-worker-from-source.mjs', here)
  return new URL(here.pathname.includes('/chunks/') ? `../${INDEX_WORKER}.js` : `${INDEX_WORKER}.js`, here)
}
