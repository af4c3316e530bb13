// The thread checks run in for an archive, so that nothing else waits for them.
import { parentPort, workerData } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import { CheckService } from '../checks/check-service.ts'
import { houseOf } from '../checks/house.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'

if (!parentPort) throw new Error('this runs in a thread of its own')
const port = parentPort
createBirpc<Record<never, never>, CheckService>(new CheckService(houseOf(workerData as readonly StylebookFile[])), {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  bind: 'functions',
  timeout: -1,
})
