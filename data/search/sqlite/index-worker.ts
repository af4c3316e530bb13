// The index's thread: the only place that has its file open.
import { parentPort, workerData } from 'node:worker_threads'
import { serve } from '../../work/called.ts'
import { endOnRejection } from '../../work/end-on-rejection.ts'
import type { IndexPlace, IndexTells } from './index-calls.ts'
import { IndexService } from './index-service.ts'

endOnRejection()

if (!parentPort) throw new Error('this runs in a thread of its own')
const port = parentPort
const service = new IndexService(workerData as IndexPlace, {
  tell: (status, foundChanged) => void client.tell.asEvent(status, foundChanged),
})
const client = serve<IndexTells>(service, port)
