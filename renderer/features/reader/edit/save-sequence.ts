// Typed changes of several categories become several acts, one after the other; each later one has to allow for those before it.
import { type Category, type Field, type Hunk, wordDiff } from '../../../../electron/contract/index.ts'

/** One typed change, with the category it will be logged under. */
export interface TypedChange extends Hunk {
  readonly field: Field
  readonly category: Category
}

export interface SaveStep {
  readonly category: Category
  readonly edits: readonly (Hunk & { readonly field: Field })[]
}

/** The differences between the working texts and what was typed, in reading order. */
export function typedHunks(
  fields: readonly Field[],
  workingOf: (field: Field) => string,
  texts: Readonly<Record<Field, string>>,
): readonly (Hunk & { readonly field: Field })[] {
  return fields.flatMap((field) => {
    const working = workingOf(field)
    return wordDiff(working, texts[field] ?? working).map((hunk) => ({ ...hunk, field }))
  })
}

/** The acts that save all changes: one for each category, its edits in the text as the acts before it leave it. */
export function saveSteps(changes: readonly TypedChange[]): readonly SaveStep[] {
  const done: TypedChange[] = []
  return [...new Set(changes.map(({ category }) => category))].map((category) => {
    const mine = changes.filter((change) => change.category === category)
    const edits = mine.map(({ field, from, to, before, after }) => {
      const shift = done
        .filter((other) => other.field === field && other.from < from)
        .reduce((sum, other) => sum + other.after.length - (other.to - other.from), 0)
      return { field, from: from + shift, to: to + shift, before, after }
    })
    done.push(...mine)
    return { category, edits }
  })
}
