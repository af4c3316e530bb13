// Where the checks of an archive run, so that nothing else waits for them: a thread, or a process of Electron's, which is told by
// its first message what a thread finds in its data.
import { parentPort, workerData } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { endOnRejection } from '../work/end-on-rejection.ts'
import type { CheckPlace } from './check-place.ts'
import { FileCheckService } from './file-check-service.ts'
import { houseOf } from './house.ts'

endOnRejection()

/** What the checks are started with: the stylebook as it is now, where the articles are, whether confusables are looked for. */
export interface CheckStart {
  readonly confusables: boolean
  readonly files: readonly StylebookFile[]
  readonly place: CheckPlace
}

/** What Electron gives its processes in place of a thread's port (electronjs.org/docs/latest/api/process#processparentport). */
interface ProcessPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

function serve(start: CheckStart, post: (message: unknown) => void, on: (listener: Listener) => void): void {
  const service = new FileCheckService(houseOf(start.files), start.place, start.confusables)
  createBirpc<Record<never, never>, FileCheckService>(service, { post, on, bind: 'functions', timeout: -1 })
}

type Listener = (message: unknown) => void

const port = parentPort
const { parentPort: processPort } = process as { readonly parentPort?: ProcessPort }
if (port)
  serve(
    workerData as CheckStart,
    (message) => port.postMessage(message),
    (listener) => port.on('message', listener),
  )
else if (processPort) {
  let hear: Listener = (start) => {
    serve(
      start as CheckStart,
      (message) => processPort.postMessage(message),
      (listener) => {
        hear = listener
      },
    )
  }
  processPort.on('message', ({ data }) => hear(data))
} else throw new Error('this runs in a thread or a process of its own')
