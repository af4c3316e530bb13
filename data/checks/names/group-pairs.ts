// Which pairs of names are about one thing: whatever hangs together through a form is one group.

/** Returns the group of each form in the pairs: its form that is first in the alphabet. */
export function groupPairs(pairs: readonly (readonly [string, string])[]): (form: string) => string {
  const parents = new Map<string, string>()
  const rootOf = (form: string): string => {
    const parent = parents.get(form) ?? form
    return parent === form ? form : rootOf(parent)
  }
  for (const [a, b] of pairs) {
    const [first, second] = [rootOf(a), rootOf(b)].sort() as [string, string]
    parents.set(second, first)
  }
  return rootOf
}
