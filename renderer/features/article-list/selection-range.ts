// Which rows a selection covers: pure, so that clicks and keys cannot disagree.

/** The places between two, in either direction, inclusive. */
export function placesBetween(one: number, other: number): { readonly first: number; readonly last: number } {
  return { first: Math.min(one, other), last: Math.max(one, other) }
}

/** The ids with one appended, or removed if present. */
export function withToggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((candidate) => candidate !== id) : [...ids, id]
}

/** What remains selected besides the open article: nothing when only that one is left. */
export function beside(ids: readonly string[], openId: string | null): readonly string[] {
  return ids.length === 0 || (ids.length === 1 && ids[0] === openId) ? [] : ids
}
