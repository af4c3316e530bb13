// Whether a sheet contains unsaved typing. Its content reports it; the sheet asks before it closes.
import { createContext, useContext, useEffect } from 'react'

/** Provided by the sheet. */
export const Unsaved = createContext<(isUnsaved: boolean) => void>(() => undefined)

/** Makes Esc, the cross and a click outside the sheet ask first while something is unsaved. */
export function useUnsaved(isUnsaved: boolean): void {
  const tell = useContext(Unsaved)
  useEffect(() => {
    tell(isUnsaved)
    return () => tell(false)
  }, [tell, isUnsaved])
}
