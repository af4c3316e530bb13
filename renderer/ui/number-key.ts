// A digit pressed by itself, by which one of a few numbered things is chosen.

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The number a key stands for, counted from 0; null: it is no digit from 1 to 9, or part of a command. */
export function numberOfKey({ key, altKey, ctrlKey, metaKey }: Press): number | null {
  if (altKey || ctrlKey || metaKey) return null
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null
}
