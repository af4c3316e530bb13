// Whether a text has stayed the same for a moment: what is costly waits for whoever types on.
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
