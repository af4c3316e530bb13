// How a key moves the selection in a list.

export interface ListKeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

export interface ListExtent {
  readonly total: number
  /** Rows in one screen. */
  readonly screen: number
  /** Whether letter keys act. */
  readonly hasLetters: boolean
}

/** The index a key leads to from `place`, or null when it is not a list key. The list must not be empty. */
export function placeAfter(press: ListKeyPress, place: number | null, extent: ListExtent): number | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const last = extent.total - 1
  if (press.key === 'Home') return 0
  if (press.key === 'End') return last
  const step = stepOf(press.key, extent)
  if (step === null) return null
  if (place === null) return 0
  return Math.min(last, Math.max(0, place + step))
}

function stepOf(key: string, { screen, hasLetters }: ListExtent): number | null {
  if (key === 'ArrowDown' || (hasLetters && key === 'j')) return 1
  if (key === 'ArrowUp' || (hasLetters && key === 'k')) return -1
  if (key === 'PageDown') return screen
  return key === 'PageUp' ? -screen : null
}
