// A helper thread that searches what the search thread hands it. It reads only the segments, which never change.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { endOnRejection } from '../../work/end-on-rejection.ts'
import { compilePattern } from './compile-pattern.ts'
import type { Deck, Stretch } from './deck.ts'
import { neededWords } from './needed-words.ts'
import type { FromSearchThread, SearchPlace, Sought, ToSearchThread } from './search-calls.ts'
import { type StretchOptions, searchStretch } from './search-stretch.ts'
import { SegmentReader } from './segments.ts'

endOnRejection()

if (!parentPort) throw new Error('this runs in a thread of its own')
const port: MessagePort = parentPort
const reader = new SegmentReader((workerData as SearchPlace).cache)

let deck: Deck | null = null
let options: StretchOptions | null = null

function tell(message: FromSearchThread): void {
  port.postMessage(message)
}

function prepare({ pattern, chosen, stop }: Sought): StretchOptions {
  const compiled = compilePattern(pattern)
  if (!compiled.ok || !deck) throw new Error('nothing to search')
  const flag = new Int32Array(stop)
  const goOn = (): boolean => Atomics.load(flag, 0) === 0
  return { deck, chosen, reader, mayHold: neededWords(pattern), pattern: compiled.value, goOn }
}

function search(number: number, stretch: Stretch, left: number): void {
  let failure: string | null = null
  try {
    if (!options) throw new Error('nothing to search for')
    for (const part of searchStretch(options, stretch, left)) tell({ kind: 'part', number, part })
  } catch (error) {
    failure = (error as Error).message
  }
  tell({ kind: 'end', number, failure })
}

port.on('message', (message: ToSearchThread) => {
  if (message.kind === 'deck') {
    // Segments no longer listed must not be held open.
    reader.close()
    deck = message.deck
  } else if (message.kind === 'sought') options = prepare(message.sought)
  else search(message.number, message.stretch, message.left)
})
