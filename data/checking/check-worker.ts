// Where the checks of an archive run, so that nothing else waits for them: a thread, or a process of Electron's, which is told by
// its first message what a thread finds in its data.
import { parentPort, workerData } from 'node:worker_threads'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { type Port, serve } from '../work/called.ts'
import { endOnRejection } from '../work/end-on-rejection.ts'
import { collectEarly } from '../work/heap-growth.ts'
import type { CheckPlace, CheckWishes } from './check-place.ts'
import { FileCheckService } from './file-check-service.ts'
import { houseOf } from './house.ts'

endOnRejection()

/** What the checks are started with: the stylebook as it is now, where the articles are, what is wanted. */
export interface CheckStart {
  readonly wishes: CheckWishes
  readonly files: readonly StylebookFile[]
  readonly place: CheckPlace
}

/** What Electron gives its processes in place of a thread's port (electronjs.org/docs/latest/api/process#processparentport). */
interface ProcessPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

function begin({ files, place, wishes }: CheckStart, at: Port): void {
  collectEarly()
  serve(new FileCheckService(houseOf(files), place, wishes), at)
}

const { parentPort: processPort } = process as { readonly parentPort?: ProcessPort }
if (parentPort) begin(workerData as CheckStart, parentPort)
else if (processPort) {
  let hear: (message: unknown) => void = (start) => {
    const on = (_: 'message', listener: typeof hear): void => {
      hear = listener
    }
    begin(start as CheckStart, { postMessage: (message) => processPort.postMessage(message), on })
  }
  processPort.on('message', ({ data }) => hear(data))
} else throw new Error('this runs in a thread or a process of its own')
