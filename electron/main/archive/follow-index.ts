// Tells how an archive's index comes along: often enough to be seen moving, seldom enough to cost nothing.
import { setTimeout } from 'node:timers/promises'
import type { Archive } from './archive-library.ts'

type Index = Awaited<ReturnType<Archive['index']>>

/** Windows hear of a growing index at most this often. */
const EVERY_MS = 400
/** An index that knows nothing yet is waited for this long: a small archive then appears whole. */
const WAIT_MS = 2000

/** Opens the index. One that is made anew is waited for a moment, as there is nothing to show before. */
export async function indexToShow(archive: Archive): Promise<Index> {
  const index = await archive.index()
  if (index.status.articles + index.status.withdrawn > 0) return index
  const enough = new AbortController()
  const moment = setTimeout(WAIT_MS, null, { signal: enough.signal }).catch(() => null)
  await Promise.race([index.settled(), moment])
  enough.abort()
  return index
}

export interface IndexFollower {
  /** Called when the status is worth telling: not more often than can be followed, and always when the index is done. */
  readonly onStatus: () => void
  /** Called when lists read before are out of date: now and then while articles are read, and always once all are known. */
  readonly onGrown: () => void
}

/** Follows an index for as long as it is open. However seldom its progress is told, its end always is. */
export function followIndex(index: Index, { onStatus, onGrown }: IndexFollower): void {
  let last = 0
  let isGrowing = index.status.progress !== null
  index.subscribe(({ progress }) => {
    const now = Date.now()
    const isDone = progress === null
    if (!isDone) isGrowing = true
    if (!isDone && now - last < EVERY_MS) return
    last = now
    if (isGrowing) onGrown()
    isGrowing = !isDone
    onStatus()
  })
}
