// Verifies without blocking the program: in its own thread, with progress, and ended at once when cancelled.
import { fail } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { startThread } from '../work/start-thread.ts'
import type { FromVerifier, VerifyAnswers, VerifyRequest } from './verify-calls.ts'

export type { VerifyRequest } from './verify-calls.ts'

/** Verifies. Problems: cancelled, and verifyExport's. Throws when the thread fails. */
export async function verifyInThread<R extends VerifyRequest>(
  request: R,
  { signal, onProgress }: Follow = {},
): Promise<VerifyAnswers[R['kind']] | ReturnType<typeof fail<'cancelled'>>> {
  if (signal?.aborted) return fail('cancelled', {})
  const worker = startThread('verify-worker', request)
  let stop = (): void => {}
  try {
    return await new Promise((resolve, reject) => {
      stop = () => resolve(fail('cancelled', {}))
      signal?.addEventListener('abort', stop)
      worker.on('message', (message: FromVerifier) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.of)
        else resolve(message.answer as VerifyAnswers[R['kind']])
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the verifying thread ended (${code})`)))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
