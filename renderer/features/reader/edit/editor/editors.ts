// The editors on the page by field, for operations on all of them: finding in the typed text, and formatting at the
// caret.
import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Field, Span } from '../../../../../electron/contract/index.ts'
import type { FormatAct } from '../../format/format-act.ts'
import type { ReadingSpot } from '../../places/reading-spot.ts'
import { tellSpots } from './editors-spot.ts'
import { type FormattableEditor, formatIn } from './format-in-editor.ts'

const editors = new Map<Field, FormattableEditor>()
let last: FormattableEditor | null = null

/** Registers an editor; returns a function that unregisters it. */
export function knowEditor(editor: FormattableEditor): () => void {
  const { field } = editor
  editors.set(field, editor)
  return () => {
    if (editors.get(field) === editor) editors.delete(field)
    if (last === editor) last = null
  }
}

/** Records that the caret is in an editor, where formatting then applies. */
export function enterEditor(view: EditorView): void {
  last = [...editors.values()].find((editor) => editor.view === view) ?? last
}

/** Formats in the editor that last had the caret. */
export function formatInEditors(act: FormatAct): void {
  const editor = last ?? editors.get('body')
  if (editor) formatIn(editor, act)
}

/** The caret's place, or if it is out of view the first visible line. */
function spotInEditors(): ReadingSpot | null {
  const pane = document.querySelector('[data-pane=article] [data-pane-target]')?.getBoundingClientRect()
  const editor = last ?? editors.get('body')
  if (!pane || !editor) return null
  const { field, view } = editor
  const { head } = view.state.selection.main
  const caret = view.coordsAtPos(head)
  if (caret && caret.top >= pane.top && caret.bottom <= pane.bottom)
    return { field, from: head, to: head, top: caret.top - pane.top }
  return firstInView(pane)
}

function firstInView(pane: DOMRect): ReadingSpot | null {
  for (const { field, view } of editors.values()) {
    const box = view.dom.getBoundingClientRect()
    if (box.bottom <= pane.top || box.top >= pane.bottom) continue
    const line = view.lineBlockAtHeight(Math.max(0, pane.top - view.documentTop))
    const at = view.coordsAtPos(line.from)
    return { field, from: line.from, to: line.from, top: (at?.top ?? pane.top) - pane.top }
  }
  return null
}

tellSpots(spotInEditors)

export interface Found {
  readonly field: Field
  readonly span: Span
}

const setFound = StateEffect.define<{ readonly all: readonly Span[]; readonly now: Span | null }>()
const FOUND = Decoration.mark({ class: 'cm-found' })
const FOUND_NOW = Decoration.mark({ class: 'cm-found-now' })

/** Lets an editor highlight what was found in it. */
export const foundMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const shown = transaction.effects.find((effect) => effect.is(setFound))
    if (!shown) return marks.map(transaction.changes)
    const { all, now } = shown.value
    return Decoration.set(all.map((span) => (span === now ? FOUND_NOW : FOUND).range(span.from, span.to)))
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Highlights all matches (non-overlapping spans, in order) and scrolls the current one into view. */
export function showFound(found: readonly Found[], now: Found | null): void {
  for (const [field, { view }] of editors) {
    const all = found.filter((match) => match.field === field).map(({ span }) => span)
    const mine = now?.field === field ? now.span : null
    const scroll = mine ? [EditorView.scrollIntoView(mine.from, { y: 'center' })] : []
    view.dispatch({ effects: [setFound.of({ all, now: mine }), ...scroll] })
  }
}

/** Selects a match, to be typed over; without one, focuses the text of the article. */
export function selectFound(now: Found | null): void {
  const view = editors.get(now?.field ?? 'body')?.view
  if (!view) return
  if (now) view.dispatch({ selection: { anchor: now.span.from, head: now.span.to } })
  view.focus()
}
