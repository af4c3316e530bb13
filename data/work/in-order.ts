// Going through many things one after the other without waiting for each: some ahead are worked on meanwhile, and no more than these are
// in memory.

const AHEAD = 16

/** The results of work on all items, in their order, as they are asked for. Throws what the work on an item throws, in its turn. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number = AHEAD,
): AsyncGenerator<R> {
  const started: Promise<R>[] = []
  for (const item of items) {
    const one = work(item)
    one.catch(() => {})
    started.push(one)
    if (started.length >= ahead) yield await (started.shift() as Promise<R>)
  }
  for (const one of started) yield await one
}
