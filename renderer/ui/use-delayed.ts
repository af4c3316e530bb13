// True only once something has lasted: what is over within 400 ms is not worth a sign of waiting.
import { useEffect, useState } from 'react'

const PATIENCE = 400

export function useDelayed(isOn: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isOn])
  return isOn && isLong
}
