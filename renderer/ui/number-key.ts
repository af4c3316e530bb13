// A digit key that chooses one of a few numbered things.

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The number of a key, counted from 0; null: not a digit from 1 to 9, or part of a command. */
export function numberOfKey({ key, altKey, ctrlKey, metaKey }: Press): number | null {
  if (altKey || ctrlKey || metaKey) return null
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null
}
