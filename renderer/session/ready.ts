// Tells whoever started the window that it can be used: main shows it then, tests begin then.
import { useEffect } from 'react'
import { loadDeferred } from '../ui/deferred.tsx'

/** What no one sees yet is loaded this long after. */
const DEFERRED_MS = 500

/** Marks the window ready once `isReady` has held for a frame. */
export function useReady(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    // A hidden window draws no frames, so the clock stands in.
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
