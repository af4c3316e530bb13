// The thread that verifies: started for one request, it ends with the result. It only reads, so it may be terminated at
// any time.
import { parentPort, workerData } from 'node:worker_threads'
import { assertNever, ok } from '../schema/index.ts'
import { endOnRejection } from '../work/end-on-rejection.ts'
import { verifyArchive, verifyArticle } from './verify-archive.ts'
import type { FromVerifier, VerifyAnswers, VerifyRequest } from './verify-calls.ts'
import { verifyExport } from './verify-export.ts'

endOnRejection()

if (!parentPort) throw new Error('this runs in a thread of its own')
const port = parentPort
/** Minimum interval between progress messages. */
const EVERY_MS = 40

function tell(message: FromVerifier): void {
  port.postMessage(message)
}

let last = 0

function onProgress(done: number, of: number): void {
  const now = performance.now()
  if (done < of && now - last < EVERY_MS) return
  last = now
  tell({ kind: 'progress', done, of })
}

async function answerTo(request: VerifyRequest): Promise<VerifyAnswers[VerifyRequest['kind']]> {
  switch (request.kind) {
    case 'archive':
      return ok(await verifyArchive(request.folder, onProgress))
    case 'article':
      return ok(await verifyArticle(request.folder, request.id))
    case 'export':
      return await verifyExport(request.path, onProgress)
    default:
      return assertNever(request)
  }
}

tell({ kind: 'answer', answer: await answerTo(workerData as VerifyRequest) })
