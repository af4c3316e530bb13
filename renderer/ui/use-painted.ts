// What may come a moment later waits until what was drawn before it is on the screen and can be used.
import { startTransition, useEffect, useState } from 'react'

/** A hidden window draws no frames, so the clock stands in. */
const AT_LATEST_MS = 100

/** False until what is drawn with it has been on the screen for a frame. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const paint = (): void => startTransition(() => setPainted(true))
    const timer = setTimeout(paint, AT_LATEST_MS)
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        clearTimeout(timer)
        frame = requestAnimationFrame(paint)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
