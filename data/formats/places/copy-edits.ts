// The corrections of a field where a file says it again: whole, as a title with the name of the site behind it, or a part of it, as one
// of two authors.
import { type Edit, isRefusal, type Refusal } from './pieces.ts'
import { type Layers, lowerThrough, sliceLayers } from './places.ts'

/** A shorter text can be a part of any other by chance. */
const LEAST_PART = 3

export interface CopyEdits {
  /** Of the characters of the file; none where the place says something else, or a part that is not corrected. */
  readonly edits: readonly Edit[]
  /** Indexes of the corrections that were written here. */
  readonly done: readonly number[]
}

/** `wanted`: in order, of the original text of the field. */
export function copyEdits(original: string, wanted: readonly Edit[], layers: Layers): CopyEdits | Refusal {
  const { text } = layers[0]
  const whole = original === '' ? -1 : text.indexOf(original)
  if (whole >= 0) return written(sliceLayers(layers, whole, whole + original.length), wanted, wanted, 0)
  const said = text.trim()
  const from = said.length < LEAST_PART ? -1 : original.indexOf(said)
  if (from < 0) return { edits: [], done: [] }
  const to = from + said.length
  const own = wanted.filter((edit) => from <= edit.from && edit.to <= to)
  const at = text.indexOf(said)
  return written(sliceLayers(layers, at, at + said.length), own, wanted, from)
}

function written(layers: Layers, own: readonly Edit[], wanted: readonly Edit[], from: number): CopyEdits | Refusal {
  const edits = lowerThrough(
    layers,
    own.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  )
  return isRefusal(edits) ? edits : { edits, done: own.map((edit) => wanted.indexOf(edit)) }
}
