// Whether a text has been unchanged for a moment: expensive work waits for a pause in typing.
import { useEffect, useState } from 'react'

const PAUSE_MS = 150

export function usePaused(text: string): boolean {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused === text
}
