// Runs the open archive's checks in a separate process: the names and words of 100,000 articles take some hundred
// megabytes, and a crash there does not affect the archive.
import { utilityProcess } from 'electron'
import type { HostChecks } from '../../../data/index.ts'

const NAME = 'Corrigenda checks'

/** Starts the built `check-worker.js` (absolute path) as a process. */
export function checksInProcess(file: string): HostChecks {
  return (start) => {
    const child = utilityProcess.fork(file, [], { serviceName: NAME })
    const ended = new Promise<number>((resolve) => child.once('exit', resolve))
    child.postMessage(start)
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => void ended.then((code) => listener(new Error(`the checks' process ended (${code})`))),
      stop: async () => {
        if (child.kill()) await ended
      },
    }
  }
}
