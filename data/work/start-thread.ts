// Starts the program's threads: in a build they are next to it; when run from sources they are built first.
import { Worker } from 'node:worker_threads'

/** Names of the built files, as the build configurations give them. */
export type ThreadName =
  | 'check-worker'
  | 'confusables-worker'
  | 'find-thread'
  | 'index-worker'
  | 'search-thread'
  | 'verify-worker'

/** Starts a thread, which receives `workerData`. */
export function startThread(name: ThreadName, workerData: unknown): Worker {
  // The name is an argument for the loader alone; the threads do not inherit this process's arguments (tsx, vitest).
  return new Worker(threadFile(name, new URL(import.meta.url)), { workerData, name, argv: [name], execArgv: [] })
}

/** In a build this file is part of the program or of one of its chunks. */
function threadFile(name: ThreadName, here: URL): URL {
  if (here.pathname.endsWith('.ts')) return new URL('../../scripts/thread-from-source.mjs', here)
  return new URL(here.pathname.includes('/chunks/') ? `../${name}.js` : `${name}.js`, here)
}
