// Typing and formatting as the smallest changes of words, marks and lines, in reading order.
import { type Field, type Hunk, type Weave, wordDiff } from '../../../../../electron/contract/index.ts'
import type { Editing } from '../drafted.ts'
import { isPlain, NO_FORMATS } from '../editor/field-formats.ts'
import { type TypedFormat, typedFormats, wovenWith } from '../editor/typed-structure.ts'

export type TypedChange = (Hunk & { readonly kind: 'text'; readonly field: Field }) | TypedFormat

/**
 * The changes of each field: its words, then its marks and lines. `weaveOf` returns a field's weave at the base of the
 * typing.
 */
export function typedChanges(
  { bases, texts, formats }: Pick<Editing, 'bases' | 'texts' | 'formats'>,
  weaveOf: (field: Field) => Weave | undefined,
): readonly TypedChange[] {
  return Object.entries(bases).flatMap(([field, base]): readonly TypedChange[] => {
    const hunks = wordDiff(base, texts[field] ?? base)
    const edits = hunks.map((hunk) => ({ ...hunk, kind: 'text' as const, field }))
    const set = formats[field] ?? NO_FORMATS
    const weave = isPlain(set) ? undefined : weaveOf(field)
    const typed = weave && wovenWith(weave, hunks)
    return typed ? [...edits, ...typedFormats(typed, field, set)] : edits
  })
}

/** The category of a change that changes no word. null: it must be chosen. */
export function usualCategory(change: TypedChange): 'format' | 'link' | null {
  if (change.kind === 'mark') return change.type === 'link' ? 'link' : 'format'
  if (change.kind === 'block') return 'format'
  const isParting = change.before.includes('\n') !== change.after.includes('\n')
  return isParting && change.before.trim() === '' && change.after.trim() === '' ? 'format' : null
}
