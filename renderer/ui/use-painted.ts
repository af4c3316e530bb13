// Delays less urgent parts until what was rendered before them is on the screen and can be used.
import { startTransition, useEffect, useState } from 'react'

/** A hidden window renders no frames, so a timer is used as well. */
const AT_LATEST_MS = 100

/** False until the first render has been on the screen for a frame. */
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
