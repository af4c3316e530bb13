// The text of a file that corrections are written into: its characters; its bytes, for a format whose text is in several encodings; or
// the text of some entries of its ZIP, one behind the other.
import { FORMATS, type ReadableFormat } from '../formats.ts'
import {
  applyBytes,
  type ByteEdit,
  byteEdits,
  type Characters,
  placeBytes,
  placeCharacters,
} from '../places/characters.ts'
import { type Edit, isRefusal, type Refusal, refuse } from '../places/pieces.ts'
import { entryHead } from '../places/text-entries.ts'
import { entriesOf, replaceEntries } from '../zip/replace-entries.ts'

/** An entry of a ZIP in the text: at..end in bytes of the text. */
export interface TextEntry {
  readonly name: string
  readonly at: number
  readonly end: number
}

export interface SourceText extends Characters {
  /** In order; none: the text is that of the file itself. */
  readonly entries: readonly TextEntry[]
}

/** The text of a file of a format. `encoding`: as its record has it. Refused: charset; no-place, when it has no such text. */
export function sourceText(format: ReadableFormat, bytes: Uint8Array, encoding: string): SourceText | Refusal {
  const { entries: wanted, isBytes } = FORMATS[format]
  if (wanted) return textOfEntries(bytes, wanted)
  const characters = isBytes ? placeBytes(bytes) : placeCharacters(bytes, encoding)
  return isRefusal(characters) ? characters : { ...characters, entries: [] }
}

function textOfEntries(bytes: Uint8Array, wanted: RegExp): SourceText | Refusal {
  const contents = entriesOf(bytes, (name) => wanted.test(name))
  if (!contents || contents.size === 0) return refuse('no-place', 'it has no text')
  const parts: Uint8Array[] = []
  const entries: TextEntry[] = []
  let at = 0
  for (const [name, content] of contents) {
    const head = new TextEncoder().encode(entryHead(name))
    at += head.length
    entries.push({ name, at, end: at + content.length })
    at += content.length
    parts.push(head, content)
  }
  const characters = placeCharacters(Buffer.concat(parts), 'utf-8')
  return isRefusal(characters) ? characters : { ...characters, entries }
}

/** The file with edits of its text, which are in order, and the stretches of its bytes that differ. Refused: charset, structure. */
export function writtenInto(
  text: SourceText,
  file: Uint8Array,
  edits: readonly Edit[],
): { readonly bytes: Uint8Array; readonly changed: readonly ByteEdit[] } | Refusal {
  const changed = byteEdits(text, edits)
  if (isRefusal(changed)) return changed
  if (changed.length === 0) return { bytes: file, changed }
  if (text.entries.length === 0) return { bytes: applyBytes(file, changed), changed }
  const contents = new Map<string, Uint8Array>()
  for (const { name, at, end } of text.entries) {
    const own = changed.filter((edit) => at <= edit.at && edit.end <= end)
    const moved = own.map((edit) => ({ ...edit, at: edit.at - at, end: edit.end - at }))
    if (own.length > 0) contents.set(name, applyBytes(text.bytes.subarray(at, end), moved))
  }
  return replaceEntries(file, contents) ?? refuse('structure', 'its ZIP is of a kind that cannot be written into')
}
