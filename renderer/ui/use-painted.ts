// What may come a moment later waits until what was drawn before it is on the screen and has taken the keys pressed meanwhile.
import { startTransition, useEffect, useState } from 'react'

/** False until what is drawn with it has been painted. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const paint = (): void => {
      clearTimeout(timer)
      // The frame is painted after its callbacks; the timer comes after that.
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    }
    const frame = requestAnimationFrame(paint)
    // A hidden window draws no frames, so the clock stands in.
    timer = setTimeout(paint, 100)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
