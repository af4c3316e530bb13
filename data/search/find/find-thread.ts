// The thread that searches: it has the text cache open and works off one search after the other.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { FindSummary } from '../../schema/index.ts'
import { compilePattern } from './compile-pattern.ts'
import type { FindCall, FindPlace, FromThread, ToThread } from './find-calls.ts'
import { neededWords } from './needed-words.ts'
import { searchTexts } from './search-texts.ts'
import { TextCache } from './text-cache.ts'

if (!parentPort) throw new Error('this runs in a thread of its own')
const port: MessagePort = parentPort
const { archive, cache: folder } = workerData as FindPlace
/** Progress is told at most this often. */
const EVERY_MS = 40

let cache: TextCache | null = null

function tell(message: FromThread): void {
  port.postMessage(message)
}

function find({ run, pattern, ids, limit, changed, stop }: FindCall): FindSummary {
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
  const stopped: FindSummary = { searched: 0, articles: 0, hits: 0, skipped: [], end: 'stopped' }
  const compiled = compilePattern(pattern)
  if (!compiled.ok) throw new Error(compiled.problem.code)
  cache ??= new TextCache(archive, folder)
  const isCurrent = changed === null ? cache.scan(stepper('reading')) : cache.refresh(changed, stepper('reading'))
  if (!isCurrent) return stopped
  return searchTexts(cache, {
    pattern: compiled.value,
    mayHold: neededWords(pattern),
    ids: ids === null ? null : new Set(ids),
    limit,
    onFound: (articles) => tell({ kind: 'found', run, articles }),
    step: stepper('searching'),
  })
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'close') {
    try {
      cache?.close()
    } finally {
      tell({ kind: 'closed' })
      port.close()
    }
    return
  }
  const { run } = message.call
  try {
    tell({ kind: 'done', run, summary: find(message.call) })
  } catch (error) {
    const { message: text, code } = error as NodeJS.ErrnoException
    tell({ kind: 'failed', run, message: text, code: code ?? null })
  }
})
