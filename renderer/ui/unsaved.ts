// Whether a sheet holds something typed that closing it would lose. What is in the sheet says so; the sheet asks before it closes.
import { createContext, useContext, useEffect } from 'react'

/** Provided by the sheet. */
export const Unsaved = createContext<(isUnsaved: boolean) => void>(() => undefined)

/** Has Esc, the cross and a click next to the sheet ask first for as long as something is unsaved. */
export function useUnsaved(isUnsaved: boolean): void {
  const tell = useContext(Unsaved)
  useEffect(() => {
    tell(isUnsaved)
    return () => tell(false)
  }, [tell, isUnsaved])
}
