// Edits of a text, and edits of what they make of it, as edits of the text itself.
import type { Edit } from './pieces.ts'

/** A part of the text as edited: from..to of the original, or what was put there. */
type Part = { readonly from: number; readonly to: number } | { readonly at: number; readonly text: string }

/** Both in order and without overlaps; `length`: of the text. What both change is one edit. */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const parts: Part[] = []
  let at = 0
  for (const { from, to, text } of first) {
    parts.push({ from: at, to: from }, { at: from, text })
    at = to
  }
  parts.push({ from: at, to: length })
  return editsOf(length, applied(parts, second))
}

function applied(parts: readonly Part[], edits: readonly Edit[]): readonly Part[] {
  const out: Part[] = []
  let [n, within] = [0, 0]
  /** Goes on by so many characters; what is passed stays, or is left out. */
  const pass = (count: number, isKept: boolean): void => {
    for (let left = count; n < parts.length; ) {
      const part = parts[n] as Part
      const step = Math.min(left, lengthOf(part) - within)
      if (isKept) out.push(cut(part, within, within + step))
      left -= step
      within += step
      if (within < lengthOf(part)) return
      n += 1
      within = 0
      if (left === 0) return
    }
  }
  let at = 0
  for (const { from, to, text } of edits) {
    if (from > at) pass(from - at, true)
    out.push({ at: placeOf(parts, n, within), text })
    if (to > from) pass(to - from, false)
    at = to
  }
  pass(Number.POSITIVE_INFINITY, true)
  return out
}

function lengthOf(part: Part): number {
  return 'text' in part ? part.text.length : part.to - part.from
}

function cut(part: Part, from: number, to: number): Part {
  if ('text' in part) return { ...part, text: part.text.slice(from, to) }
  return { from: part.from + from, to: part.from + to }
}

/** Where in the original the next character is, or would be. */
function placeOf(parts: readonly Part[], n: number, within: number): number {
  const part = parts[n] ?? parts.at(-1)
  if (!part) return 0
  return 'text' in part ? part.at : part.from + within
}

function editsOf(length: number, parts: readonly Part[]): readonly Edit[] {
  const out: Edit[] = []
  let [at, text] = [0, '']
  const flush = (to: number): void => {
    if (to > at || text !== '') out.push({ from: at, to, text })
    text = ''
  }
  for (const part of parts) {
    if ('text' in part) text += part.text
    else if (part.from < part.to) {
      flush(part.from)
      at = part.to
    }
  }
  flush(length)
  return out
}
