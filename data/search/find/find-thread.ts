// The search thread: it has the text cache open, runs one search at a time, and distributes large ones to other
// threads.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { FindSummary } from '../../schema/index.ts'
import { endOnRejection } from '../../work/end-on-rejection.ts'
import { Turns } from '../../work/turns.ts'
import type { FindCall, FindPlace, FromThread, ToThread } from './find-calls.ts'
import { TextSearch } from './search-texts.ts'
import { TextCache } from './text-cache.ts'

endOnRejection()

if (!parentPort) throw new Error('this runs in a thread of its own')
const port: MessagePort = parentPort
const { archive, cache: folder, few } = workerData as FindPlace
/** Minimum interval between progress messages. */
const EVERY_MS = 40

const turns = new Turns()
let cache: TextCache | null = null
let texts: TextSearch | null = null

function tell(message: FromThread): void {
  port.postMessage(message)
}

async function find({ run, pattern, ids, limit, changed, stop }: FindCall): Promise<FindSummary> {
  const flag = new Int32Array(stop)
  let last = 0
  const stepper = (stage: 'reading' | 'searching') => (done: number, of: number) => {
    const now = performance.now()
    if (now - last >= EVERY_MS) {
      last = now
      tell({ kind: 'progress', run, progress: { stage, done, of } })
    }
    return Atomics.load(flag, 0) === 0
  }
  cache ??= new TextCache(archive, folder)
  texts ??= new TextSearch(cache, few)
  const isCurrent = changed === null ? cache.scan(stepper('reading')) : cache.refresh(changed, stepper('reading'))
  if (!isCurrent) return { searched: 0, articles: 0, hits: 0, skipped: [], end: 'stopped' }
  return await texts.search({
    ...{ pattern, limit, stop, ids: ids === null ? null : new Set(ids) },
    onFound: (articles) => tell({ kind: 'found', run, articles }),
    step: stepper('searching'),
  })
}

async function answer(call: FindCall): Promise<void> {
  try {
    tell({ kind: 'done', run: call.run, summary: await find(call) })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    tell({ kind: 'failed', run: call.run, message, code: code ?? null })
  }
}

async function close(): Promise<void> {
  try {
    await texts?.close()
    cache?.close()
  } finally {
    tell({ kind: 'closed' })
    port.close()
  }
}

port.on('message', (message: ToThread) => {
  void turns.take(async () => await (message.kind === 'close' ? close() : answer(message.call)))
})
