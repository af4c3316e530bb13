// What was typed, as the smallest changes of words.
import { type Field, type Hunk, wordDiff } from '../../../../electron/contract/index.ts'

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
