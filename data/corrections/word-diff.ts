// Turns free typing into corrections: the difference of two texts as minimal word-level hunks that never cut a
// grapheme. Lines are compared first, then the words of changed lines.
import { diffArrays } from 'diff'
import { wordSegments } from '../text/word-segments.ts'

/** Replaces [from, to) of the old text, which is `before`, with `after`. Offsets are UTF-16 code units. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Beyond this many word edits two passages are treated as a single replacement. */
const MAX_EDITS = 4000
/** Two hunks with no more than this between them read as one: "Jon A. Smyth" → "John B. Smith". */
const GAP = /^[ \u00a0\-‑'’.,]{1,2}$/u
/** Graphemes are determined within this many code units on each side. */
const WINDOW = 64

/** Hunks, ascending and disjoint, that turn `before` into `after`. */
export function wordDiff(before: string, after: string): readonly Hunk[] {
  if (before === after) return []
  const raw: Hunk[] = []
  let position = 0
  const parts = diffArrays(linesOf(before), linesOf(after))
  for (let n = 0; n < parts.length; n += 1) {
    const part = parts[n] as (typeof parts)[number]
    const next = parts[n + 1]
    const text = part.value.join('')
    if (!part.added && !part.removed) position += text.length
    else if (next && ((part.removed && next.added) || (part.added && next.removed))) {
      const other = next.value.join('')
      const [old, fresh] = part.removed ? [text, other] : [other, text]
      raw.push(...wordHunks(old, fresh, position))
      position += old.length
      n += 1
    } else if (part.removed) {
      raw.push({ from: position, to: position + text.length, before: text, after: '' })
      position += text.length
    } else raw.push({ from: position, to: position, before: '', after: text })
  }
  return onGraphemes(joinClose(raw, before), before, after)
}

/** The text after all hunks. Throws when one does not fit, which is a bug in the caller. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string {
  let out = ''
  let position = 0
  for (const hunk of hunks) {
    if (hunk.from < position || text.slice(hunk.from, hunk.to) !== hunk.before) throw new Error('a hunk does not fit')
    out += text.slice(position, hunk.from) + hunk.after
    position = hunk.to
  }
  return out + text.slice(position)
}

/** Whether an offset is between two graphemes. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  if (isPlain(text, offset - 1) && isPlain(text, offset)) return true
  const start = Math.max(0, offset - WINDOW)
  const found = GRAPHEMES.segment(text.slice(start, offset + WINDOW)).containing(offset - start)
  return found?.index === offset - start
}

/** Below U+0300 nothing combines except CR with LF, so the slow segmenter is not needed. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x300 && code !== 0x0d && code !== 0x0a
}

/** With their line breaks; a lookbehind does the same much more slowly. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    lines.push(text.slice(from, at + 1))
    from = at + 1
  }
  if (from < text.length || text === '') lines.push(text.slice(from))
  return lines
}

/** Words, blanks and punctuation of a text, in order; joined they are the text again. */
export function wordsOf(text: string): string[] {
  return linesOf(text).flatMap((line) => [...wordSegments(line)].map((word) => word.segment))
}

function wordHunks(before: string, after: string, base: number): Hunk[] {
  const whole = [{ from: base, to: base + before.length, before, after }]
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS })
  if (!parts) return whole
  const hunks: Hunk[] = []
  let open: Hunk | null = null
  let position = base
  for (const part of parts) {
    const text = part.value.join('')
    if (!part.added && !part.removed) {
      if (open) hunks.push(open)
      open = null
      position += text.length
      continue
    }
    open ??= { from: position, to: position, before: '', after: '' }
    if (part.removed) {
      position += text.length
      open = { ...open, to: position, before: open.before + text }
    } else open = { ...open, after: open.after + text }
  }
  return open ? [...hunks, open] : hunks
}

function joinClose(hunks: readonly Hunk[], text: string): Hunk[] {
  const out: Hunk[] = []
  for (const hunk of hunks) {
    const last = out.at(-1)
    const gap = last ? text.slice(last.to, hunk.from) : ''
    if (last && GAP.test(gap)) {
      out[out.length - 1] = {
        from: last.from,
        to: hunk.to,
        before: last.before + gap + hunk.before,
        after: last.after + gap + hunk.after,
      }
    } else out.push(hunk)
  }
  return out
}

/** Extends each hunk until both its ends are between graphemes in both texts. */
function onGraphemes(hunks: readonly Hunk[], before: string, after: string): readonly Hunk[] {
  const out: Hunk[] = []
  let shift = 0
  for (let n = 0; n < hunks.length; n += 1) {
    let { from, to } = hunks[n] as Hunk
    let afterFrom = from + shift
    let afterTo = afterFrom + (hunks[n] as Hunk).after.length
    const isClean = (a: number, b: number): boolean => isGraphemeBoundary(before, a) && isGraphemeBoundary(after, b)
    const floor = out.at(-1)?.to ?? 0
    while (from > floor && !isClean(from, afterFrom)) {
      from -= 1
      afterFrom -= 1
    }
    while (to < before.length && !isClean(to, afterTo)) {
      const next = hunks[n + 1]
      if (next && next.from <= to) {
        to = next.to
        afterTo += next.after.length
        n += 1
      } else {
        to += 1
        afterTo += 1
      }
    }
    const last = out.at(-1)
    const hunk = { from, to, before: before.slice(from, to), after: after.slice(afterFrom, afterTo) }
    shift = afterTo - to
    if (last && last.to === from && !isClean(from, afterFrom)) {
      out[out.length - 1] = { from: last.from, to, before: last.before + hunk.before, after: last.after + hunk.after }
    } else out.push(hunk)
  }
  return out
}
