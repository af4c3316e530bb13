// Processes many items in order without waiting for each: a few ahead are worked on meanwhile, and only these are in
// memory.
import { collectEarly } from './heap-growth.ts'

const AHEAD = 16
/** From so many on, what is done with all must keep within its memory. */
const MANY = 1000

/** The results of work on all items, in order, as they are consumed. An item's error is thrown in its turn. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number = AHEAD,
): AsyncGenerator<R> {
  const started: Promise<R>[] = []
  let begun = 0
  for (const item of items) {
    begun += 1
    if (begun === MANY) collectEarly()
    const one = work(item)
    one.catch(() => {})
    started.push(one)
    if (started.length >= ahead) yield await (started.shift() as Promise<R>)
  }
  for (const one of started) yield await one
}
