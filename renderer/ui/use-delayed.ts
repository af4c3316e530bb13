// True only once something has lasted: anything done within 400 ms needs no busy indicator.
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
