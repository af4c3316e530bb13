// Reports an index's progress: often enough to be seen moving, seldom enough to cost nothing.
import { setTimeout } from 'node:timers/promises'
import type { Archive } from './archive-library.ts'

type Index = Awaited<ReturnType<Archive['index']>>

/** Minimum interval between progress messages to windows. */
const EVERY_MS = 400
/** Longest wait for an empty index, so that a small archive appears complete. */
const WAIT_MS = 2000

/** Opens the index. One being rebuilt is waited for briefly, as there is nothing to show until then. */
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
  /** Called when the status has changed noticeably: throttled, and always when the index is done. */
  readonly onStatus: () => void
  /**
   * Called when lists read earlier are out of date: from time to time while articles are read, and always once all are
   * known.
   */
  readonly onGrown: () => void
}

/** Follows an index for as long as it is open. Progress may be throttled; the end is always reported. */
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
