// Corrections of one person on both sides of a paragraph's end, kept apart as in marked copy (writing/docx/paragraph-edges.ts): what is
// put in at the end of the first comes before something that is deleted there.
import { isReadAsOne } from '../writing/docx/paragraph-edges.ts'
import type { TrackedEdit } from './track-changes.ts'

interface FieldEdits {
  readonly text: string
  /** In the order of the text. */
  readonly edits: readonly TrackedEdit[]
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The edits of each field, given in the order of the document, with the same outcome. */
export function edgesApart(fields: readonly FieldEdits[]): readonly (readonly TrackedEdit[])[] {
  let next: TrackedEdit | null = null
  const out: (readonly TrackedEdit[])[] = []
  for (const { text, edits } of [...fields].reverse()) {
    const lines: (readonly TrackedEdit[])[] = []
    for (const { start, end } of linesIn(text).reverse()) {
      const own = edits.filter(({ from }) => start <= from && from <= end)
      const line: readonly TrackedEdit[] = isJoined(own.at(-1), end, next)
        ? endingDeleted(own, text.slice(start, end), end)
        : own
      lines.unshift(line)
      const [first] = line
      next = first && first.text !== '' && first.from === start ? first : null
    }
    out.unshift(lines.flat())
  }
  return out
}

function linesIn(text: string): { readonly start: number; readonly end: number }[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length }
  })
}

function isJoined(last: TrackedEdit | undefined, end: number, next: TrackedEdit | null): boolean {
  return last !== undefined && next !== null && last.text !== '' && last.from === end && isReadAsOne(last, next)
}

function endingDeleted(edits: readonly TrackedEdit[], line: string, end: number): readonly TrackedEdit[] {
  const first = edits.findLastIndex(({ text }) => text === '') + 1
  const behind = edits.slice(first).filter(({ from }) => from === end)
  const before = edits.slice(0, edits.length - behind.length)
  const last = before.at(-1)
  if (last?.text === '' && last.to === end) {
    const moved = behind.map((edit) => ({ ...edit, from: last.from, to: last.from }))
    return [...before.slice(0, -1), ...moved, last]
  }
  const character = [...CHARACTERS.segment(line)].at(-1)?.segment ?? ''
  if (/^\s?$/u.test(character)) return edits
  const at = end - character.length
  const [{ author, at: when }] = behind as [TrackedEdit]
  return [
    ...before,
    ...[{ author, at: when, text: character }, ...behind].map((edit) => ({ ...edit, from: at, to: at })),
    { from: at, to: end, text: '', author, at: when },
  ]
}
