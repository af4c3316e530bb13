// The thread checks run in for an archive, so that nothing else waits for them.
import { parentPort, workerData } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import { houseOf } from '../checks/house.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { type CheckPlace, FileCheckService } from './file-check-service.ts'

/** What the thread is started with: the stylebook as it is now, and where the articles are. */
export interface CheckThreadStart {
  readonly files: readonly StylebookFile[]
  readonly place: CheckPlace
}

if (!parentPort) throw new Error('this runs in a thread of its own')
const port = parentPort
const { files, place } = workerData as CheckThreadStart
createBirpc<Record<never, never>, FileCheckService>(new FileCheckService(houseOf(files), place), {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  bind: 'functions',
  timeout: -1,
})
