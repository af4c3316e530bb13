// The entries of a ZIP as one text, each after its name, so that the same write-back works for files and ZIPs.
import type { PlacedText } from './pieces.ts'

/** Cannot occur in XML, which holds the text of all ZIPs we write back. */
const MARK = '\0'

/** Precedes an entry. */
export function entryHead(name: string): string {
  return `${MARK}${name}${MARK}`
}

/** The text of one entry in the text of a file, and the layer below it; null: there is no entry of this name. */
export function entryIn(text: string, name: string): { readonly text: string; readonly layer: PlacedText } | null {
  const head = entryHead(name)
  const at = text.indexOf(head)
  if (at < 0) return null
  const from = at + head.length
  const next = text.indexOf(MARK, from)
  const end = next < 0 ? text.length : next
  const start = text[from] === '\ufeff' ? from + 1 : from
  const own = text.slice(start, end)
  const whole = {
    from: 0,
    to: own.length,
    at: start,
    end,
    kind: 'copy',
    run: 0,
    encode: (each: string) => each,
  } as const
  return { text: own, layer: { text: own, pieces: [whole] } }
}
