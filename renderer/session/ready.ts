// Signals that the window can be used: main then shows it, and tests begin.
import { useEffect } from 'react'
import { loadDeferred } from '../ui/deferred.tsx'

/** Delay before loading parts that are not visible yet. */
const DEFERRED_MS = 500

/** Marks the window ready once `isReady` has held for a frame. */
export function useReady(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    // A hidden window renders no frames, so a timer is used as well.
    const timer = setTimeout(markReady, 100)
    const frame = requestAnimationFrame(markReady)
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [isReady])
}

function markReady(): void {
  document.documentElement.dataset.ready = 'true'
  setTimeout(loadDeferred, DEFERRED_MS)
}
